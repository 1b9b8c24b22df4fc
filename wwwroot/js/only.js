// Only the text: what stands around the essay goes, until Escape or the one button that is left. A mode of this visit, not a setting.
import { current } from './cursor.js';
import { announce } from './live.js';
import { standing } from './panel.js';

const main = document.getElementById('main');
const out = document.querySelector('.out');

document.addEventListener('click', event => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target.closest('[data-do="only"], [data-do="all"]');
  if (!link) return;
  event.preventDefault();
  link === out ? showAll() : showOnly(link);
});

document.addEventListener('keydown', event => {
  // What is in hand is put away first.
  if (event.key !== 'Escape' || event.defaultPrevented || !main.dataset.only || standing() || current()) return;
  event.preventDefault();
  showAll();
});

function showOnly(link) {
  const menu = link.closest('.menu');
  if (menu) menu.open = false;
  main.dataset.only = 'text';
  out.focus({ preventScroll: true });
  announce('Only the text. Escape shows everything again.');
}

function showAll() {
  delete main.dataset.only;
  // Opened by the link without script, the address still says it; a reload should not.
  history.replaceState(history.state, '', location.pathname + location.hash);
  document.querySelector('.menu.aa > summary').focus({ preventScroll: true });
  document.dispatchEvent(new Event('essay-changed'));
}
