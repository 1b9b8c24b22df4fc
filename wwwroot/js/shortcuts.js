// What a key means on the reading page. It acts only where it types nothing and belongs to nobody else.
import { standing } from './panel.js';
import { current, moveByParagraph, moveBySentence, putAway } from './cursor.js';
import { highlight, openNote, openThemes, removeInHand, stretch, tag } from './marking.js';
import { step } from './stepping.js';
import { openSheet } from './sheet.js';
import { letterOf, singleKeys } from './singlekeys.js';
import { announce } from './live.js';

// Letters, digits and signs, which WCAG 2.1.4 lets a reader switch off.
const SINGLE = {
  j: () => moveByParagraph(1),
  k: () => moveByParagraph(-1),
  n: () => step(1),
  p: () => step(-1),
  h: () => highlight(),
  t: () => openThemes(),
  '?': () => openSheet(),
};
const NAMED = {
  ArrowRight: () => moveBySentence(1),
  ArrowLeft: () => moveBySentence(-1),
  Enter: () => openNote(),
  Delete: () => removeInHand(),
  Escape: () => leave(),
};
// They scroll, until there is a cursor that they can move.
const WITH_CURSOR = { ArrowDown: () => moveByParagraph(1), ArrowUp: () => moveByParagraph(-1) };

document.addEventListener('keydown', event => {
  if (standing() || isNotACommand(event) || belongsElsewhere(event)) return;
  const act = actOf(event);
  if (!act) return;
  event.preventDefault();
  act();
});

/** A Korean syllable in the making is nobody's command. */
export const isNotACommand = event => event.defaultPrevented || event.isComposing || event.keyCode === 229 || event.altKey;

function belongsElsewhere(event) {
  const { target } = event;
  if (document.querySelector('dialog[open], .menu[open], [popover]:popover-open')) return true;
  if (target.closest?.('input, textarea, select, [contenteditable]')) return true;
  if (event.key === 'Enter' && target.closest?.('a, button, summary')) return true;
  return event.key.startsWith('Arrow') && target.closest?.('[tabindex="0"]');
}

function actOf(event) {
  const { key } = event;
  if (event.shiftKey && key.startsWith('Arrow')) return edgeOf(event);
  if (event.ctrlKey || event.metaKey) return null;
  if ([...key].length === 1) return singleKeys() ? singleOf(event) : null;
  if (event.shiftKey) return null;
  if (key === 'Escape' && !hasSomethingToLeave()) return null;
  return NAMED[key] ?? (current() ? WITH_CURSOR[key] : null);
}

function singleOf(event) {
  if (event.shiftKey && /\p{L}/u.test(event.key)) return null;
  const letter = letterOf(event);
  return /^[1-9]$/u.test(letter) ? () => tag(Number(letter)) : SINGLE[letter];
}

// What the browser has selected is the browser's to extend.
function edgeOf({ key, ctrlKey, metaKey }) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[key];
  if (!by || !getSelection().isCollapsed) return null;
  return () => stretch(ctrlKey || metaKey ? 'start' : 'end', by);
}

// Else the key is somebody else's: it ends "only the text".
const hasSomethingToLeave = () => current() || document.activeElement?.closest('.note, .noteref');

function leave() {
  if (!current()) {
    document.activeElement?.blur();
    return;
  }
  putAway();
  announce('Cursor put away.');
}
