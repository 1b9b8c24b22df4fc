// Counts what is chosen as it is chosen; with Shift everything from the last choice to this one.
const form = document.querySelector('form.split');
const boxes = [...form?.querySelectorAll('input[name="Form.Here"]') ?? []];
let last = null;

form?.addEventListener('click', event => {
  const at = boxes.indexOf(event.target);
  if (at < 0) return;
  if (event.shiftKey && last !== null) for (const box of boxes.slice(Math.min(at, last), Math.max(at, last) + 1)) box.checked = event.target.checked;
  last = at;
  count();
});

// Who names a theme means a new one, who picks one means that.
form?.querySelector('.where')?.addEventListener('input', ({ target }) => {
  target.closest('div:not(.where)')?.previousElementSibling?.querySelector('[type="radio"]')?.click();
});

function count() {
  const elsewhere = Number(form.querySelector('.chosen').dataset.elsewhere);
  form.querySelector('.count').textContent = (elsewhere + boxes.filter(box => box.checked).length).toLocaleString('en');
}
