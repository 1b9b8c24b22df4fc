// Choosing where a passage belongs: select its words in the text, then say so. Without script each paragraph leads to its sentences.
import { announce } from './live.js';
import { passageOf } from './offsets.js';

const SETTLED = 350;   // ms without a change before a selection is told of
const LONGEST = 120;   // characters of it that are shown
const form = document.querySelector('.wanted .verdict');
const said = document.getElementById('chosen');
const button = form.querySelector('button');
let settling = 0;

const shortened = text => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()} …`);

function take() {
  const selection = getSelection();
  const passage = selection.rangeCount > 0 && !selection.isCollapsed ? passageOf(selection.getRangeAt(0)) : null;
  if (!passage || String(passage.start) + ' ' + passage.end === form.dataset.chosen) return;
  form.dataset.chosen = passage.start + ' ' + passage.end;
  form.elements.start.value = passage.start;
  form.elements.end.value = passage.end;
  said.textContent = `“${shortened(passage.text)}”`;
  button.disabled = false;
  announce(`Chosen: ${shortened(passage.text)}`);
}

form.hidden = false;
document.querySelector('.wanted .by-hand').textContent = 'Or follow “Its sentences” below a paragraph.';
document.addEventListener('selectionchange', () => {
  clearTimeout(settling);
  settling = setTimeout(take, SETTLED);
});
