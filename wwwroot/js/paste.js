// What is pasted as rich text comes along as HTML beside its words, for as long as they stand as they were pasted.
const area = document.getElementById('pasted');
const rich = area?.form.elements.namedItem('rich');
const help = document.getElementById('pasted-help');
const plain = help?.textContent;

const keep = (html) => {
  rich.value = html;
  help.textContent = html ? help.dataset.rich : plain;
};

area?.addEventListener('paste', (event) => {
  const html = event.clipboardData.getData('text/html');
  const covers = area.selectionStart === 0 && area.selectionEnd === area.value.length;
  // The input event that follows a paste would take it for a change by hand.
  area.addEventListener('input', () => keep(covers ? html : ''), { once: true });
});

area?.addEventListener('input', () => keep(''), { capture: true });
