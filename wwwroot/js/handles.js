// Two grips at the ends of the passage in hand, for mouse, finger and pen. They go to the nearest word; with Alt, or "By letter", to the letter.
import { offsetAt, rangesOf } from './offsets.js';
import { snapped } from './edges.js';

const essay = document.getElementById('text');
const grips = { start: grip('start'), end: grip('end') };
let holder = null, drag = null;

/**
 * @typedef {object} Holder
 * @property {() => Passage} passage
 * @property {() => 'words'|'letters'} unit
 * @property {(passage: Passage) => void} resize
 * @property {(edge: 'start'|'end') => void} settled the grip has been let go
 * @property {(edge: 'start'|'end', event: KeyboardEvent) => void} key
 * @param {Element} before which they stand in the order of the page
 * @param {Holder} of
 */
export function showGrips(before, of) {
  holder = of;
  before.before(grips.start, grips.end);
  placeGrips();
}

export function hideGrips() {
  holder = drag = null;
  grips.start.remove();
  grips.end.remove();
}

export function placeGrips() {
  if (!holder) return;
  const boxes = rangesOf(holder.passage()).flatMap(range => [...range.getClientRects()]).filter(box => box.width > 0);
  if (boxes.length === 0) return;
  put(grips.start, boxes[0], boxes[0].left);
  put(grips.end, boxes.at(-1), boxes.at(-1).right);
}

export const focusGrip = edge => grips[edge].focus({ preventScroll: true });

function put(grip, box, x) {
  const from = essay.getBoundingClientRect();
  grip.style.setProperty('--x', `${x - from.left}px`);
  grip.style.setProperty('--y', `${box.top - from.top}px`);
  grip.style.setProperty('--h', `${box.height}px`);
}

function grip(edge) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = `grip aside ${edge}`;
  made.setAttribute('aria-label', `Move the ${edge} of the passage`);
  made.addEventListener('pointerdown', event => take(event, edge));
  made.addEventListener('pointermove', follow);
  made.addEventListener('pointerup', letGo);
  made.addEventListener('pointercancel', letGo);
  made.addEventListener('keydown', event => holder?.key(edge, event));
  return made;
}

// Not the essay's to see: it would take a press there for the end of what is in hand.
function take(event, edge) {
  event.preventDefault();
  event.stopPropagation();
  const box = grips[edge].getBoundingClientRect();
  drag = { edge, x: event.clientX - (box.left + box.width / 2), y: event.clientY - (box.top + box.height / 2) };
  grips[edge].setPointerCapture(event.pointerId);
  essay.classList.add('dragging');   // the grips let the words below them be found
}

function follow(event) {
  if (!drag) return;
  const offset = offsetUnder(event.clientX - drag.x, event.clientY - drag.y);
  if (offset === null) return;
  const unit = event.altKey ? 'letters' : holder.unit();
  holder.resize(snapped(holder.passage(), drag.edge, offset, unit));
}

function letGo(event) {
  event.stopPropagation();
  essay.classList.remove('dragging');
  const { edge } = drag ?? {};
  drag = null;
  if (edge) holder?.settled(edge);
}

function offsetUnder(x, y) {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && offsetAt(caret.offsetNode, caret.offset);
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? offsetAt(range.startContainer, range.startOffset) : null;
}

new ResizeObserver(placeGrips).observe(essay);
document.addEventListener('essay-changed', placeGrips);
