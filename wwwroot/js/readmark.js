// An essay that is scrolled past its first screen, or seen to its end, is read. Said once, and quietly: it is no change of the essay.
const main = document.getElementById('main');
const FIRST_SCREEN = .9;   // of the window's height: what a reader sees without doing anything
const GLANCE = 4_000;      // ms; an essay that fits on one screen is not read by being opened

function see() {
  const atEnd = document.getElementById('ending')?.getBoundingClientRect().top < innerHeight;
  if (scrollY > innerHeight * FIRST_SCREEN || (atEnd && scrollY > 0)) mark();
}

function seeAtRest() {
  const fits = document.getElementById('text').getBoundingClientRect().bottom + scrollY < innerHeight;
  if (fits && !document.hidden) mark();
}

async function mark() {
  if (!main.dataset.unread) return;
  delete main.dataset.unread;
  removeEventListener('scroll', see);
  const answer = await fetch(`/api/articles/${encodeURIComponent(main.dataset.slug)}/read-mark`, { method: 'PUT', keepalive: true }).catch(() => null);
  if (answer?.ok) offerUnread();
}

// The link among the facts says what it would do now.
function offerUnread() {
  const link = document.getElementById('mark');
  if (!link) return;
  link.textContent = 'Mark as unread';
  link.search = '?read=false';
}

if (main.dataset.unread) {
  addEventListener('scroll', see, { passive: true });
  setTimeout(seeAtRest, GLANCE);
}
