// The sheet of keys of a page, and the switch that turns the single ones off.
import { setSingleKeys, singleKeys } from './singlekeys.js';

const sheet = document.getElementById('keys');
const box = sheet.querySelector('#single-keys');

/** What only the page knows is written in when the sheet hears that it is to open. */
export function openSheet() {
  sheet.dispatchEvent(new Event('opening'));
  sheet.showModal();
}

box.checked = singleKeys();
box.addEventListener('change', () => setSingleKeys(box.checked));
document.addEventListener('click', event => {
  if (event.target.closest('[data-do="keys"]')) openSheet();
});
sheet.addEventListener('click', event => {
  if (event.target === sheet) sheet.close();   // a press beside it
});
