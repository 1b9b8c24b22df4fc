// Ctrl+Z takes back the last change, on every page; Ctrl+Shift+Z and Ctrl+Y make it again. A field that is typed in has an undo of
// its own, and keeps it.
import { makeAgain, sayCarried, takeBack } from './history.js';

const TYPED_IN = 'textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="color"])';

document.addEventListener('keydown', event => {
  const act = meant(event);
  if (!act || event.defaultPrevented || event.target.closest?.(TYPED_IN)) return;
  event.preventDefault();
  if (!event.repeat) act();   // a key that is held down is no wish to undo everything
});

function meant(event) {
  if (event.ctrlKey === event.metaKey || event.altKey || event.isComposing) return null;
  switch (letterOf(event)) {
    case 'z': return event.shiftKey ? makeAgain : () => takeBack();
    case 'y': return event.shiftKey ? null : makeAgain;
    default: return null;
  }
}

// On a keyboard of another script the key's place says what is meant.
const letterOf = ({ key, code }) => /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace('Key', '').toLowerCase();

sayCarried();
