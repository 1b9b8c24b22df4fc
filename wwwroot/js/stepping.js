// N and P go from note to note, in the order of the text. The focus says which note it is, the live region what it is on and what it says.
import { announce } from './live.js';
import { passageAt, rangesOf } from './offsets.js';
import { current, putAway } from './cursor.js';
import { fold } from './folding.js';

const essay = document.getElementById('text');

export function step(by) {
  const cards = [...essay.querySelectorAll('.note[data-a]:not(.off)')];
  const to = cards[placeOf(cards, by) + by];
  if (!to) {
    announce(cards.length === 0 ? 'No notes yet.' : by > 0 ? 'That was the last note.' : 'That was the first note.');
    return;
  }
  putAway();
  fold(to, false);
  bringIntoView(to);
  to.focus({ preventScroll: true });
  announce(spoken(to, cards));
}

// The note with the focus; without one, the gap between those before and those after where one reads.
function placeOf(cards, by) {
  const focused = cards.indexOf(document.activeElement?.closest('.note[data-a]'));
  if (focused >= 0) return focused;
  const before = cards.findLastIndex(card => isBefore(card));
  return by > 0 ? before : before + 1;
}

function isBefore(card) {
  const mark = markOf(card);
  const here = current() && rangesOf(current())[0];
  if (!mark) return Boolean(here) || scrollY > innerHeight;
  return here ? here.comparePoint(mark, 0) < 0 : mark.getBoundingClientRect().top < 64;
}

const markOf = card => document.getElementById('a-' + card.dataset.a);

function bringIntoView(card) {
  (markOf(card) ?? card).scrollIntoView({ block: 'center', behavior: 'instant' });
}

function spoken(card, cards) {
  const { from, to } = card.dataset;
  const quote = from === undefined ? '' : passageAt({ start: Number(from), end: Number(to) })?.text;
  const note = card.querySelector('.body')?.textContent.trim();
  return [`${cards.indexOf(card) + 1} of ${cards.length}`, quote && `“${quote}”`, note].filter(Boolean).join(' · ');
}
