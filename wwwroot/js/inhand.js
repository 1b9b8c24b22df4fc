// The passage in hand: how it shows in the essay while it is being written about, and what it is called.
import { rangesOf } from './offsets.js';

const essay = document.getElementById('text');

/** Ink grey over words that have no marks of their own yet; null takes it away. */
export const showPending = passage => paint('pending', passage);

/** Paints a passage without touching the page; null takes the paint away. */
export function paint(name, passage) {
  if (!globalThis.Highlight) return;
  if (passage) CSS.highlights.set(name, new Highlight(...rangesOf(passage)));
  else CSS.highlights.delete(name);
}

/** A passage that has its marks already shows by those that it is in hand. */
export function hold(id) {
  for (const mark of essay.querySelectorAll('.hl')) mark.classList.toggle('held', mark.dataset.a === id);
}

export function headOf(passage) {
  const number = passage.block.id.match(/^p(\d+)$/)?.[1];
  return { heading: number ? `New note on ¶ ${number}` : 'New note', quote: passage.text };
}

/** Where a passage begins, in the window's pixels; the essay's own top for a note on the whole of it. */
export const topOf = passage => (passage && rangesOf(passage)[0]?.getClientRects()[0]?.top) ?? essay.getBoundingClientRect().top;
