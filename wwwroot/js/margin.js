// Places each note beside its passage, and places all of them anew when anything has moved. Reads everything first and writes then,
// and only what has changed: so the browser lays the page out once.
import { stacked } from './stacking.js';

const essay = document.getElementById('text');
const facts = document.querySelector('.facts');
export const wide = matchMedia('screen and (min-width: 60.01rem)');
const GAP = 14;           // px between two notes
const DENSE_GAP = 2;      // px where notes are one line each
const PINNED = 10_000;    // the weight of the note in hand: it stays at its passage, the others make room
const SAME_LINE = 8;      // px: marks of one line begin a little apart, by what lies in them
const BESIDE = 8;         // px within which a note truly stands beside its passage
const standing = new WeakMap();   // note -> where it stands
let pinned = null, laidOut = '', asked = false;
let essayTop = 0;                 // px from the top of the page, when the notes were placed last

export const isWide = () => wide.matches;

/** On a dense page every note is one line until it is opened. */
export const isDense = () => essay.classList.contains('dense');

// A dense page is laid out as placed from the first picture on (dense.css): a class on the essay would have all of it looked at again.
export function place() {
  asked = false;
  essay.classList.toggle('placed', wide.matches && !isDense());
  facts.classList.toggle('tall', wide.matches);
  if (wide.matches) placeBeside();
  document.dispatchEvent(new Event('margin-placed'));
}

function placeBeside() {
  const { notes, top } = measured();
  const tops = stacked(notes, top);
  for (const [at, note] of notes.entries()) move(note, Math.round(tops[at]));
  if (!isDense()) requestAnimationFrame(settle);
}

// Before the page is laid out at all: where each card has a top of its own already, setting another is little work, a first one much.
function prepare() {
  if (isWide()) for (const card of essay.querySelectorAll('.note')) setTop(card, -9999);
}

// Several causes in one frame are one placing.
export function placeSoon() {
  if (!asked) requestAnimationFrame(placeNow);
  asked = true;
}

/** What was asked for, without waiting for the frame. */
export function placeNow() {
  if (asked) place();
}

// What has just come stands at its place at once; what was there before glides to make room. Many at once would only blur.
function settle() {
  essay.classList.add('settled');
  for (const note of essay.querySelectorAll('.note:not(.standing)')) note.classList.add('standing');
}

/** Keeps a note at its passage, the others make room, in the next frame; null lets it go. */
export function pin(note) {
  if (pinned === note) return;
  pinned = note;
  placeSoon();
}

function measured() {
  const box = essay.getBoundingClientRect();
  essayTop = box.top + scrollY;
  const gap = isDense() ? DENSE_GAP : GAP;
  const heightOf = heights();
  const notes = [...essay.children].filter(isPlaced).map(el => ({
    el,
    height: heightOf(el) + gap,
    weight: el === pinned || el.matches('.panel') ? PINNED : 1,
    at: topOf(el, box.top) - 2,
  }));
  for (const { el } of isDense() ? [] : notes) sizes.observe(el);
  return { notes: inOrder(notes), top: Math.max(0, facts.getBoundingClientRect().bottom - box.top) };
}

// By line, and of one line as the text has them: which is how they are numbered.
function inOrder(notes) {
  const order = new Map(notes.map((note, nth) => [note, nth]));
  let line = -Infinity;
  for (const note of notes.sort((a, b) => a.at - b.at)) note.line = line = note.at - line > SAME_LINE ? note.at : line;
  return notes.sort((a, b) => a.line - b.line || order.get(a) - order.get(b));
}

// Cards are children of the essay: to look through these is quicker than through all that is in them.
const isPlaced = ({ classList }) => classList.contains('note') && !classList.contains('edited') && !classList.contains('off');

// Of a dense page all cards that are not open are as high as the first of them (dense.css).
function heights() {
  let line = null;
  return note => (isDense() && note.matches('.folded, .bare') ? line ??= note.offsetHeight : note.offsetHeight);
}

// Below the essay's own top, 0 where the passage is nowhere.
function topOf(note, from) {
  if (note.passageTop) return (note.passageTop() ?? from) - from;
  const [line] = document.getElementById('a-' + note.dataset.a)?.getClientRects() ?? [];
  return line ? line.top - from : 0;
}

function move({ el, at }, y) {
  const beside = Math.abs(y - at) < BESIDE;   // only then a leader line tells the truth
  const was = standing.get(el);
  if (was?.y !== y) setTop(el, y);
  // Of a dense page only what is lit says so: a class on each of a thousand is a style anew for each.
  if ((was?.beside ?? false) !== beside && (!isDense() || el.matches('.lit'))) el.classList.toggle('beside', beside);
  standing.set(el, { y, beside });
}

// A thousand at once: by a property of its own the browser has less to work out for each than by a variable in the sheet.
function setTop(el, y) {
  if (isDense()) el.style.top = y + 'px'; else el.style.setProperty('--y', y + 'px');
}

/** It stands at its passage, so that a line may lead there. */
export const isBeside = note => standing.get(note)?.beside ?? false;

/** Half a window and more from what is seen does not count. A note without a place is about to come into view. */
export function isInView(note) {
  const at = standing.get(note)?.y;
  if (isWide() && at === undefined) return true;
  const y = isWide() ? essayTop + at - scrollY : note.getBoundingClientRect().top;
  return y > -innerHeight / 2 && y < innerHeight * 1.5;
}

// A dense margin needs the room.
const openFacts = () => { facts.open = (wide.matches && !isDense()) || matchMedia('print').matches; };

// Text and notes change their size with the window, a font that arrives, the reader's own spacing.
const sizes = new ResizeObserver(() => {
  const { width, height } = essay.getBoundingClientRect();
  const now = `${width} ${height} ${essay.querySelectorAll('.note').length}`;
  if (now !== laidOut || !isDense()) placeSoon();
  laidOut = now;
});

if (isDense()) prepare();
openFacts();
place();
sizes.observe(essay);
// The page has moved under an address that named a passage.
if (location.hash.length > 1) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView({ block: 'center' });

wide.addEventListener('change', () => { openFacts(); place(); });
document.fonts.addEventListener('loadingdone', placeSoon);
essay.addEventListener('focusin', event => {
  const note = event.target.closest('.note[data-a]');
  if (note && isWide() && event.target.matches(':focus-visible')) pin(note);
});
facts.addEventListener('toggle', placeSoon);
document.addEventListener('essay-changed', place);
