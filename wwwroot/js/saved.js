// After a change: the page shows what the library now holds, the focus is on it, and it is said.
import { announce, toast } from './live.js';
import { standing } from './panel.js';
import { refresh } from './essay.js';
import { fold } from './margin.js';
import { hold, showPending } from './inhand.js';

/** @param {{stay?: boolean}} [how] stay: the focus and the cursor stay where they are, for one who reads on */
export async function showSaved(annotation, written, verb, { stay = false } = {}) {
  const names = written.themes.map(t => t.name);
  standing()?.close();
  showPending(null);
  hold(null);
  getSelection().removeAllRanges();
  await bringUpToDate();
  const card = document.getElementById('n-' + annotation.id);
  if (card) fold(card, false);
  if (!stay) card?.focus({ preventScroll: true });
  announce([`${annotation.note ? 'Note' : 'Highlight'} ${verb}`, ...names, placeOf(annotation)].join(' · '));
}

/** The change is safe by now; a page that could not be brought up to date is said, not thrown. */
export async function bringUpToDate() {
  try {
    await refresh();
  } catch (refusal) {
    toast(refusal.message);
  }
}

export const placeOf = annotation => annotation.paragraph ? `¶ ${annotation.paragraph}` : annotation.exact ? 'this essay' : 'the whole essay';
