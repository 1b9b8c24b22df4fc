// Places each note as near to its passage as it can stand without touching another.
// Least squares under "no overlap" is isotonic regression once the heights above are taken off: pool adjacent violators, O(n).
const essay = document.getElementById('text');
const facts = document.querySelector('.facts');
const wide = matchMedia('screen and (min-width: 60.01rem)');
const GAP = 14;           // px between two notes
const PINNED = 10_000;    // the weight of the note in hand: it stays at its passage, the others make room
const BESIDE = 8;         // px within which a note truly stands beside its passage

export const isWide = () => wide.matches;

export function place() {
  essay.classList.toggle('placed', wide.matches);
  if (!wide.matches) return;
  const top = Math.max(0, facts.getBoundingClientRect().bottom - essay.getBoundingClientRect().top);
  for (const pool of pooled(measured())) {
    for (const note of pool.notes) move(note, Math.max(top, pool.sum / pool.weight) + note.above);
  }
  requestAnimationFrame(settle);
}

// What has just come stands at its place at once; what was there before glides to make room.
function settle() {
  essay.classList.add('settled');
  for (const note of essay.querySelectorAll('.note')) note.classList.add('standing');
}

/** On a narrow page a note is one line until it is opened. */
export function fold(note, folded = !isWide()) {
  const gist = note.querySelector('.gist');
  if (!gist) return;
  gist.dataset.words ??= gist.textContent;
  gist.hidden = isWide();
  gist.textContent = folded ? gist.dataset.words : 'Fold';
  gist.setAttribute('aria-expanded', String(!folded));
  note.classList.toggle('folded', folded);
}

function measured() {
  const top = essay.getBoundingClientRect().top;
  const notes = [...essay.querySelectorAll('.note:not(.edited, .off)')].map(el => ({
    el,
    height: el.offsetHeight + GAP,
    weight: el.matches('.panel') ? PINNED : 1,
    at: passageTop(el) - top - 2,
  }));
  let above = 0;
  for (const note of notes.sort((a, b) => a.at - b.at)) {
    note.above = above;
    above += note.height;
  }
  return notes;
}

function passageTop(note) {
  if (note.passageTop) return note.passageTop();
  const mark = document.getElementById('a-' + note.dataset.a);
  return mark?.getClientRects()[0]?.top ?? essay.getBoundingClientRect().top;
}

function pooled(notes) {
  const pools = [];
  for (const note of notes) {
    pools.push({ sum: (note.at - note.above) * note.weight, weight: note.weight, notes: [note] });
    for (let b, a; pools.length > 1 && (b = pools.at(-1)).sum / b.weight < (a = pools.at(-2)).sum / a.weight;) {
      pools.splice(-2, 2, { sum: a.sum + b.sum, weight: a.weight + b.weight, notes: [...a.notes, ...b.notes] });
    }
  }
  return pools;
}

function move(note, y) {
  note.el.style.setProperty('--y', Math.round(y) + 'px');
  note.el.classList.toggle('beside', Math.abs(y - note.at) < BESIDE);   // only then a leader line tells the truth
}

function foldAll() {
  for (const note of essay.querySelectorAll('.note')) fold(note);
  facts.open = wide.matches || matchMedia('print').matches;
}

foldAll();
place();
// The page has moved under an address that named a passage.
if (location.hash.length > 1) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView({ block: 'center' });

wide.addEventListener('change', () => { foldAll(); place(); });
new ResizeObserver(place).observe(essay);
document.fonts.ready.then(place);
essay.addEventListener('click', event => {
  const gist = event.target.closest('.gist');
  if (gist) fold(gist.closest('.note'), gist.getAttribute('aria-expanded') === 'true');
});
facts.addEventListener('toggle', place);
document.addEventListener('essay-changed', place);
