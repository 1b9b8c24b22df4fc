// The sheet of keys, and the switch that turns the single ones off. Remembered on this device.
import { numbered } from './marking.js';

const REMEMBERED = 'reading.single-keys';
const sheet = document.getElementById('keys');
const box = sheet.querySelector('#single-keys');

/** Whether letters, digits and signs act alone. */
export const singleKeys = () => box.checked;

export function openSheet() {
  sheet.querySelector('.numbers').replaceChildren(...numbered().map(row));
  sheet.showModal();
}

function row({ choice }, at) {
  const item = document.createElement('li');
  const key = document.createElement('kbd');
  key.textContent = at + 1;
  item.append(key, ' ', choice.querySelector('.sample').cloneNode(true));
  return item;
}

// Storage may be forbidden or full: then the switch holds for as long as the page stands.
function remember() {
  try {
    localStorage.setItem(REMEMBERED, box.checked ? 'on' : 'off');
  } catch { }
}

function recall() {
  try {
    box.checked = localStorage.getItem(REMEMBERED) !== 'off';
  } catch { }
}

recall();
document.documentElement.classList.add('keyed');
box.addEventListener('change', remember);
document.addEventListener('click', event => {
  if (event.target.closest('[data-do="keys"]')) openSheet();
});
sheet.addEventListener('click', event => {
  if (event.target === sheet) sheet.close();   // a press beside it
});
