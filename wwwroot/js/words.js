// The sentences and words of a block, in code points of the article text. The sentences are the server's own, so that one here is one on the form too.
import { textOf } from './offsets.js';

const essay = document.getElementById('text');
const words = new Intl.Segmenter(essay.lang, { granularity: 'word' });
const letters = new Intl.Segmenter(essay.lang, { granularity: 'grapheme' });
const measured = new WeakMap();

/** In text order. */
export const blocks = () => [...essay.querySelectorAll('[data-start]')];

/** @returns {{start: number, end: number, sentences: Stretch[], words: Stretch[], letters: Stretch[]}} @typedef {{start: number, end: number}} Stretch */
export function measure(block) {
  if (!measured.has(block)) measured.set(block, measureAnew(block));
  return measured.get(block);
}

/** The block that an offset stands in, or the next one where it stands between two. */
export const blockAt = offset => blocks().find(block => measure(block).end > offset) ?? blocks().at(-1);

function measureAnew(block) {
  const text = textOf(block);
  const start = Number(block.dataset.start);
  return {
    start,
    end: start + [...text].length,
    sentences: sentencesOf(block, [...text], start),
    get words() { return partsOf(words.segment(text), start).filter(part => part.isWordLike); },
    get letters() { return partsOf(letters.segment(text), start); },
  };
}

function sentencesOf(block, chars, start) {
  const starts = [0, ...(block.dataset.sentences ?? '').split(' ').filter(Boolean).map(Number)];
  return starts.map((from, at) => {
    let to = starts[at + 1] ?? chars.length;
    while (to > from && chars[to - 1].trim() === '') to--;
    return { start: start + from, end: start + to };
  });
}

function partsOf(segments, start) {
  let at = start;
  return [...segments].map(({ segment, isWordLike }) => ({ isWordLike, start: at, end: at += [...segment].length }));
}
