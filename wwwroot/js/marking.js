// Marks what is in hand at once, without the panel: H, a theme's number. Or opens the panel on it: Enter, T.
import { call } from './api.js';
import { announce, toast } from './live.js';
import { passageAt, passageOf } from './offsets.js';
import { annotationsOver, current, moveEdge } from './cursor.js';
import { compose } from './composing.js';
import { edit } from './editing.js';
import { remove } from './deleting.js';
import { moveEdgeOf, resizable } from './resizing.js';
import { create } from './saving.js';
import { bringUpToDate, placeOf } from './saved.js';
import { keysOf } from './themekeys.js';

const essay = document.getElementById('text');
const NOTHING = 'Nothing is in hand. J goes to a paragraph, N to a note.';
let last = Promise.resolve();

// One after the other: a key pressed twice must find what the first press has made.
const inTurn = act => () => { last = last.then(act).catch(refusal => toast(refusal.message)); };

export const highlight = inTurn(async () => {
  if (inHand()) announce('Highlighted already.');
  else if (current()) await create(passageAt(current()), { themes: [], note: '' }, { stay: true });
  else announce(NOTHING);
});

/** @param {number} number the digit that the panel shows */
export const tag = number => inTurn(async () => {
  const theme = keyed().find(({ key }) => key === String(number));
  const id = inHand();
  if (!theme) announce(`No theme has the key ${number}.`);
  else if (id) await toggle(id, theme);
  else if (current()) await create(passageAt(current()), { themes: [theme], note: '' }, { stay: true });
  else announce(NOTHING);
})();

export const openNote = inTurn(async () => { (await panelInHand())?.focusNote(); });

export const openThemes = inTurn(async () => { (await panelInHand())?.focusThemes(); });

/** The note with the focus opens for it; else it is the cursor's passage that changes. */
export const stretch = (edge, by) => inTurn(async () => {
  const panel = withFocus() ? await edit(withFocus()) : null;
  if (panel?.passage) moveEdgeOf(panel, edge, by);
  else moveEdge(edge, by);
})();

export const removeInHand = inTurn(async () => {
  const id = inHand();
  const over = current() ? annotationsOver(current()) : [];
  if (id ?? over.length === 1) await remove(id ?? over[0]);
  else announce(over.length > 1 ? `${over.length} marks lie here. N goes from one to the next.` : NOTHING);
});

/** The themes that have a key, as in the panel. */
export const keyed = () => [...keysOf([...document.getElementById('panel').content.querySelectorAll('.pick .choice:not([hidden])')])]
  .map(([key, choice]) => ({ key, slug: choice.querySelector('input').value, name: choice.dataset.name, choice }));

/** The annotation whose note or number has the focus, else the one on exactly the words at the cursor. */
const inHand = () => withFocus() ?? (current() && annotationsOver(current()).find(id => isOn(id, current()))) ?? null;

function withFocus() {
  const focused = document.activeElement?.closest('.note[data-a], .noteref');
  return focused?.dataset.a ?? focused?.id.slice('r-'.length) ?? null;
}

function isOn(id, { start, end }) {
  const marks = essay.querySelectorAll(`.hl[data-a="${CSS.escape(id)}"]`);
  const range = document.createRange();
  range.setStartBefore(marks[0]);
  range.setEndAfter(marks[marks.length - 1]);
  const passage = passageOf(range);
  return passage?.start === start && passage.end === end;
}

async function panelInHand() {
  const id = inHand();
  if (id) return edit(id);
  if (current()) return resizable(compose(passageAt(current())));
  announce(NOTHING);
  return null;
}

async function toggle(id, { slug, name }) {
  const { body: { themes, note }, etag } = await call('GET', `/api/annotations/${id}`);
  const has = themes.includes(slug);
  const wanted = has ? themes.filter(theme => theme !== slug) : [...themes, slug];
  const { body: changed } = await call('PUT', `/api/annotations/${id}`, { themes: wanted, note }, etag);
  const hadFocus = document.getElementById('n-' + id)?.contains(document.activeElement);
  await bringUpToDate();
  if (hadFocus) document.getElementById('n-' + id)?.focus({ preventScroll: true });
  announce(`${name} ${has ? 'taken off' : 'added'} · ${placeOf(changed)}`);
}
