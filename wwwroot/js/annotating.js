// What a click means in the essay and its margin, and what the keys mean while a panel stands open.
import './selecting.js';
import { standing } from './panel.js';
import { composeOnWhole } from './composing.js';
import { edit } from './editing.js';
import { remove } from './deleting.js';
import { singleKeys } from './singlekeys.js';
import { isNotACommand } from './shortcuts.js';

const essay = document.getElementById('text');

essay.addEventListener('click', event => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || !getSelection().isCollapsed) return;
  const action = event.target.closest('[data-do="edit"], [data-do="delete"]');
  const card = event.target.closest('.note[data-a]');
  if (action && card) {
    event.preventDefault();
    action.dataset.do === 'edit' ? edit(card.dataset.a) : remove(card.dataset.a);
  } else if (card) {
    clickCard(event, card);
  } else if (!event.target.closest('a')) {
    clickMark(event.target.closest('.hl:not(.off)'));
  }
});

function clickCard(event, card) {
  if (!event.target.closest('a, button')) edit(card.dataset.a);
}

function clickMark(mark) {
  if (mark) edit(mark.dataset.a);
}

document.querySelector('.bar .i-annotate')?.addEventListener('click', event => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  composeOnWhole();
});

// With a passage in hand the keys mean the panel, though the focus is still in the essay: so that the selection can be copied.
document.addEventListener('keydown', event => {
  const panel = standing();
  if (!panel || panel.form.contains(event.target) || event.target.closest?.('input, textarea, select, button, summary')) return;
  if (event.key === 'Tab' && !event.shiftKey && panel.passage) { event.preventDefault(); panel.focus(); return; }
  const isSingle = [...event.key].length === 1 && event.key.trim() !== '';
  if (isSingle && !singleKeys() || panel.key(event)) return;
  if (isSingle && panel.passage && !isNotACommand(event) && !event.ctrlKey && !event.metaKey) panel.focus();
});
