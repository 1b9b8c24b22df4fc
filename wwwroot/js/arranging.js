// Moves themes by keys. Arrows go from one to the next; with Ctrl and Shift they take the theme along.
import { form, linkOf, nameOf, rowOf, send } from './codebookform.js';
import { startRenaming } from './relabelling.js';
import { announce } from './live.js';

const STEPS = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' };

form.addEventListener('keydown', event => {
  const row = rowOf(event.target);
  if (!row || event.defaultPrevented || event.isComposing || event.altKey || event.target.closest('input, .menu[open]')) return;
  const act = actOf(event, row);
  if (!act) return;
  event.preventDefault();
  act();
});

function actOf({ key, shiftKey, ctrlKey, metaKey, target }, row) {
  const step = STEPS[key];
  if (step && shiftKey && ctrlKey !== metaKey) return row.closest('.tree') ? () => move(row, step) : null;
  if (shiftKey || ctrlKey || metaKey) return null;
  if (key === 'F2') return row.closest('.tree') ? () => startRenaming(row) : null;
  return target === linkOf(row) && (step === 'up' || step === 'down') ? () => walk(target, step) : null;
}

function move(row, step) {
  const button = row.querySelector(`:scope > .branch [data-step="${step}"]`);
  if (button.disabled) announce(`“${nameOf(row)}” cannot move ${step} from here.`);
  else send('Move', { slug: row.dataset.slug, step });
}

function walk(from, step) {
  const links = [...form.querySelectorAll('.name a')];
  links[links.indexOf(from) + (step === 'down' ? 1 : -1)]?.focus();
}
