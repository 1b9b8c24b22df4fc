// A passage's start or end goes a word or a letter further. Never past the other edge, never out of the essay.
import { blocks, measure } from './words.js';

/**
 * @param {{start: number, end: number}} passage
 * @param {'start'|'end'} edge
 * @param {1|-1} step
 * @param {'words'|'letters'} [unit]
 * @returns {{start: number, end: number}} unchanged where there is no further to go
 */
export function moved(passage, edge, step, unit = 'words') {
  const from = passage[edge];
  const stops = stopsNear(from, edge, unit).filter(stop => (stop - from) * step > 0);
  return withEdge(passage, edge, step > 0 ? Math.min(...stops) : Math.max(...stops));
}

/** The edge goes to the stop that is nearest to an offset. */
export function snapped(passage, edge, offset, unit = 'words') {
  const near = (a, b) => Math.abs(a - offset) - Math.abs(b - offset);
  return withEdge(passage, edge, stopsNear(offset, edge, unit).sort(near)[0]);
}

function withEdge(passage, edge, to) {
  const changed = { start: passage.start, end: passage.end, [edge]: to };
  return Number.isFinite(to) && changed.start < changed.end ? changed : { start: passage.start, end: passage.end };
}

// Those of the block that the offset stands in, and of its neighbours: the next stop may be there.
function stopsNear(offset, edge, unit) {
  const all = blocks();
  const at = Math.max(0, all.findLastIndex(block => Number(block.dataset.start) <= offset));
  return all.slice(Math.max(0, at - 1), at + 2).flatMap(block => stopsOf(measure(block), edge, unit));
}

// A sentence's own edges count too: its full stop and its quotes belong to no word.
const stopsOf = (block, edge, unit) => [...block[unit], ...block.sentences].map(part => part[edge]);
