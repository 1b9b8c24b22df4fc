// Notes are numbered in the order of the text. After a change the page counts for itself, and writes no number that is right already:
// those in view at once, the others when there is time, a few at a time, since each number is a line to be laid out anew.
import { isInView } from './margin.js';

const essay = document.getElementById('text');
const NAME = /^((?:Edit |Delete )?(?:Note|Highlight)) (\d+)/;
const AT_ONCE = 24;   // numbers between two looks at the clock
const later = globalThis.requestIdleCallback ?? (act => setTimeout(() => act({ timeRemaining: () => 8 }), 50));
let waiting = [], asked = false;

export function renumber() {
  const wrong = wronglyNumbered();
  const now = wrong.filter(({ card }) => isInView(card));   // all looked at before any is written
  waiting = wrong.filter(one => !now.includes(one));
  for (const { card, number } of now) write(card, number);
  writeSoon();
}

function wronglyNumbered() {
  let number = 0;
  return [...essay.children].filter(child => child.matches('.note[data-from]'))
    .map(card => ({ card, number: String(++number) })).filter(({ card, number }) => numberOf(card) !== number);
}

/** What is still to be written, at once: before the page is printed, say. */
export function renumberNow() {
  for (const { card, number } of waiting.splice(0)) write(card, number);
}

function writeSoon() {
  if (!asked && waiting.length > 0) later(writeSome);
  asked = waiting.length > 0;
}

function writeSome(deadline) {
  do {
    for (const { card, number } of waiting.splice(0, AT_ONCE)) write(card, number);
  } while (waiting.length > 0 && deadline.timeRemaining() > 10);
  asked = false;
  writeSoon();
}

const numberOf = card => card.getAttribute('aria-label').match(NAME)?.[2];

function write(card, number) {
  const reference = document.getElementById('r-' + card.dataset.a);
  if (reference) reference.textContent = number;
  for (const named of [card, reference]) name(named, number);
  numberWithin(card);
}

/** What stands in a card bears the card's number. */
export function numberWithin(card) {
  const number = numberOf(card), shown = card.querySelector('.no');
  if (!number || !shown || shown.textContent === number) return;
  shown.textContent = number;
  for (const action of card.querySelectorAll('.more [aria-label]')) name(action, number);
}

function name(named, number) {
  named?.setAttribute('aria-label', named.getAttribute('aria-label').replace(NAME, `$1 ${number}`));
}
