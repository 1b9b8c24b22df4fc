// What this device remembers and nobody else: never needed, so a browser that forbids it only forgets.

export function recall(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(name)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

export function keep(name, value) {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch { /* full, or forbidden */ }
}

const ESSAYS = 300;   // the latest ones; older ones are forgotten

/** One essay's part of what is remembered by essay; undefined forgets it. */
export function keepFor(name, slug, value) {
  const { [slug]: _, ...others } = recall(name, {});
  const all = value === undefined ? Object.entries(others) : [...Object.entries(others), [slug, value]];
  keep(name, Object.fromEntries(all.slice(-ESSAYS)));
}
