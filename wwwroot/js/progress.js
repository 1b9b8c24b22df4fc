// Where in the essay one is: the ¶ in hand, the line below the bar, what is left to read.
const essay = document.getElementById('text');
const bar = document.querySelector('.bar progress');
const minutes = Number(document.getElementById('main').dataset.minutes);
const READING_LINE = .4;   // of the window's height: what stands above it has been read
let current = null, asked = false;

function update() {
  asked = false;
  const blocks = [...essay.querySelectorAll('[id^="p"][data-start]')];
  if (blocks.length === 0) return;
  const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
  const started = blocks.filter(b => b.getBoundingClientRect().top < innerHeight * READING_LINE).length;
  show(blocks, atEnd && scrollY > 0 ? blocks.length : started);
}

function show(blocks, reached) {
  bar.value = reached;
  bar.setAttribute('aria-label', `Read up to paragraph ${reached} of ${blocks.length}`);
  if (current === blocks[reached - 1] && document.querySelector('.spine .here')) return;
  current = blocks[reached - 1];
  for (const here of document.querySelectorAll('.essay > .here, .spine .here')) leave(here);
  if (!current) return;
  current.classList.add('here');
  const entry = document.querySelector(`.spine [data-p="${current.id}"]`);
  entry?.classList.add('here');
  entry?.firstElementChild.setAttribute('aria-current', 'location');
  document.getElementById('progress').textContent = `¶ ${reached} of ${blocks.length}, ${left(blocks, reached)}`;
}

function leave(here) {
  here.classList.remove('here');
  here.firstElementChild?.removeAttribute('aria-current');
}

function left(blocks, reached) {
  const lengths = blocks.map(b => b.textContent.length);
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
document.addEventListener('essay-changed', () => { current = null; soon(); });
update();
