// Notes that were being written when the page went: a crash, a reload, a dead library. They are offered again, and taken up where they were.
import { call } from './api.js';
import { toast } from './live.js';
import { leftBehind, newDraft } from './kept.js';
import { offer } from './offering.js';
import { findQuote, quoteOf } from './quoting.js';
import { passageAt } from './offsets.js';

const { slug, revision } = document.getElementById('main').dataset;
const place = `essay:${slug}`;
const quotes = new WeakMap();   // of a passage: read once, not at every key

/** Keeps what is written in a panel, as long as it differs from what stands. */
export function keeping() {
  const kept = newDraft(place);
  return {
    keep: panel => panel.isTouched() ? kept.keep(draftOf(panel)) : kept.drop(),
    drop: () => kept.drop(),
  };
}

function draftOf({ wanted, passage, id, etag, note, themesGiven }) {
  return {
    revision, id, etag, themes: themesGiven(), note: note.value, base: wanted.base,
    heading: wanted.edits ? wanted.heading : null,
    number: passage?.block?.id.match(/^p(\d+)$/u)?.[1] ?? null,
    passage: passage && { start: passage.start, end: passage.end, ...quoted(passage) },
  };
}

function quoted(passage) {
  if (!quotes.has(passage)) quotes.set(passage, quoteOf(passage));
  return quotes.get(passage);
}

/** @param {{compose: Function, composeOnWhole: Function, openEditor: Function}} panels what opens each kind of panel */
export function offerDrafts(panels) {
  leftBehind(place, draft => offer(draft, nameOf(draft), { resume: () => resume(draft.take(), panels) }));
}

function nameOf({ id, heading, number, passage }) {
  if (id && heading) return `the ${heading.replace(/^./u, first => first.toLowerCase())}`;
  if (!passage) return 'a note on the whole essay';
  return number ? `a note on ¶ ${number}` : 'a note on this essay';
}

async function resume(draft, panels) {
  if (!draft) toast('That note was saved or taken up elsewhere.');
  else if (draft.id) await resumeEdit(draft, panels);
  else resumeNew(draft, panels);
}

// The tag is the one it was begun on: whatever was changed since is shown when it is saved.
async function resumeEdit(draft, panels) {
  try {
    const { body } = await call('GET', `/api/annotations/${draft.id}`);
    again(panels.openEditor(body, draft.etag, written(draft), draft.base));
  } catch (refusal) {
    if (refusal.status === 404) resumeNew(draft, panels, 'It was deleted since. Saving makes it anew.');
    else { again(panels.composeOnWhole(written(draft))); toast(refusal.message); }
  }
}

function resumeNew(draft, panels, sentence = '') {
  if (!draft.passage) {
    again(panels.composeOnWhole(written(draft)), sentence);
    return;
  }
  const standing = draft.revision === revision ? passageAt(draft.passage) : null;
  const found = standing ?? findQuote(draft.passage);
  if (!found) again(panels.composeOnWhole({ ...written(draft), quote: draft.passage.exact }), 'The essay’s text has changed, and these words are no longer in it. Saved now, it is a note on the whole essay.');
  else again(panels.compose(found, written(draft)), sentence || (standing ? '' : 'The essay’s text has changed. The passage was found again by its words.'));
}

const written = ({ themes, note }) => ({ themes, note });

function again(panel, sentence = '') {
  panel?.keep();
  panel?.focus();
  panel?.say(sentence);
}
