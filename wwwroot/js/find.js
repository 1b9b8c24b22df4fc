// A slash puts the cursor into the search box, from anywhere that is not itself written in.
import { singleKeys } from './singlekeys.js';

document.addEventListener('keydown', event => {
  if (event.key !== '/' || !singleKeys() || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.target.closest?.('input, textarea, select, [contenteditable]') || document.querySelector('dialog[open]')) return;
  const box = document.querySelector('#q') ?? document.querySelector('#find');
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
