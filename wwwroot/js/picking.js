// Counts the essays that are ticked, and keeps a button from being pressed for none. All of it works by the form alone.
import { toast } from './live.js';

const UNCOUNTED = 'Ticked essays';   // as the page comes

const form = () => document.getElementById('chosen');
const ticks = () => [...document.querySelectorAll('.tick')];
const meansAll = () => form().querySelector('[name="all"]')?.checked ?? false;
const ticked = () => ticks().filter(box => box.checked).length;

function count() {
  const number = ticked();
  document.getElementById('ticked').textContent = meansAll() ? 'All ticked' : number === 0 ? 'None ticked' : `${number} ticked`;
  form().classList.toggle('some', meansAll() || number > 0);
}

document.addEventListener('change', event => {
  if (form() && event.target.matches('.tick, #chosen [name="all"]')) count();
});

document.addEventListener('submit', event => {
  if (event.target !== form() || meansAll() || ticked() > 0) return;
  event.preventDefault();
  toast('Tick the essays first that you mean.');
});

document.documentElement.classList.add('ticks');
if (form()) count();
// The list is put in anew when it is narrowed: its ticks with it.
new MutationObserver(() => { if (form() && document.getElementById('ticked').textContent === UNCOUNTED) count(); })
  .observe(document.getElementById('main'), { childList: true });
