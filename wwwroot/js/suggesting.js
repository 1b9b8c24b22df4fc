// Suggestions on a theme's page: brought here when a reader comes near them, from the page that holds them all. Without script there is a link to it.
import { pageAt } from './page.js';

const SHOWN = 3;

const section = document.querySelector('[data-suggestions]');

const show = async () => {
  const page = await pageAt(section.dataset.suggestions).catch(() => null);
  const found = page?.getElementById('suggestions');
  if (!found) return;
  const rows = [...found.querySelectorAll('.suggestion')];
  for (const row of rows.slice(SHOWN)) row.remove();
  section.querySelector('p').before(...document.importNode(found, true).childNodes);
  section.querySelector('p:last-child').hidden = rows.length <= SHOWN && rows.length > 0;
};

if (section) {
  const near = new IntersectionObserver(entries => {
    if (!entries.some(entry => entry.isIntersecting)) return;
    near.disconnect();
    show();
  }, { rootMargin: '400px' });
  near.observe(section);
}
