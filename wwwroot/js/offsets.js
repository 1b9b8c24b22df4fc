// Between the page and the article text. Each block says in data-start where it begins, in code points; what stands in a block and is
// not the essay's own (numbers, links) is .aside and does not count.
const essay = document.getElementById('text');
let known = null;

// The blocks, in order, with where each begins: looked up by halves, so that a passage costs its own blocks and no others.
function blocks() {
  return known ??= [...essay.querySelectorAll('[data-start]')].map(el => ({ el, start: Number(el.dataset.start) }));
}

document.addEventListener('essay-refreshed', () => { known = null; });

/** @returns {{start: number, end: number, text: string, block: Element}|null} null where no word of the essay is selected */
export function passageOf(range) {
  const parts = [...textNodes(blocksTouched(range))].map(node => partOf(node, range)).filter(Boolean);
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first) return null;
  return trimmed({ start: first.start, end: last.end, text: joined(parts), block: first.block });
}

/** The same, of a passage known by its place in code points. */
export function passageAt({ start, end }) {
  const parts = [...textNodes(blocksFrom(start, end))].map(part => partAt(part, start, end)).filter(Boolean);
  return parts.length === 0 ? null : { start, end, text: joined(parts), block: parts[0].block };
}

/** Where a point of the page lies in the article text, in code points; null where no word of the essay stands. */
export function offsetAt(node, offset) {
  const block = node.nodeType === Node.TEXT_NODE && node.parentElement.closest('[data-start]');
  let at = Number(block?.dataset?.start);
  for (const own of block ? nodesOf(block) : []) {
    if (own === node) return at + codePoints(node.data.slice(0, offset));
    at += codePoints(own.data);
  }
  return null;
}

/** A block's own words. */
export function textOf(block) {
  return [...nodesOf(block)].map(node => node.data).join('');
}

/** The live ranges of a passage, one per text node: so that notes that stand between two paragraphs are never in them. */
export function rangesOf({ start, end }) {
  const ranges = [];
  for (const { node, at, length } of textNodes(blocksFrom(start, end))) {
    if (at >= end || at + length <= start) continue;
    const range = document.createRange();
    range.setStart(node, toUtf16(node.data, Math.max(0, start - at)));
    range.setEnd(node, toUtf16(node.data, Math.min(length, end - at)));
    ranges.push(range);
  }
  return ranges;
}

// As in the article text, where a blank line stands between two blocks.
function joined(parts) {
  return parts.map((part, at) => (at > 0 && part.block !== parts[at - 1].block ? '\n\n' : '') + part.text).join('');
}

function blocksTouched(range) {
  const all = blocks();
  const first = firstWhere(all, ({ el }) => range.comparePoint(el, el.childNodes.length) >= 0);
  const after = firstWhere(all, ({ el }) => range.comparePoint(el, 0) > 0);
  return all.slice(first, after);
}

function blocksFrom(start, end) {
  const all = blocks();
  const after = firstWhere(all, block => block.start >= end);
  return all.slice(Math.max(0, firstWhere(all, block => block.start > start) - 1), after);
}

function firstWhere(sorted, is) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (is(sorted[middle])) high = middle; else low = middle + 1;
  }
  return low;
}

function* textNodes(within) {
  for (const { el: block, start } of within) {
    let at = start;
    for (const node of nodesOf(block)) {
      const length = codePoints(node.data);
      yield { node, block, at, length };
      at += length;
    }
  }
}

function* nodesOf(block) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, ownText);
  while (walker.nextNode()) {
    if (walker.currentNode.nodeType === Node.TEXT_NODE) yield walker.currentNode;
  }
}

function ownText(node) {
  return node.nodeType === Node.ELEMENT_NODE && node.matches('.aside') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
}

function partOf({ node, block, at }, range) {
  if (!range.intersectsNode(node)) return null;
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : node.length;
  if (to <= from) return null;
  const text = node.data.slice(from, to);
  const start = at + codePoints(node.data.slice(0, from));
  return { block, text, start, end: start + codePoints(text) };
}

function partAt({ node, block, at, length }, start, end) {
  if (at >= end || at + length <= start) return null;
  const text = node.data.slice(toUtf16(node.data, Math.max(0, start - at)), toUtf16(node.data, Math.min(length, end - at)));
  return { block, text };
}

// A double click takes the space after a word along; nobody means it.
function trimmed({ start, end, text, block }) {
  const words = text.trim();
  if (words === '') return null;
  start += codePoints(text.slice(0, text.length - text.trimStart().length));
  end -= codePoints(text.slice(text.trimEnd().length));
  return { start, end, text: words, block };
}

function codePoints(text) {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

function toUtf16(text, codePoint) {
  let at = 0;
  for (const char of text) {
    if (codePoint-- === 0) break;
    at += char.length;
  }
  return at;
}
