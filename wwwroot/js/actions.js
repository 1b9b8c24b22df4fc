// On a dense page a card has its other actions when one comes to it: of a thousand cards few are ever gone to.
import { isDense } from './margin.js';

const essay = document.getElementById('text');

function equip(card) {
  const edit = isDense() && card?.querySelector('.more [data-do="edit"]');
  if (!edit || card.querySelector('[data-do="delete"]')) return;
  if (card.dataset.from !== undefined) edit.before(passage(card.dataset.a));
  edit.after(deletion(edit));
}

function passage(id) {
  const link = document.createElement('a');
  link.href = '#a-' + id;
  link.textContent = 'Passage';
  return link;
}

function deletion(edit) {
  const link = edit.cloneNode();
  link.dataset.do = 'delete';
  link.href = edit.getAttribute('href').replace(/edit$/, 'delete');
  link.textContent = 'Delete';
  link.setAttribute('aria-label', edit.getAttribute('aria-label').replace('Edit', 'Delete'));
  return link;
}

for (const kind of ['pointerover', 'focusin']) essay.addEventListener(kind, event => equip(event.target.closest('.note[data-a]')));
