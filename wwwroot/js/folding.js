// Folded, a note is one line: each on a narrow page or a dense one, until it is opened.
import { isDense, isWide, pin, placeSoon, wide } from './margin.js';
import { unpack } from './unpacking.js';

const essay = document.getElementById('text');

export function fold(note, folded = !isWide() || isDense()) {
  if (!folded) unpack(note);
  const gist = note.querySelector('.gist');
  if (!gist || (folded && note.matches('.folded') && !gist.hidden)) return;
  gist.dataset.words ??= gist.textContent;
  gist.hidden = isWide() && !isDense();
  gist.textContent = folded ? gist.dataset.words : 'Fold';
  gist.setAttribute('aria-expanded', String(!folded));
  note.classList.toggle('folded', folded);
}

export function foldAll() {
  for (const note of essay.querySelectorAll('.note')) fold(note);
}

if (!isDense()) foldAll();   // a dense page comes folded
wide.addEventListener('change', () => { foldAll(); placeSoon(); });
essay.addEventListener('click', event => {
  const gist = event.target.closest('.gist');
  if (!gist) return;
  const note = gist.closest('.note');
  fold(note, gist.getAttribute('aria-expanded') === 'true');
  if (isWide()) pin(note.matches('.folded') ? null : note);
  placeSoon();
});
