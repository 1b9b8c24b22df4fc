// The server's own words of each part of the essay that may change: what a part has to differ from to be put in anew.
// Remembered before any script lights, folds or moves anything, so this comes before every other.
const words = new Map();
const NUMBERS = /(<span class="no">|<a class="aside noteref[^>]*>|aria-label="(?:Edit |Delete )?(?:Note|Highlight) )\d+/g;

/** The parts of a page or of a fragment of one, by name. */
export function parts(root) {
  const found = new Map();
  for (const id of ['lost', 'themes-here', 'panel', 'ending']) found.set(id, root.getElementById(id));
  for (const entry of root.querySelectorAll('.spine [data-p]')) found.set('in spine ' + entry.dataset.p, entry);
  for (const child of root.getElementById('text').children) if (child.id) found.set(child.id, child);
  return found;
}

/** Numbers are not compared: they follow from the order, and the page counts for itself. */
export const isServed = (name, fresh) => words.get(name) === wordsOf(fresh);

export function serve(name, fresh) { words.set(name, wordsOf(fresh)); }

export function forget(name) { words.delete(name); }

const wordsOf = part => part.outerHTML.replace(NUMBERS, '$1');

for (const [name, part] of parts(document)) serve(name, part);
