// A selection in the essay, made by mouse, finger or keys, is taken in hand. It is never cleared: it can still be copied.
import { passageOf } from './offsets.js';
import { standing } from './panel.js';
import { headOf, showPending } from './inhand.js';
import { compose } from './composing.js';

const essay = document.getElementById('text');
const SETTLED = 350;   // ms without a change before a selection made by keys or handles is taken as meant
let pointerIsDown = false, settling = 0;

function takeSelection() {
  const passage = selected();
  const panel = standing();
  if (!passage) {
    if (panel && isIdle(panel)) panel.leave();
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

// Opened by a selection that is gone again, and nothing has been done with it.
const isIdle = panel => !panel.wanted.edits && panel.passage !== null && getSelection().isCollapsed && !panel.isTouched()
  && !panel.form.contains(document.activeElement);

document.addEventListener('pointerdown', event => {
  pointerIsDown = true;
  // A selection that begins in the essay is of the essay: the notes it runs past are neither shown in it nor copied.
  essay.classList.toggle('picking', !event.target.closest('.note'));
});
document.addEventListener('pointercancel', () => { pointerIsDown = false; });
document.addEventListener('pointerup', () => {
  pointerIsDown = false;
  setTimeout(takeSelection);   // the browser settles the selection after this event
});
document.addEventListener('selectionchange', () => {
  clearTimeout(settling);
  settling = setTimeout(() => { if (!pointerIsDown) takeSelection(); }, SETTLED);
});
