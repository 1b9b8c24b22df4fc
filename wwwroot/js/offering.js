// The quiet line below the bar: what was being written here, and whether to go on with it.
import { announce } from './live.js';

const MINUTE = 60_000;

/** @param {{at: number}} draft @param {string} what "a note on ¶ 4" */
export function offer(draft, what, { resume }) {
  const sentence = `You were writing ${what}, ${ago(draft.at)}.`;
  const line = document.createElement('div');
  line.className = 'done draft';
  const words = document.createElement('p');
  words.textContent = sentence;
  line.append(words, button('Continue', 'slim', resume), button('Discard', 'slim quiet', draft.drop));
  line.addEventListener('click', event => { if (event.target.closest('button')) line.remove(); });
  (document.querySelector('.drafts') ?? strip()).append(line);
  announce(sentence);
}

function strip() {
  const made = document.createElement('section');
  made.className = 'drafts';
  made.setAttribute('aria-label', 'What you were writing');
  document.querySelector('header.bar').after(made);
  return made;
}

function button(word, className, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.textContent = word;
  made.addEventListener('click', () => act());
  return made;
}

function ago(at) {
  const minutes = Math.round((Date.now() - at) / MINUTE);
  if (minutes < 1) return 'a moment ago';
  if (minutes < 60) return said(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return hours < 24 ? said(hours, 'hour') : said(Math.round(hours / 24), 'day');
}

const said = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'} ago`;
