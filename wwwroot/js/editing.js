// An annotation that exists is opened in the place of its card.
import { call } from './api.js';
import { dismiss, toast } from './live.js';
import { openPanel, standing } from './panel.js';
import { passageAt } from './offsets.js';
import { hold, topOf } from './inhand.js';
import { offerBack, restored } from './left.js';
import { change } from './saving.js';
import { placeOf } from './saved.js';
import { remove } from './deleting.js';
import { resizable } from './resizing.js';

/** @returns {Promise<Panel|null>} null when it cannot be opened, which is said */
export async function edit(id) {
  if (standing()?.id === id) return standing();
  try {
    const { body, etag } = await call('GET', `/api/annotations/${id}`);
    return openEditor(body, etag);
  } catch (refusal) {
    toast(refusal.message);
    return null;
  }
}

function openEditor(annotation, etag, draft = {}) {
  dismiss();
  const card = document.getElementById('n-' + annotation.id);
  if (!card) return null;
  // A place that is only suggested is not the passage's own.
  const isPlaced = ['in-place', 'changed'].includes(annotation.status) && Number.isInteger(annotation.start);
  const was = isPlaced ? { start: annotation.start, end: annotation.end } : null;
  const panel = openPanel({
    heading: `${annotation.note ? 'Note' : 'Highlight'} on ${placeOf(annotation)}`,
    quote: draft.passage ? passageAt(draft.passage).text : annotation.exact ?? null,
    themes: annotation.themes, note: annotation.note, passage: was, was, ...draft,
    edits: true,
    card,
    top: topOf,
    save: (written, panel) => change(panel, written),
    remove: () => remove(annotation.id),
    left: (written, panel) => {
      hold(null);
      card.focus({ preventScroll: true });
      offerBack(written, () => openEditor(annotation, panel.etag, { ...restored(written), passage: panel.passage }));
    },
  });
  panel.id = annotation.id;
  panel.etag = etag;
  hold(annotation.id);
  panel.focus();
  return resizable(panel);
}
