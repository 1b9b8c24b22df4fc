// The sheet of keys, and the switch that turns the single ones off.
import { keyed } from './marking.js';
import { setSingleKeys, singleKeys } from './singlekeys.js';

const sheet = document.getElementById('keys');
const box = sheet.querySelector('#single-keys');

export function openSheet() {
  sheet.querySelector('.numbers').replaceChildren(...keyed().map(row));
  sheet.showModal();
}

function row({ key, choice }) {
  const item = document.createElement('li');
  const digit = document.createElement('kbd');
  digit.textContent = key;
  item.append(digit, ' ', choice.querySelector('.sample').cloneNode(true));
  return item;
}

box.checked = singleKeys();
document.documentElement.classList.add('keyed');
box.addEventListener('change', () => setSingleKeys(box.checked));
document.addEventListener('click', event => {
  if (event.target.closest('[data-do="keys"]')) openSheet();
});
sheet.addEventListener('click', event => {
  if (event.target === sheet) sheet.close();   // a press beside it
});
