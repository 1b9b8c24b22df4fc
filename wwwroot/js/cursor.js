// The cursor: the sentence or paragraph in hand of who reads by keys. It shows as tint and as a line beside the text, and is spoken as it moves.
import { announce } from './live.js';
import { paint } from './inhand.js';
import { passageAt, rangesOf } from './offsets.js';
import { blockAt, blocks, measure } from './words.js';
import { moved } from './edges.js';

const essay = document.getElementById('text');
const AIR = 24;            // px kept free above and below the passage in hand
const line = document.createElement('i');
line.className = 'cursor aside';
let at = null;
let isAside = false;       // while a panel stands open, what it is about is in hand

/** @returns {{start: number, end: number}|null} in code points */
export const current = () => at;

export function moveByParagraph(step) {
  const all = blocks();
  const here = stands() && all.indexOf(blockAt(at.start));
  const to = here === false ? blockInHand() : all[here + step];
  if (!to) {
    sayEnd(step);
    return;
  }
  const { start, end, sentences } = measure(to);
  put({ start, end });
  say(sentences.length > 1 ? `${nameOf(to)}, ${sentences.length} sentences` : nameOf(to));
}

export function moveBySentence(step) {
  const to = stands() ? sentenceBeside(step) : measure(blockInHand()).sentences[0];
  if (!to) {
    sayEnd(step);
    return;
  }
  put(to);
  const block = blockAt(to.start);
  const { sentences } = measure(block);
  const number = sentences.findIndex(sentence => sentence.start === to.start) + 1;
  say(sentences.length > 1 ? `${nameOf(block)}, sentence ${number} of ${sentences.length}` : nameOf(block));
}

/** @param {'start'|'end'} edge */
export function moveEdge(edge, step) {
  if (!stands()) {
    moveBySentence(1);
    return;
  }
  put(moved(at, edge, step));
  announce(edgeSpoken(at, edge));
}

export function put(passage) {
  at = { start: passage.start, end: passage.end };
  // What has the focus is in hand before the cursor is; so the cursor takes it away.
  if (essay.contains(document.activeElement)) document.activeElement.blur();
  show();
  bringIntoView();
}

/** The panel has changed the passage it was opened on. */
export function follow(passage) {
  at = { start: passage.start, end: passage.end };
  show();
}

export function putAway() {
  at = null;
  show();
}

export function edgeSpoken(passage, edge) {
  const { text } = passageAt(passage);
  const words = text.split(/\s+/u);
  const count = words.length === 1 ? '1 word' : `${words.length} words`;
  return edge === 'start' ? `Starts with “${words[0]}”, ${count}` : `Ends with “${words.at(-1)}”, ${count}`;
}

// From a whole paragraph one goes into its first sentence.
function sentenceBeside(step) {
  const all = blocks().flatMap(block => measure(block).sentences);
  if (step < 0) return all.findLast(sentence => sentence.start < at.start);
  const block = measure(blockAt(at.start));
  const isWhole = block.start === at.start && block.end === at.end;
  return all.find(({ start, end }) => start > at.start || (isWhole && start === at.start && end < at.end));
}

// --- where one is without a cursor: at the note with the focus, else at the first block in view

function blockInHand() {
  const card = document.activeElement?.closest('.note[data-a]');
  const mark = card && document.getElementById('a-' + card.dataset.a);
  return (mark ?? document.activeElement)?.closest('[data-start]') ?? firstInView() ?? blocks()[0];
}

const firstInView = () => blocks().find(block => block.getBoundingClientRect().bottom > barBottom() + AIR);

// A cursor that has been scrolled out of sight is no longer where one reads.
function stands() {
  if (!at) return false;
  const boxes = boxesOf(at);
  return boxes.length > 0 && Math.max(...boxes.map(b => b.bottom)) > 0 && Math.min(...boxes.map(b => b.top)) < innerHeight;
}

const barBottom = () => Math.max(0, document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0);

const boxesOf = passage => rangesOf(passage).flatMap(range => [...range.getClientRects()]);

// --- how it shows and what it says

function show() {
  const shown = isAside ? null : at;
  paint('cursor', shown);
  const boxes = shown ? boxesOf(shown) : [];
  if (boxes.length === 0) {
    line.remove();
    return;
  }
  const top = Math.min(...boxes.map(b => b.top));
  line.style.setProperty('--top', `${top - essay.getBoundingClientRect().top}px`);
  line.style.setProperty('--height', `${Math.max(...boxes.map(b => b.bottom)) - top}px`);
  if (!line.isConnected) essay.append(line);
}

function bringIntoView() {
  const boxes = boxesOf(at);
  const top = Math.min(...boxes.map(b => b.top));
  const bottom = Math.max(...boxes.map(b => b.bottom));
  const [from, to] = [barBottom() + AIR, innerHeight - AIR];
  if (top >= from && bottom <= to) return;
  scrollBy({ top: top - Math.max(from, from + (to - from - (bottom - top)) / 3), behavior: 'instant' });
}

function say(place) {
  const { text } = passageAt(at);
  const marked = namesOver(at);
  announce(`${place}: ${text}${marked.length > 0 ? ` · marked: ${marked.join('; ')}` : ''}`);
}

const sayEnd = step => announce(step > 0 ? 'End of the essay.' : 'Beginning of the essay.');

function nameOf(block) {
  const number = block.id.match(/^p(\d+)$/)?.[1];
  if (number) return `¶ ${number}`;
  if (block.matches('.footnotes *')) return 'Note to the essay';
  return { H2: 'Heading', BLOCKQUOTE: 'Quotation', LI: 'List item' }[block.tagName] ?? 'Caption';
}

/** The ids of the annotations that lie over some part of a passage, in text order; drawn there or not. */
export function annotationsOver({ start, end }) {
  return [...essay.querySelectorAll('.note[data-from]')].filter(card => card.dataset.from < end && card.dataset.to > start).map(card => card.dataset.a);
}

const namesOver = passage => annotationsOver(passage).map(id => document.getElementById('r-' + id)?.getAttribute('aria-label')).filter(Boolean);

new ResizeObserver(show).observe(essay);
document.addEventListener('essay-changed', show);
document.addEventListener('panel-opened', () => { isAside = true; show(); });
document.addEventListener('panel-closed', () => { isAside = false; show(); });
