// One key a decision: each presses the button or follows the link that says it, so that the keys do nothing the page does not. Single keys
// can be switched off (WCAG 2.1.4), here as on the reading page.
import { announce } from './live.js';
import { setSingleKeys, singleKeys } from './singlekeys.js';

const box = document.getElementById('single-keys');

const control = key => {
  if (/^[1-9]$/.test(key)) return document.querySelector(`.verdict [data-key="${key}"]`);
  return { j: document.getElementById('next'), k: document.getElementById('previous') }[key.toLowerCase()] ?? null;
};

const writes = target => target.closest?.('input:not([type="checkbox"]), textarea, select, [contenteditable]');

let decided = false;   // a key held down is one decision

document.addEventListener('keydown', event => {
  if (!singleKeys() || decided || event.repeat || event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return;
  const meant = control(event.key);
  if (!meant) return;
  event.preventDefault();
  decided = true;
  meant.click();
});

// Back by the browser's own button, the page may stand as it was left.
addEventListener('pageshow', () => { decided = false; });

const show = () => document.documentElement.classList.toggle('single-keys', singleKeys());

if (box) {
  box.closest('.keys').hidden = false;
  box.checked = singleKeys();
  show();
  box.addEventListener('change', () => {
    setSingleKeys(box.checked);
    show();
  });
  document.querySelector('.queue [aria-current]')?.scrollIntoView({ block: 'nearest' });
}

// What the last decision did, and what is in hand now: once, in one breath.
const done = document.querySelector('.done p')?.textContent;
const inHand = document.getElementById('case');
if (done) {
  announce([done, inHand ? `${inHand.textContent}, ${document.getElementById('found').textContent}` : 'Nothing is left to decide.'].join(' '));
  inHand?.focus({ preventScroll: true });
}
