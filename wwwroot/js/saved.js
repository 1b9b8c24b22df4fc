// After a change: the page shows what the library now holds, the focus is on it, and it is said.
import { announce, toast } from './live.js';
import { standing } from './panel.js';
import { refresh } from './essay.js';
import { fold } from './folding.js';
import { hold, showPending } from './inhand.js';

/** @param {{stay?: boolean}} [how] stay: the focus and the cursor stay where they are, for one who reads on */
export async function showSaved(annotation, written, verb, { stay = false } = {}) {
  const touched = [...passageShown(annotation.id), ...passageNow(annotation)];
  const names = written.themes.map(t => t.name);
  standing()?.close();
  showPending(null);
  hold(null);
  getSelection().removeAllRanges();
  await bringUpToDate(touched);
  const card = document.getElementById('n-' + annotation.id);
  if (card) fold(card, false);
  if (!stay) card?.focus({ preventScroll: true });
  announce([`${annotation.note ? 'Note' : 'Highlight'} ${verb}`, ...names, placeOf(annotation)].join(' · '));
}

/** A change was taken back or made again: the page shows it, with the focus on what it was made to. */
export async function showChanged(id) {
  standing()?.close();
  hold(null);
  showPending(null);
  await bringUpToDate();
  const card = document.getElementById('n-' + id);
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: 'nearest' });
}

/** The change is safe by now; a page that could not be brought up to date is said, not thrown. */
export async function bringUpToDate(touched = null) {
  try {
    await refresh(touched);
  } catch (refusal) {
    toast(refusal.message);
  }
}

/** Where the page shows an annotation, if it does. */
export function passageShown(id) {
  const { from, to } = document.getElementById('n-' + id)?.dataset ?? {};
  return from === undefined ? [] : [{ start: Number(from), end: Number(to) }];
}

/** Where the library says that it is. */
export const passageNow = ({ start, end }) => start === null || start === undefined ? [] : [{ start, end }];

export const placeOf = annotation => annotation.paragraph ? `¶ ${annotation.paragraph}` : annotation.exact ? 'this essay' : 'the whole essay';
