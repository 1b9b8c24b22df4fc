// Another name or another colour for a theme, where it stands.
import { closeMenus, linkOf, nameOf, send } from './codebookform.js';

const LONGEST = 120;   // UTF-16 units, as the library takes it

export function startRenaming(row) {
  closeMenus();
  const link = linkOf(row);
  const field = fieldFor(row);
  link.hidden = true;
  link.after(field);
  field.select();
  field.addEventListener('keydown', async event => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape' || field.value.trim() === nameOf(row)) stop();
    else if (!await send('Rename', { slug: row.dataset.slug, name: field.value })) refuse(field);
  });
  field.addEventListener('blur', () => { if (link.hidden && field.value.trim() === nameOf(row)) stop(false); });

  function stop(back = true) {
    link.hidden = false;   // first: a field that goes loses its focus, and asks to go
    field.remove();
    if (back) link.focus();
  }
}

function fieldFor(row) {
  const field = document.createElement('input');
  field.type = 'text';
  field.className = 'renaming';
  field.maxLength = LONGEST;
  field.value = nameOf(row);
  field.setAttribute('aria-label', `New name of ${nameOf(row)}`);
  return field;
}

// The toast says why.
function refuse(field) {
  field.setAttribute('aria-invalid', 'true');
  field.focus();
}

export function startRecoloring(row) {
  const looks = document.getElementById('looks').content.firstElementChild.cloneNode(true);
  looks.querySelector('a').href = `/themes/${encodeURIComponent(row.dataset.slug)}/edit#color`;
  looks.addEventListener('click', event => {
    const { color } = event.target.closest('[data-color]')?.dataset ?? {};
    if (color) send('Recolor', { slug: row.dataset.slug, color });
  });
  const menu = row.querySelector(':scope > .branch .menu');
  const list = menu.querySelector(':scope > ul');
  list.replaceWith(looks);
  menu.addEventListener('toggle', () => looks.replaceWith(list), { once: true });   // closed, it is the menu again
  looks.querySelector('button').focus();
}
