// The source by keys: arrows move, Shift takes more lines, a letter says what they are. Each key sets the choice that stands in the line, so
// that keys do nothing the form does not; and what comes of it is asked of the library and shown beside.
import { announce } from './live.js';
import { pageAt } from './page.js';
import { openSheet } from './sheet.js';
import { letterOf, singleKeys } from './singlekeys.js';

const PAUSE = 500;   // ms after the last change before the library is asked
const MEANS = {
  b: 'paragraph', g: '+', h: 'heading', q: 'quote', l: 'list-item', c: 'caption', n: 'note',
  t: 'title', a: 'byline', d: 'date', r: 'running-head', p: 'page-number', f: 'other', u: '',
};

const form = document.querySelector('.understood > form');
const lines = [...document.querySelectorAll('.line')];
let from = -1;    // where Shift began
let at = -1;      // the line in hand
let asked = 0;
let waiting = 0;

const isField = target => target.closest?.('input, textarea, select, button, a, [contenteditable]');

const taken = () => lines.slice(Math.min(from, at), Math.max(from, at) + 1);

function show() {
  for (const [nth, line] of lines.entries()) line.classList.toggle('inhand', at >= 0 && nth >= Math.min(from, at) && nth <= Math.max(from, at));
}

function take(nth, more) {
  const to = Math.max(0, Math.min(lines.length - 1, nth));
  at = to;
  if (!more || from < 0) from = to;
  show();
  const line = lines[to];
  line.tabIndex = -1;
  line.focus({ preventScroll: true });
  line.scrollIntoView({ block: 'nearest' });
  announce(from === at ? spoken(line) : `${taken().length} lines, to ${spoken(line)}`);
}

const spoken = line => `line ${line.id.slice(1)}, ${line.querySelector('.is').textContent}`;

function putAway() {
  document.activeElement?.blur();
  from = at = -1;
  show();
}

function mean(value) {
  const changed = taken();
  for (const line of changed) set(line.querySelector('select'), value);
  const said = value ? changed[0].querySelector('.is').textContent : 'as read';
  announce(changed.length === 1 ? said : `${changed.length} lines: ${said}`);
  soon();
}

function set(select, value) {
  select.value = value;
  label(select);
}

// Until the library has answered, the line says what was chosen.
function label(select) {
  const line = select.closest('.line');
  line.querySelector('.is').textContent = select.value ? select.selectedOptions[0].label : select.dataset.read;
}

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(() => { waiting = 0; ask(); }, PAUSE);
}

async function ask() {
  const mine = ++asked;
  try {
    const answer = await pageAt(form.querySelector('.check').formAction, new URLSearchParams(new FormData(form)));
    if (mine === asked && !waiting) takeOver(answer);
  } catch {
    announce('The library did not answer. What you marked is still here.');
  }
}

// Only what the choices lead to: the choices themselves are the reader's.
function takeOver(answer) {
  replace(document.getElementById('made'), answer);
  for (const known of form.querySelectorAll('.known')) if (!known.querySelector(':checked')) replace(known, answer);
  const authors = document.getElementById('authors');
  if ([...authors.querySelectorAll('input')].every(isUntouched)) replace(authors, answer);
  for (const line of lines) {
    const now = answer.getElementById(line.id);
    if (!now) continue;
    line.className = now.className;
    line.querySelector('.state').replaceWith(document.adoptNode(now.querySelector('.state')));
    showRepairs(line, now.querySelector('.repairs'));
  }
  for (const input of form.querySelectorAll('.facts .field > input')) {
    const now = answer.getElementById(input.id);
    if (now && isUntouched(input)) input.value = input.defaultValue = now.value;
  }
  const error = form.querySelector('.error');
  error.textContent = answer.querySelector('.understood .error')?.textContent ?? '';
  show();
}

const isUntouched = input => input.value === input.defaultValue;

function replace(old, answer) {
  const now = answer.getElementById(old.id);
  if (now) old.replaceWith(document.adoptNode(now));
}

// Not under somebody's hand.
function showRepairs(line, now) {
  const old = line.querySelector('.repairs');
  if (old?.contains(document.activeElement)) return;
  old?.remove();
  if (now) line.append(document.adoptNode(now));
}

function act(event) {
  const { key, shiftKey } = event;
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    if (at < 0) return null;
    return () => take(at + (key === 'ArrowDown' ? 1 : -1), shiftKey);
  }
  if (key === 'Escape') return at < 0 ? null : putAway;
  if (!singleKeys() || [...key].length !== 1) return null;
  if (key === '?') return openSheet;
  const letter = letterOf(event);
  if (letter === 'j' || letter === 'k') return () => take(at + (letter === 'j' ? 1 : -1), shiftKey);
  return at >= 0 && letter in MEANS && !shiftKey ? () => mean(MEANS[letter]) : null;
}

document.addEventListener('keydown', event => {
  if (!form || event.defaultPrevented || event.isComposing || event.altKey || document.querySelector('dialog[open]')) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    form.requestSubmit();
    return;
  }
  if (event.ctrlKey || event.metaKey || isField(event.target)) return;
  const does = act(event);
  if (!does) return;
  event.preventDefault();
  does();
});

form?.addEventListener('change', event => {
  if (event.target.matches('.line select')) label(event.target);
  if (event.target.matches('.line :is(select, input)')) soon();
});

// A line that is pressed is in hand; its own controls stay theirs.
form?.addEventListener('click', event => {
  const line = event.target.closest('.line');
  if (!line || isField(event.target) || event.target.closest('label') || String(getSelection())) return;
  if (event.shiftKey && at >= 0) getSelection().removeAllRanges();
  take(lines.indexOf(line), event.shiftKey);
});

// A fact's link leads to its line, and takes it in hand.
addEventListener('hashchange', toTarget);
if (location.hash) toTarget();

function toTarget() {
  const nth = lines.findIndex(line => `#${line.id}` === location.hash);
  if (nth >= 0) take(nth, false);
}
