// The sentences of a block, in code points of the article text: as the server parts them (data-sentences), else as the browser does.
import { passageOf } from './offsets.js';

/** @returns {{start: number, end: number, text: string}[]} */
export function sentencesOf(block) {
  const all = document.createRange();
  all.selectNodeContents(block);
  const whole = passageOf(all);
  if (!whole) return [];
  const characters = [...whole.text];
  const starts = [0, ...laterStarts(block, whole.text), characters.length];
  return starts.slice(0, -1).map((from, at) => trimmed(whole.start, from, characters.slice(from, starts[at + 1])));
}

function laterStarts(block, text) {
  if (block.dataset.sentences) return block.dataset.sentences.split(' ').map(Number);
  if (!Intl.Segmenter) return [];
  const language = block.closest('[lang]').lang;
  const parts = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].slice(1);
  return parts.map(part => [...text.slice(0, part.index)].length);
}

function trimmed(offset, from, characters) {
  const text = characters.join('').trimEnd();
  return { start: offset + from, end: offset + from + [...text].length, text };
}
