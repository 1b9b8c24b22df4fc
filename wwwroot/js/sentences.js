// The sentences of a block with their words: those that the cursor walks by and the form lists.
import { textOf } from './offsets.js';
import { measure } from './words.js';

/** @returns {{start: number, end: number, text: string}[]} in code points of the article text */
export function sentencesOf(block) {
  const { start, sentences } = measure(block);
  const characters = [...textOf(block)];
  return sentences
    .map(sentence => ({ ...sentence, text: characters.slice(sentence.start - start, sentence.end - start).join('') }))
    .filter(({ text }) => text !== '');
}
