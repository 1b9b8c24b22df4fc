// Remembers the paragraph one has come to, and offers it when the essay is opened again. It never jumps by itself.
import { keepFor, recall } from './device.js';
import { inHand } from './progress.js';

const slug = document.getElementById('main').dataset.slug;
const before = recall('places', {})[slug];
let hasRead = false;

function offer(number) {
  const block = document.getElementById(`p${number}`);
  if (!block || location.hash.length > 1 || scrollY > 0) return;
  const line = document.createElement('p');
  const link = document.createElement('a');
  line.className = 'continue';
  link.href = `#p${number}`;
  link.textContent = `Continue at ¶ ${number}`;
  line.append(link);
  document.querySelector('.cover').append(line);
}

// A look at the title is not reading from the beginning; and who has come to the end begins anew.
function remember() {
  const here = hasRead && inHand();
  if (!here || here.number < 2) return;
  keepFor('places', slug, here.number < here.of ? here.number : undefined);
}

// Not by the scrolling that the browser does itself when a page opens, but by what a reader does.
for (const kind of ['wheel', 'touchmove', 'keydown', 'pointerdown']) addEventListener(kind, () => { hasRead = true; }, { passive: true });
document.addEventListener('reading-moved', remember);
if (Number.isInteger(before)) offer(before);
