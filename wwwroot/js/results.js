// Results that are ticked to be tagged. All of it works by its form alone; this counts, and ticks a whole page at once.
const form = () => document.getElementById('chosen');
const ticks = () => [...document.querySelectorAll('.tick[form="chosen"]')];

document.addEventListener('change', event => {
  if (event.target.matches('#chosen [name="all"]')) tickAll(event.target.checked);
  else if (event.target.matches('.tick')) form().elements.all.checked = ticks().every(box => box.checked);
  else return;
  count();
});

function tickAll(checked) {
  for (const box of ticks()) box.checked = checked;
}

function count() {
  const number = ticks().filter(box => box.checked).length;
  document.getElementById('ticked').textContent = number === 0 ? 'None ticked' : `${number} ticked`;
  form().classList.toggle('some', number > 0);
}

if (form()) {
  document.documentElement.classList.add('ticks');
  count();
}
// The list is put in anew when it is narrowed: its ticks with it.
new MutationObserver(() => { if (form()) count(); }).observe(document.getElementById('main'), { childList: true });
