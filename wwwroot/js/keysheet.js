// The reading page's sheet of keys says which theme each digit means.
import { keyed } from './marking.js';
import './sheet.js';

const sheet = document.getElementById('keys');

function row({ key, choice }) {
  const item = document.createElement('li');
  const digit = document.createElement('kbd');
  digit.textContent = key;
  item.append(digit, ' ', choice.querySelector('.sample').cloneNode(true));
  return item;
}

sheet.addEventListener('opening', () => sheet.querySelector('.numbers').replaceChildren(...keyed().map(row)));
