// The server's own words of each part of the page that may change: what a part has to differ from to be put in anew.
// Each block and note of the essay says itself which version of it this is. The few others are remembered as they came.
import './spine.js';

const words = new Map();
const OTHERS = ['lost', 'themes-here', 'panel', 'ending'];

/** The parts of a page or of a fragment of one, by name. */
export function parts(root) {
  const found = others(root);
  for (const child of root.getElementById('text').children) if (child.id) found.set(child.id, child);
  return found;
}

function others(root) {
  const found = new Map();
  for (const id of OTHERS) found.set(id, root.getElementById(id));
  for (const entry of root.querySelectorAll('.spine [data-p]')) found.set('in spine ' + entry.dataset.p, entry);
  return found;
}

/** Numbers do not count: they follow from the order, and the page counts for itself. */
export const isServed = (name, standing, fresh) => fresh.dataset.v ? standing.dataset.v === fresh.dataset.v : words.get(name) === fresh.outerHTML;

export function serve(name, fresh) { if (!fresh.dataset.v) words.set(name, fresh.outerHTML); }

for (const [name, part] of others(document)) serve(name, part);
