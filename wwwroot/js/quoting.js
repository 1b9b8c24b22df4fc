// A passage by its words, as the library finds it again: the words, and what stands before and after them.
import { passageAt, textOf } from './offsets.js';

const essay = document.getElementById('text');
const CONTEXT = 32;   // characters on either side, as many as the library keeps

export function quoteOf({ start, end }) {
  const text = wholeText();
  return {
    exact: text.slice(start, end).join(''),
    prefix: text.slice(Math.max(0, start - CONTEXT), start).join(''),
    suffix: text.slice(end, end + CONTEXT).join(''),
  };
}

/** Where the words stand now; null where they do not, or where it is not clear which of several places is meant. */
export function findQuote(quote) {
  const text = wholeText();
  const wanted = [...quote.exact];
  const places = placesOf(text, wanted).map(start => ({ start, fit: fitOf(text, start, start + wanted.length, quote) }));
  places.sort((a, b) => b.fit - a.fit);
  if (places.length === 0 || places[0].fit === places[1]?.fit) return null;
  return passageAt({ start: places[0].start, end: places[0].start + wanted.length });
}

// Code points, as everywhere beyond this page. Between two blocks stands a blank line.
function wholeText() {
  const text = [];
  for (const block of essay.querySelectorAll('[data-start]')) {
    while (text.length < Number(block.dataset.start)) text.push('\n');
    for (const character of textOf(block)) text.push(character);
  }
  return text;
}

function placesOf(text, wanted) {
  const places = [];
  for (let at = text.indexOf(wanted[0]); at >= 0; at = text.indexOf(wanted[0], at + 1)) {
    if (wanted.every((character, offset) => text[at + offset] === character)) places.push(at);
  }
  return places;
}

function fitOf(text, start, end, { prefix = '', suffix = '' }) {
  const before = [...prefix].reverse().findIndex((character, at) => text[start - 1 - at] !== character);
  const after = [...suffix].findIndex((character, at) => text[end + at] !== character);
  return (before < 0 ? prefix.length : before) + (after < 0 ? suffix.length : after);
}
