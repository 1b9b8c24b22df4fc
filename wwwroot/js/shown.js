// Which themes are shown. The boxes in the rail need script, so script brings them out. Remembered for this essay only: what is hidden
// here must not be missed in another.
import { keepFor, recall } from './device.js';

const essay = document.getElementById('text');
const slug = document.getElementById('main').dataset.slug;
const hidden = new Set(recall('hidden-themes', {})[slug]);

function bringOut() {
  for (const box of document.querySelectorAll('[data-shows]')) {
    box.hidden = false;
    box.checked = !hidden.has(box.dataset.shows);
  }
}

function apply() {
  for (const mark of essay.querySelectorAll('.hl[data-theme]')) mark.classList.toggle('off', hidden.has(mark.dataset.theme));
  for (const card of essay.querySelectorAll('.note[data-a]')) {
    const themes = card.dataset.themes?.split(' ') ?? [];
    const off = themes.length > 0 && themes.every(theme => hidden.has(theme));
    card.classList.toggle('off', off);
    document.getElementById('r-' + card.dataset.a)?.classList.toggle('off', off);
  }
}

document.addEventListener('change', event => {
  const theme = event.target.dataset?.shows;
  if (!theme) return;
  if (event.target.checked) hidden.delete(theme); else hidden.add(theme);
  keepFor('hidden-themes', slug, hidden.size > 0 ? [...hidden] : undefined);
  apply();
  document.dispatchEvent(new Event('essay-changed'));
});
document.addEventListener('essay-refreshed', () => { bringOut(); if (hidden.size > 0) apply(); });
bringOut();
if (hidden.size > 0) {
  apply();
  document.dispatchEvent(new Event('essay-changed'));
}
