// The codebook: what its form does with a button a row, done without leaving the page; by keys and by hand as well.
import { closeMenus, form, linkOf, rowOf, send } from './codebookform.js';
import { startRecoloring, startRenaming } from './relabelling.js';
import './arranging.js';
import './dragging.js';

form.addEventListener('submit', event => {
  const { submitter } = event;
  const [, handler] = submitter?.getAttribute('formaction').match(/handler=(\w+)/) ?? [];
  if (!handler) return;
  event.preventDefault();
  send(handler, { slug: submitter.value, step: submitter.dataset.step }, handler === 'Archive' ? beside(rowOf(submitter)) : submitter.value);
});

form.addEventListener('click', event => {
  const act = { rename: startRenaming, recolor: startRecoloring }[event.target.closest('[data-do]')?.dataset.do];
  if (!act || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  act(rowOf(event.target));
});

// One menu at a time, gone with the next press elsewhere.
form.addEventListener('toggle', ({ target }) => { if (target.matches('.menu[open]')) closeMenus(target); }, true);
document.addEventListener('pointerdown', ({ target }) => { if (!target.closest('.menu')) closeMenus(); });
form.addEventListener('keydown', event => {
  const menu = event.target.closest('.menu[open]');
  if (event.key !== 'Escape' || !menu) return;
  menu.open = false;
  menu.querySelector('summary').focus();
});

// Who archives a theme is at the next one afterwards.
const beside = row => (row.nextElementSibling ?? row.previousElementSibling ?? rowOf(row.parentElement))?.dataset.slug;

if (location.hash.startsWith('#t-')) linkOf(document.getElementById(decodeURIComponent(location.hash.slice(1))))?.focus();
