// A passage and its note light up together, whichever of them is pointed at or has the focus.
import { rangesOf } from './offsets.js';
import { isBeside } from './margin.js';
import { unpack } from './unpacking.js';

const essay = document.getElementById('text');
let lit = null;

export function light(id) {
  if (id === lit) return;
  for (const el of essay.querySelectorAll('.lit')) el.classList.remove('lit');
  lit = id;
  if (id) for (const el of essay.querySelectorAll(`[data-a="${CSS.escape(id)}"]`)) el.classList.add('lit');
  const card = id && document.getElementById('n-' + id);
  unpack(card);
  card?.classList.toggle('beside', isBeside(card));
  showAll(card);
}

// Where more lies over the words than is drawn there, the whole passage shows all the same, in ink.
function showAll(card) {
  if (!globalThis.Highlight) return;
  const isDrawn = !card?.dataset.from || !document.querySelector('.essay.dense');
  if (isDrawn) CSS.highlights.delete('lit');
  else CSS.highlights.set('lit', new Highlight(...rangesOf({ start: Number(card.dataset.from), end: Number(card.dataset.to) })));
}

function idOf(target) {
  const reference = target.closest?.('.noteref');
  return reference ? reference.id.slice('r-'.length) : target.closest?.('[data-a]')?.dataset.a ?? null;
}

essay.addEventListener('pointerover', event => light(idOf(event.target)));
essay.addEventListener('pointerleave', () => light(idOf(document.activeElement)));
essay.addEventListener('focusin', event => light(idOf(event.target)));
essay.addEventListener('focusout', () => light(null));
document.addEventListener('essay-changed', () => { const id = lit; lit = null; light(id); });
