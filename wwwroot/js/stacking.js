// Where notes stand in the margin: each as near to its passage as it can without touching another.
// Least squares under "no overlap" is isotonic regression once the heights above are taken off: pool adjacent violators, O(n).

/**
 * @param {{at: number, height: number, weight?: number}[]} notes in the order they are to stand; height with the gap below
 * @param {number} top where the first may begin
 * @returns {number[]} the top of each, exact
 */
export function stacked(notes, top = -Infinity) {
  const above = heightsAbove(notes);
  const tops = [];
  for (const { sum, weight, count } of pooled(notes, above)) {
    const base = Math.max(top, sum / weight);
    for (let n = 0; n < count; n++) tops.push(base + above[tops.length]);
  }
  return tops;
}

function heightsAbove(notes) {
  let sum = 0;
  return notes.map(note => { const above = sum; sum += note.height; return above; });
}

// A pool is a run of notes that touch and move as one.
function pooled(notes, above) {
  const pools = [];
  for (const [at, note] of notes.entries()) {
    const weight = note.weight ?? 1;
    const pool = { sum: (note.at - above[at]) * weight, weight, count: 1 };
    for (let last; (last = pools.at(-1)) && pool.sum / pool.weight < last.sum / last.weight;) {
      pool.sum += last.sum;
      pool.weight += last.weight;
      pool.count += last.count;
      pools.pop();
    }
    pools.push(pool);
  }
  return pools;
}
