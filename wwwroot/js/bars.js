// A bar beside the words for each theme that lies over them: on a dense page, or where the reader asks for bars.
// All of them are one tab stop: arrows go from bar to bar, Enter to its notes, one after the other.
import { isDense, isWide, pin, placeNow } from './margin.js';
import { laned } from './lanes.js';

const essay = document.getElementById('text');
const choice = document.querySelector('[data-do="bars"]');
const CHOICE = 'bars';      // where the device remembers it: "on", "off"; nothing lets the page decide
const WIDEST = 7;           // px from one lane to the next
const nav = document.createElement('nav');
nav.className = 'bars';
nav.setAttribute('aria-label', 'Where the themes lie');
const LATEST = 500;         // ms after the notes
const later = globalThis.requestIdleCallback ?? requestAnimationFrame;
let asked = false;

const isWanted = () => isWide() && (chosen() ?? (isDense() ? 'on' : 'off')) === 'on';

// A browser that keeps nothing refuses even to be asked.
function chosen() {
  try { return localStorage.getItem(CHOICE); } catch { return null; }
}

function choose(word) {
  try { localStorage.setItem(CHOICE, word); } catch { /* for this time only, then */ }
}

function draw() {
  asked = false;
  choice.setAttribute('aria-pressed', String(isWanted()));
  if (!isWanted()) { nav.remove(); return; }
  const at = nav.contains(document.activeElement) ? stops().indexOf(document.activeElement) : -1;
  const bars = laned(passages());
  put(bars);
  if (essay.lastElementChild !== nav) essay.append(nav);
  const lanes = 1 + Math.max(0, ...bars.map(bar => bar.lane));
  nav.style.setProperty('--pitch', Math.min(WIDEST, nav.clientWidth / lanes) + 'px');
  reach(stops()[Math.max(0, at)], at >= 0);
}

// After the notes are placed and shown, when there is time: bars are the last to come.
function drawSoon() {
  if (!asked) setTimeout(() => later(draw, { timeout: LATEST }));
  asked = true;
}

function passages() {
  const top = essay.getBoundingClientRect().top;
  return [...essay.children].filter(child => child.matches('.note[data-from]:not(.off)')).flatMap(card => {
    const from = document.getElementById('a-' + card.dataset.a)?.getClientRects()[0];
    const to = document.getElementById('r-' + card.dataset.a)?.getBoundingClientRect();
    if (!from || !to) return [];
    const themes = card.dataset.themes?.split(' ') ?? [''];
    return themes.map(theme => ({ theme, id: card.dataset.a, top: from.top - top, bottom: Math.max(from.bottom, to.bottom) - top }));
  });
}

// Moves nothing that already stands where it belongs.
function put(bars) {
  const standing = new Map(stops().map(el => [el.dataset.key, el]));
  const wanted = bars.map(bar => drawn(standing.get(keyOf(bar)) ?? built(bar), bar));
  const staying = new Set(wanted);
  for (const el of stops()) if (!staying.has(el)) el.remove();
  for (const [at, el] of wanted.entries()) if (nav.children[at] !== el) nav.insertBefore(el, nav.children[at] ?? null);
}

const keyOf = ({ theme, ids }) => `${theme} ${ids.join(' ')}`;

// A bar over the same passages is the same bar, wherever they stand by now: most are, after a change.
function drawn(bar, { top, bottom, lane }) {
  for (const [name, value] of [['--lane', lane], ['--top', top + 'px'], ['--tall', bottom - top + 'px']]) {
    if (bar.style.getPropertyValue(name) !== String(value)) bar.style.setProperty(name, value);
  }
  return bar;
}

function built({ theme, ids }) {
  const sample = theme ? document.querySelector(`#themes-here [data-shows="${CSS.escape(theme)}"] + .sample`) : null;
  const bar = document.createElement('a');
  bar.className = `themebar ${[...sample?.classList ?? []].find(name => name.startsWith('t-')) ?? 't-none'}`;
  bar.href = '#n-' + ids[0];
  bar.tabIndex = -1;
  bar.notes = ids;
  bar.dataset.key = keyOf({ theme, ids });
  const tip = document.createElement('span');
  tip.textContent = `${sample?.textContent ?? 'No theme'}, ${ids.length} ${ids.length === 1 ? 'passage' : 'passages'}`;
  bar.append(tip);
  bar.setAttribute('aria-label', tip.textContent);
  return bar;
}

const stops = () => [...nav.children];

function reach(bar, focus = true) {
  for (const other of nav.querySelectorAll('[tabindex="0"]')) other.tabIndex = -1;
  if (!bar) return;
  bar.tabIndex = 0;
  if (focus) bar.focus();
}

const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Home: -Infinity, End: Infinity };

nav.addEventListener('keydown', event => {
  if (event.key === 'Escape' && !event.target.matches('.quiet')) {   // takes the name away, and nothing else
    event.target.classList.add('quiet');
    event.stopPropagation();
  }
  if (!(event.key in STEPS) || event.ctrlKey || event.metaKey || event.altKey) return;
  const all = stops();
  const to = Math.max(0, Math.min(all.length - 1, all.indexOf(event.target) + STEPS[event.key]));
  reach(all[to]);
  event.preventDefault();
  event.stopPropagation();
});

// The name stands where the pointer is: a bar may be longer than the window.
nav.addEventListener('pointerover', event => {
  const bar = event.target.closest('.themebar');
  bar?.classList.remove('quiet');
  bar?.style.setProperty('--tip', Math.max(0, event.clientY - bar.getBoundingClientRect().top - 12) + 'px');
});

// A pointer means the passage it is at, a key the next one.
nav.addEventListener('click', event => {
  const bar = event.target.closest('.themebar');
  if (!bar || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const note = document.getElementById('n-' + (event.detail > 0 ? nearest(bar.notes, event.clientY) : next(bar)));
  pin(note);
  placeNow();   // before anybody looks for it
  note.focus();
  note.scrollIntoView({ block: 'nearest' });
});

function nearest(ids, y) {
  const away = id => Math.abs((document.getElementById('a-' + id)?.getClientRects()[0]?.top ?? Infinity) - y);
  return ids.reduce((best, id) => (away(id) < away(best) ? id : best));
}

function next(bar) {
  bar.at = ((bar.at ?? -1) + 1) % bar.notes.length;
  return bar.notes[bar.at];
}

choice.addEventListener('click', () => {
  choose(isWanted() ? 'off' : 'on');
  draw();
});
document.addEventListener('margin-placed', drawSoon);
drawSoon();
