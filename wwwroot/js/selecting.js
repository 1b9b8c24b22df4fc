// A selection in the essay, made by mouse, finger or keys, is taken in hand. It is never cleared: it can still be copied.
import { passageOf } from './offsets.js';
import { isWide } from './margin.js';
import { standing } from './panel.js';
import { headOf, showPending } from './inhand.js';
import { compose } from './composing.js';

const essay = document.getElementById('text');
const SETTLED = 350;   // ms without a change before a selection made by keys or handles is taken as meant
let pointerIsDown = false, settling = 0;

/** @param {Element} [pressed] what a pointer was lifted from */
function takeSelection(pressed) {
  const passage = selected();
  const panel = standing();
  if (!passage) {
    if (panel && isIdle(panel, pressed)) panel.leave();
  } else if (!panel) {
    compose(passage);
  } else if (!panel.wanted.edits && panel.passage) {
    panel.repass(passage, headOf(passage));
    showPending(passage);
  }
}

function selected() {
  const selection = getSelection();
  if (selection.isCollapsed || selection.rangeCount === 0 || standing()?.form.contains(selection.anchorNode)) return null;
  return passageOf(selection.getRangeAt(0));
}

// Nothing has been done with it, and the selection that opened it is gone again; or it is a sheet, and it was tapped beside it.
function isIdle(panel, pressed) {
  if (panel.isTouched() || !getSelection().isCollapsed) return false;
  if (panel.wanted.edits || panel.passage === null) return Boolean(pressed) && !isWide() && !panel.form.contains(pressed);
  return !panel.form.contains(pressed ?? document.activeElement);
}

document.addEventListener('pointerdown', event => {
  pointerIsDown = true;
  // A selection that begins in the essay is of the essay: the notes it runs past are neither shown in it nor copied.
  essay.classList.toggle('picking', !event.target.closest('.note'));
});
document.addEventListener('pointercancel', () => { pointerIsDown = false; });
document.addEventListener('pointerup', event => {
  pointerIsDown = false;
  setTimeout(() => takeSelection(event.target));   // the browser settles the selection after this event
});
document.addEventListener('selectionchange', () => {
  clearTimeout(settling);
  settling = setTimeout(() => { if (!pointerIsDown) takeSelection(); }, SETTLED);
});
