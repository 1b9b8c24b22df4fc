// Where in the essay one is: the ¶ in hand, the line below the bar, what is left to read.
const essay = document.getElementById('text');
const bar = document.querySelector('.bar progress');
const minutes = Number(document.getElementById('main').dataset.minutes);
const READING_LINE = .4;   // of the window's height: what stands above it has been read
let blocks = [], lengths = [];
let current = null, asked = false;

/** The numbered paragraph in hand, its number and how many there are; null before the first. */
export function inHand() {
  const at = blocks.indexOf(current);
  return at < 0 ? null : { block: current, number: at + 1, of: blocks.length };
}

function measure() {
  blocks = [...essay.querySelectorAll('[id^="p"][data-start]')];
  lengths = blocks.map(block => block.textContent.length);
}

function update() {
  asked = false;
  if (blocks.length === 0) return;
  const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
  show(atEnd && scrollY > 0 ? blocks.length : started());
}

// They stand in order, so half of what is left need not be looked at.
function started() {
  let [from, to] = [0, blocks.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (blocks[middle].getBoundingClientRect().top < innerHeight * READING_LINE) from = middle + 1; else to = middle;
  }
  return from;
}

function show(reached) {
  bar.value = reached;
  bar.setAttribute('aria-label', `Read up to paragraph ${reached} of ${blocks.length}`);
  if (current === blocks[reached - 1] && document.querySelector('.spine .here')) return;
  current = blocks[reached - 1];
  for (const here of document.querySelectorAll('.essay > .here, .spine :is(.here, .reading)')) leave(here);
  if (!current) return;
  current.classList.add('here');
  const entry = document.querySelector(`.spine [data-p="${current.id}"]`);
  entry?.classList.add('here');
  entry?.closest('.h')?.classList.add('reading');   // the sheet could ask for it by :has, and every change of the page would be looked through for it
  entry?.firstElementChild.setAttribute('aria-current', 'location');
  document.getElementById('progress').textContent = `¶ ${reached} of ${blocks.length}, ${left(reached)}`;
  document.dispatchEvent(new Event('reading-moved'));
}

function leave(here) {
  here.classList.remove('here', 'reading');
  here.firstElementChild?.removeAttribute('aria-current');
}

function left(reached) {
  const sum = all => all.reduce((a, b) => a + b, 0);
  const rest = Math.round(minutes * sum(lengths.slice(reached)) / sum(lengths));
  return rest > 0 ? `about ${rest} min left` : 'the end';
}

function soon() {
  if (!asked) requestAnimationFrame(update);
  asked = true;
}

addEventListener('scroll', soon, { passive: true });
addEventListener('resize', soon);
document.addEventListener('essay-changed', () => { measure(); current = null; soon(); });
measure();
update();
