// Takes changes back and makes them again. The reading page then shows it where it stands; every other page is opened anew.
import { call } from './api.js';
import { toast } from './live.js';
import { isWriting } from './writing.js';

const essay = document.getElementById('main')?.dataset.slug;
const CARRIED = 'said-on-the-next-page';
let turn = Promise.resolve();

/** @param {number} [entry] the one that is meant; else the newest that stands */
export const takeBack = entry => inTurn('Undid', '/api/history/undo', entry === undefined ? undefined : { entry });

export const makeAgain = () => inTurn('Redid', '/api/history/redo');

/** What was done on the page before this one, which is shown in its new state now. */
export function sayCarried() {
  const carried = stored(storage => storage.getItem(CARRIED));
  if (!carried) return;
  stored(storage => storage.removeItem(CARRIED));
  const { word, entry } = JSON.parse(carried);
  say(word, entry);
}

// Two presses are two changes, one after the other.
function inTurn(word, path, body) {
  turn = turn.then(() => change(word, path, body));
  return turn;
}

async function change(word, path, body) {
  if (isWriting()) {
    toast('First save or leave what you are writing.');
    return;
  }
  try {
    const { body: entry } = await call('POST', path, body);
    await show(word, entry);
  } catch (refusal) {
    toast(refusal.status === 0 ? 'The library did not answer. Try again in a moment.' : refusal.message);
  }
}

async function show(word, entry) {
  if (essay && entry.noun === 'annotation') {
    const { showChanged } = await import('./saved.js');
    await showChanged(entry.key);
    say(word, entry);
  } else {
    stored(storage => storage.setItem(CARRIED, JSON.stringify({ word, entry })));
    location.reload();
  }
}

function say(word, entry) {
  const where = entry.noun === 'annotation' && entry.article !== essay && entry.heading ? ` in “${entry.heading}”` : '';
  const done = entry.verb.startsWith('undo-') && word === 'Undid' ? entry.deed.replace(/^undid: /, '') : entry.deed;
  toast(`${word}: ${done}${where}.`, entry.undone
    ? { word: 'Redo', act: makeAgain }
    : { word: 'Undo', icon: 'icon i-undo', act: () => takeBack(entry.id) });
}

// A browser may keep nothing for us; then the page before says nothing on this one.
function stored(act) {
  try {
    return act(sessionStorage);
  } catch {
    return null;
  }
}
