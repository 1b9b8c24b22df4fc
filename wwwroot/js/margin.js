// Places each note beside its passage, and places all of them anew when anything has moved. Reads everything first and writes then,
// and only what has changed: so the browser lays the page out once.
import { stacked } from './stacking.js';
import { unpack, unpackSoon } from './unpacking.js';

const essay = document.getElementById('text');
const facts = document.querySelector('.facts');
const wide = matchMedia('screen and (min-width: 60.01rem)');
const GAP = 14;           // px between two notes
const DENSE_GAP = 2;      // px where notes are one line each
const LINE = 26;          // px from one of these to the next
const PINNED = 10_000;    // the weight of the note in hand: it stays at its passage, the others make room
const BESIDE = 8;         // px within which a note truly stands beside its passage
const standing = new WeakMap();   // note -> where it stands
let pinned = null, laidOut = '', asked = false;

export const isWide = () => wide.matches;

/** On a dense page every note is one line until it is opened. */
export const isDense = () => essay.classList.contains('dense');

// A dense page is laid out as placed from the first picture on (dense.css): a class on the essay would have all of it looked at again.
export function place() {
  asked = false;
  essay.classList.toggle('placed', wide.matches && !isDense());
  facts.classList.toggle('tall', wide.matches);
  if (wide.matches) placeBeside(); else if (isDense()) unpackInView(tops());
  document.dispatchEvent(new Event('margin-placed'));
}

function placeBeside() {
  const { notes, top, from } = measured();
  const tops = stacked(notes, top);
  if (isDense()) unpackInView(notes.map(({ el }, at) => ({ el, y: from + tops[at] })));
  for (const [at, note] of notes.entries()) move(note, Math.round(tops[at]));
  if (!isDense()) requestAnimationFrame(settle);
}

// What can be seen of a dense page is there with the first picture.
function unpackInView(notes) {
  for (const { el, y } of notes) if (y > -innerHeight / 2 && y < innerHeight * 1.5) unpack(el);
}

// Before the page is laid out at all. The first cards are nearly always those in view; and where each card has a top of its own already,
// setting another is little work, a first one much.
function prepare() {
  const cards = essay.querySelectorAll('.note');
  if (isWide()) for (const card of cards) setTop(card, -9999);
  if (location.hash === '' && scrollY === 0) for (let at = 0; at < cards.length && at * LINE < innerHeight; at++) unpack(cards[at]);
}

const tops = () => [...essay.querySelectorAll('.note:not(.off)')].map(el => ({ el, y: el.getBoundingClientRect().top }));

// Several causes in one frame are one placing.
function placeSoon() {
  if (!asked) requestAnimationFrame(() => asked && place());
  asked = true;
}

// What has just come stands at its place at once; what was there before glides to make room. Many at once would only blur.
function settle() {
  essay.classList.add('settled');
  for (const note of essay.querySelectorAll('.note:not(.standing)')) note.classList.add('standing');
}

/** Folded, a note is one line: each on a narrow page or a dense one, until it is opened. */
export function fold(note, folded = !isWide() || isDense()) {
  if (!folded) unpack(note);
  const gist = note.querySelector('.gist');
  if (!gist || (folded && note.matches('.folded') && !gist.hidden)) return;
  gist.dataset.words ??= gist.textContent;
  gist.hidden = isWide() && !isDense();
  gist.textContent = folded ? gist.dataset.words : 'Fold';
  gist.setAttribute('aria-expanded', String(!folded));
  note.classList.toggle('folded', folded);
}

/** Keeps a note at its passage, the others make room; null lets it go. */
export function pin(note) {
  if (pinned === note) return;
  pinned = note;
  place();
}

function measured() {
  const box = essay.getBoundingClientRect();
  const gap = isDense() ? DENSE_GAP : GAP;
  const notes = [...essay.querySelectorAll('.note:not(.edited, .off)')].map(el => ({
    el,
    height: el.offsetHeight + gap,
    weight: el === pinned || el.matches('.panel') ? PINNED : 1,
    at: (passageTop(el) ?? box.top) - box.top - 2,
  }));
  for (const { el } of isDense() ? [] : notes) sizes.observe(el);
  return { notes: notes.sort((a, b) => a.at - b.at), top: Math.max(0, facts.getBoundingClientRect().bottom - box.top), from: box.top };
}

function passageTop(note) {
  if (note.passageTop) return note.passageTop();
  return document.getElementById('a-' + note.dataset.a)?.getClientRects()[0]?.top;
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

export function foldAll() {
  for (const note of essay.querySelectorAll('.note')) fold(note);
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
foldAll();
openFacts();
place();
sizes.observe(essay);
// The page has moved under an address that named a passage.
if (location.hash.length > 1) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView({ block: 'center' });
unpackSoon();

wide.addEventListener('change', () => { foldAll(); openFacts(); place(); });
document.fonts.addEventListener('loadingdone', placeSoon);
essay.addEventListener('click', event => {
  const gist = event.target.closest('.gist');
  if (!gist) return;
  const note = gist.closest('.note');
  fold(note, gist.getAttribute('aria-expanded') === 'true');
  if (isWide()) pin(note.matches('.folded') ? null : note);
  placeSoon();
});
essay.addEventListener('focusin', event => {
  const note = event.target.closest('.note[data-a]');
  if (note && isWide() && event.target.matches(':focus-visible')) pin(note);
});
facts.addEventListener('toggle', placeSoon);
document.addEventListener('essay-changed', place);
