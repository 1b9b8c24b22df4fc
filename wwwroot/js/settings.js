// What is chosen shows at once and is remembered; the line one was reading stays where it was.
import { choose } from './chosen.js';

const READING_LINE = 96;   // px from the top of the window: below the bar

document.addEventListener('change', event => {
  const form = event.target.closest('form.settings');
  if (form) keepingPlace(() => choose(unusual(form)));
});

document.addEventListener('click', event => {
  const reset = event.target.closest('form.settings [data-do="reset"]');
  if (!reset) return;
  event.preventDefault();
  for (const box of reset.form.querySelectorAll('[data-usual="yes"]')) box.checked = true;
  keepingPlace(() => choose({}));
});

function unusual(form) {
  const boxes = [...form.querySelectorAll(':checked[data-usual="no"]')];
  return Object.fromEntries(boxes.map(box => [box.name, box.value]));
}

function keepingPlace(act) {
  const block = [...document.querySelectorAll('.essay [data-start]')].find(b => b.getBoundingClientRect().bottom > READING_LINE);
  const before = block?.getBoundingClientRect().top;
  act();
  if (block && scrollY > 0) scrollBy({ top: block.getBoundingClientRect().top - before, behavior: 'instant' });
  document.dispatchEvent(new Event('essay-changed'));
}
