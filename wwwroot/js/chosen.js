// The reader's settings: one cookie, which the server reads for the next page, and the attributes of the root, which the sheets read for this one.
const NAMES = ['scheme', 'font', 'size', 'measure', 'spacing', 'edge', 'marks'];
const KEPT = 400 * 24 * 60 * 60;   // s; no browser keeps a cookie longer
const root = document.documentElement;

/** @param {Record<string, string>} choices the unusual ones only */
export function choose(choices) {
  keep(choices);
  apply(choices);
}

/** What stands in the cookie now; another page of this library may have changed it. */
export function chosen() {
  const kept = document.cookie.split('; ').find(cookie => cookie.startsWith('reading='))?.slice('reading='.length) ?? '';
  return Object.fromEntries(kept.split('.').map(part => part.split('-')).filter(([name, value]) => NAMES.includes(name) && value));
}

function keep(choices) {
  const text = Object.entries(choices).map(pair => pair.join('-')).join('.');
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `reading=${text}; path=/; max-age=${text ? KEPT : 0}; samesite=lax${secure}`;
}

function apply(choices) {
  for (const name of NAMES) {
    if (choices[name]) root.dataset[name] = choices[name]; else delete root.dataset[name];
  }
  document.querySelector('meta[name="color-scheme"]').content = sideOf(choices.scheme);
  document.getElementById('contrast').media = contrastFor(choices.scheme);
}

// As ReadingSettings.cs has them.
const sideOf = scheme => ({ light: 'light', sepia: 'light', dark: 'dark' })[scheme] ?? 'light dark';
const contrastFor = (scheme = 'system') => ({ contrast: 'all', system: '(prefers-contrast: more)' })[scheme] ?? 'not all';

// A page that the browser kept as it was left does not ask the server again.
addEventListener('pageshow', event => { if (event.persisted) apply(chosen()); });
document.addEventListener('visibilitychange', () => { if (!document.hidden) apply(chosen()); });
