// What is being written, kept on this device. Each piece belongs to the page it is written on; a page that is gone leaves it behind.
// A browser that keeps nothing for us (private window, full, switched off) takes nothing away either: writing goes on as before.
const PREFIX = `alliance-draft:${document.documentElement.dataset.library}:`;
const MOST = 30;                          // drafts; beyond that the oldest go
const LONGEST = 200_000;                  // UTF-16 units of one, twice what the library takes as a note
const DAYS_KEPT = 30;
const SETTLED = 250;                      // ms without a key before it is written down
const page = Math.random().toString(36).slice(2) + Date.now().toString(36);
const here = `form:${location.pathname}${location.search}`;
const unwritten = new Set();

// Held as long as this page lives: only then are its drafts for others to take up.
navigator.locks?.request(lockOf(page), () => new Promise(() => {}));

/** @param {string} place which essay, or which form */
export function newDraft(place) {
  const key = `${PREFIX}${page}-${Math.random().toString(36).slice(2)}`;
  let waiting = 0, latest = null;
  const write = () => {
    clearTimeout(waiting);
    unwritten.delete(write);
    if (latest) put(key, { ...latest, place, page, at: Date.now() });
  };
  return {
    /** Written down in a moment, and when the page goes. */
    keep(data) {
      latest = data;
      unwritten.add(write);
      clearTimeout(waiting);
      waiting = setTimeout(write, SETTLED);
    },
    /** It is on its way to the library; gone from here once another page shows that it has arrived. */
    sent() { if (latest) { latest = { ...latest, sent: true }; write(); } },
    drop() {
      latest = null;
      write();
      tried(storage => storage.removeItem(key));
    },
  };
}

/** Tells of each draft that a page left behind here; of one that is still being written elsewhere when that page goes. */
export function leftBehind(place, tell) {
  const seen = new Set();
  const watch = (key, draft) => {
    if (draft?.place !== place || seen.has(key)) return;
    seen.add(key);
    whenGone(draft.page, () => {
      const still = read(key);
      if (still) tell({ ...still, take: () => take(key), drop: () => tried(storage => storage.removeItem(key)) });
    });
  };
  for (const [key, draft] of drafts()) watch(key, draft);
  // Another tab has begun one.
  addEventListener('storage', ({ key, newValue }) => { if (key?.startsWith(PREFIX) && newValue) watch(key, parsed(newValue)); });
}

function whenGone(ofPage, act) {
  if (navigator.locks) navigator.locks.request(lockOf(ofPage), act);
  else act();
}

// Whoever takes it up first has it.
function take(key) {
  const draft = read(key);
  tried(storage => storage.removeItem(key));
  return draft;
}

function lockOf(ofPage) { return `alliance-page:${ofPage}`; }

function put(key, draft) {
  const text = JSON.stringify(draft);
  if (text.length <= LONGEST) tried(storage => storage.setItem(key, text));
}

const read = key => parsed(tried(storage => storage.getItem(key)));

function drafts() {
  const keys = tried(storage => Object.keys(storage).filter(key => key.startsWith(PREFIX))) ?? [];
  return keys.map(key => [key, read(key)]).filter(([, draft]) => draft);
}

// Trust boundary: whatever stands in the storage may have been written by another version of this program.
function parsed(text) {
  try {
    const draft = JSON.parse(text);
    return typeof draft?.place === 'string' && typeof draft.at === 'number' ? draft : null;
  } catch {
    return null;
  }
}

function tried(act) {
  try {
    return act(localStorage);
  } catch {
    return null;
  }
}

function tidy() {
  const all = drafts().sort(([, a], [, b]) => b.at - a.at);
  const old = Date.now() - DAYS_KEPT * 86_400_000;
  for (const [at, [key, draft]] of all.entries()) {
    const arrived = draft.sent && draft.place !== here;
    if (at >= MOST || draft.at < old || arrived) tried(storage => storage.removeItem(key));
  }
}

addEventListener('pagehide', () => { for (const write of [...unwritten]) write(); });
document.addEventListener('visibilitychange', () => { if (document.hidden) for (const write of [...unwritten]) write(); });
tidy();
