// The passage of an open panel is made longer or shorter: by the grips, by the panel's buttons, by Shift and the arrows.
import { announce } from './live.js';
import { passageAt } from './offsets.js';
import { place } from './margin.js';
import { standing } from './panel.js';
import { moved } from './edges.js';
import { edgeSpoken, follow } from './cursor.js';
import { headOf, hold, showPending } from './inhand.js';
import { focusGrip, hideGrips, placeGrips, showGrips } from './handles.js';

/** Gives a panel the means to change its passage. */
export function resizable(panel) {
  if (!panel?.passage) return panel;
  const rows = panel.form.querySelector('.edges');
  rows.hidden = false;
  rows.addEventListener('click', event => press(panel, event.target.closest('[data-edge]')));
  rows.addEventListener('change', () => nameUnit(panel));
  showGrips(panel.form, {
    passage: () => panel.passage,
    unit: () => unitOf(panel),
    resize: passage => resize(panel, passage),
    settled: edge => announce(edgeSpoken(panel.passage, edge)),
    key: (edge, event) => gripKey(panel, edge, event),
  });
  showPending(panel.passage);
  place();   // the panel is taller now
  panel.comeIntoView();
  return panel;
}

/** @param {'start'|'end'} edge @param {1|-1} step */
export function moveEdgeOf(panel, edge, step) {
  resize(panel, moved(panel.passage, edge, step, unitOf(panel)));
  if (!document.activeElement?.closest('.edges')) focusGrip(edge);
  announce(edgeSpoken(panel.passage, edge));
}

function press(panel, button) {
  if (!button) return;
  const { edge, step } = button.dataset;
  resize(panel, moved(panel.passage, edge, Number(step), unitOf(panel)));
  announce(edgeSpoken(panel.passage, edge));
}

function resize(panel, { start, end }) {
  if (start === panel.passage.start && end === panel.passage.end) return;
  const passage = passageAt({ start, end });
  hold(null);   // its marks are where it was
  showPending(passage);
  if (!panel.wanted.edits) follow(passage);
  panel.repass(passage, { ...headOf(passage), ...(panel.wanted.edits && { heading: panel.wanted.heading }) });
  placeGrips();
}

const unitOf = panel => panel.form.querySelector('.edges input').checked ? 'letters' : 'words';

function nameUnit(panel) {
  for (const name of panel.form.querySelectorAll('.edges .unit')) name.textContent = unitOf(panel) === 'letters' ? 'letter' : 'word';
}

// On a grip the arrows are its own; whatever else is pressed there is meant for the panel.
function gripKey(panel, edge, event) {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') panel.key(event);
  else if (!event.shiftKey) act(event, () => moveEdgeOf(panel, edge, stepOf(event)));
}

const stepOf = event => event.key === 'ArrowRight' ? 1 : -1;

function act(event, move) {
  event.preventDefault();
  move();
}

// In a field Shift and the arrows select what is written there; and what the browser has selected is the browser's to extend.
document.addEventListener('keydown', event => {
  const panel = standing();
  if (!panel || event.defaultPrevented || event.isComposing || event.altKey || !event.shiftKey) return;
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  if (panel.form.querySelector('.edges').hidden || !getSelection().isCollapsed || event.target.closest?.('textarea, input:not([type="checkbox"]), select')) return;
  act(event, () => moveEdgeOf(panel, event.ctrlKey || event.metaKey ? 'start' : 'end', stepOf(event)));
});
document.addEventListener('panel-closed', () => {
  hideGrips();
  showPending(null);
});
