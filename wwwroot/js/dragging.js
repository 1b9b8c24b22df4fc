// Moves themes by hand: a handle takes a row along, and a line shows where it will stand.
import { form, rowOf, send } from './codebookform.js';

const EDGE = .3;       // of a row's height: above it and below it beside, between under
const NEAR = 60;       // px from the window's edge at which the page begins to move
const PACE = 14;       // px a step
const SHOWN = ['drop-before', 'drop-after', 'drop-into'];
let drag = null;

form.addEventListener('pointerdown', event => {
  if (event.button !== 0 || !event.target.matches('.grip')) return;
  event.preventDefault();
  event.target.setPointerCapture(event.pointerId);
  drag = { row: rowOf(event.target), place: null };
  drag.row.classList.add('dragged');
});

form.addEventListener('pointermove', ({ clientX, clientY }) => {
  if (!drag) return;
  if (clientY < NEAR || clientY > innerHeight - NEAR) scrollBy({ top: clientY < NEAR ? -PACE : PACE, behavior: 'instant' });
  drag.place = placeAt(document.elementFromPoint(clientX, clientY)?.closest('.tree .branch'), clientY);
  mark();
});

form.addEventListener('pointerup', () => {
  const { row, place } = drag ?? {};
  end();
  if (place) send('Move', { slug: row.dataset.slug, parent: place.parent, before: place.before });
});
form.addEventListener('pointercancel', end);
document.addEventListener('keydown', event => { if (event.key === 'Escape') end(); });

function end() {
  if (!drag) return;
  drag.row.classList.remove('dragged');
  drag = null;
  mark();
}

function mark() {
  for (const shown of form.querySelectorAll(SHOWN.map(name => `.${name}`).join())) shown.classList.remove(...SHOWN);
  drag?.place?.branch.classList.add(`drop-${drag.place.how}`);
}

// Where it would stand; nowhere within itself.
function placeAt(branch, y) {
  const row = branch?.parentElement;
  if (!row || drag.row.contains(row)) return null;
  const { top, height } = branch.getBoundingClientRect();
  const at = (y - top) / height;
  const parent = rowOf(row.parentElement)?.dataset.slug ?? '';
  if (at < EDGE) return { branch, how: 'before', parent, before: row.dataset.slug };
  if (at <= 1 - EDGE) return { branch, how: 'into', parent: row.dataset.slug, before: '' };
  const below = slugOf(row.querySelector(':scope > .branches > li'));
  // Right below a theme stands the first of those under it.
  return below
    ? { branch, how: 'after', parent: row.dataset.slug, before: below }
    : { branch, how: 'after', parent, before: slugOf(row.nextElementSibling) };
}

// The dragged one itself is on its way.
function slugOf(row) {
  const standing = row === drag.row ? row.nextElementSibling : row;
  return standing?.dataset.slug ?? '';
}
