// The passages of a theme, by keys, and what is done with those that are ticked. All of it works by links and forms alone;
// this walks, counts, and puts quotations on the clipboard without leaving the page.
import { copyFrom } from './cited.js';
import { announce, toast } from './live.js';
import { pageAt } from './page.js';
import { openSheet } from './sheet.js';
import { letterOf, singleKeys } from './singlekeys.js';

const TYPED_IN = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

// Letters and signs, which WCAG 2.1.4 lets a reader switch off.
const SINGLE = {
  j: () => step(1),
  n: () => step(1),
  k: () => step(-1),
  p: () => step(-1),
  x: () => tick(current()),
  w: () => unfold(current()),
  c: () => press('button:not([formaction])'),
  t: () => press('[formaction$="/retheme"]'),
  e: () => follow(current()?.querySelector('a[href$="/edit"]')),
  '?': () => openSheet(),
};

const passages = () => [...document.querySelectorAll('.passage[data-a]')];
const current = () => document.activeElement?.closest('.passage[data-a]') ?? null;
const form = () => document.getElementById('chosen');
const ticks = () => [...document.querySelectorAll('.tick')];

document.addEventListener('keydown', event => {
  const act = isNotACommand(event) ? null : actOf(event);
  if (!act) return;
  event.preventDefault();
  act();
});

document.addEventListener('change', event => {
  if (event.target.matches('.tick, #chosen [name="all"]')) count();
});

document.addEventListener('submit', event => {
  if (event.target !== form() || event.submitter?.hasAttribute('formaction')) return;
  event.preventDefault();
  copyTicked();
});

function isNotACommand(event) {
  return event.defaultPrevented || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey
    || event.target.closest?.(TYPED_IN) || document.querySelector('dialog[open]');
}

function actOf(event) {
  const { key, target } = event;
  const passage = current();
  if (event.altKey) return passage && { ArrowUp: () => move('up'), ArrowDown: () => move('down') }[key];
  if (key === 'Enter' && target === passage) return () => follow(passage.querySelector('.pnum'));
  if (key === 'Escape' && passage) return leave;
  if (event.shiftKey && key !== '?') return null;
  return singleKeys() ? SINGLE[letterOf(event)] : null;
}

// --- walking

function step(by) {
  const all = passages();
  const at = all.indexOf(current());
  const to = all[at < 0 ? firstInView(all, by) : at + by];
  if (!to) {
    announce(all.length === 0 ? 'No passages here.' : by > 0 ? 'That was the last passage of this page.' : 'That was the first passage of this page.');
    return;
  }
  stand(to);
  announce(spoken(to, all));
}

function firstInView(all, by) {
  const at = all.findIndex(passage => passage.getBoundingClientRect().bottom > 80);
  return by > 0 ? at : at - 1;
}

function stand(passage) {
  passage.focus({ preventScroll: true });
  passage.scrollIntoView({ block: 'center', behavior: 'instant' });
}

function spoken(passage, all) {
  const words = passage.querySelector('mark')?.textContent;
  const note = passage.querySelector('.mynote')?.textContent.trim();
  const ticked = passage.querySelector('.tick').checked && 'ticked';
  return [`${all.indexOf(passage) + 1} of ${all.length}`, ticked, words && `“${words}”`, note].filter(Boolean).join(' · ');
}

function leave() {
  document.activeElement.blur();
}

function follow(link) { link?.click(); }

function unfold(passage) {
  const around = passage?.querySelector('.around');
  if (around) around.open = !around.open;
  else if (passage) announce('All of the paragraph stands here already.');
}

// --- ticking

function tick(passage) {
  if (!passage) return;
  const box = passage.querySelector('.tick');
  box.click();
  announce(`${box.checked ? 'Ticked' : 'Tick taken off'}. ${count()}.`);
}

function count() {
  const all = form()?.querySelector('[name="all"]').checked;
  const number = new Set(ticks().filter(box => box.checked).map(box => box.value)).size;
  const said = all ? 'All ticked' : number === 0 ? 'None ticked' : `${number} ticked`;
  document.getElementById('ticked').textContent = said;
  form().classList.toggle('some', all || number > 0);
  return said;
}

// Without a tick, a key means the passage one stands on.
function press(button) {
  if (!form()) return;
  const alone = !form().classList.contains('some') && current()?.querySelector('.tick');
  if (alone) tick(current());
  form().querySelector(button).click();
}

async function copyTicked() {
  if (!form().classList.contains('some')) {
    toast('Tick the passages first that you mean, or all of the list.');
    return;
  }
  const address = new URL(form().action);
  for (const [name, value] of new FormData(form())) address.searchParams.append(name, value);
  try {
    toast(await copyFrom(await pageAt(address)));
  } catch {
    location.assign(address);   // there the words can be selected and copied by hand
  }
}

// --- an order by hand

function move(way) {
  const button = current()?.querySelector(`.moves [value^="${way}:"]`);
  if (button) button.click();
  else announce('Passages are moved where their order is by hand.');
}

// One that was just moved is stood on again.
function standWhereMoved() {
  const moved = location.hash.startsWith('#at-') && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (moved) stand(moved);
}

document.documentElement.classList.add('ticks');
if (form()) count();
// The list is put in anew when it is narrowed: its ticks with it.
new MutationObserver(() => { if (form() && document.getElementById('ticked').textContent === 'Ticked passages') count(); })
  .observe(document.getElementById('main'), { childList: true });
standWhereMoved();
