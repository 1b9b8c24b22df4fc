// Bars of one theme that touch become one; bars that lie side by side get lanes, a theme the same one wherever it is free.

/**
 * @param {{theme: string, top: number, bottom: number, id: string}[]} passages
 * @returns {{theme: string, top: number, bottom: number, ids: string[], lane: number}[]} from the top down
 */
export function laned(passages) {
  const bars = merged(passages);
  const ends = [], usual = new Map();
  for (const bar of bars) {
    bar.lane = freeLane(ends, usual.get(bar.theme), bar.top);
    ends[bar.lane] = bar.bottom;
    usual.set(bar.theme, bar.lane);
  }
  return bars;
}

function merged(passages) {
  const open = new Map(), bars = [];
  for (const { theme, top, bottom, id } of passages.toSorted((a, b) => a.top - b.top)) {
    const bar = open.get(theme);
    if (bar && top <= bar.bottom) {
      bar.bottom = Math.max(bar.bottom, bottom);
      bar.ids.push(id);
    } else {
      open.set(theme, { theme, top, bottom, ids: [id] });
      bars.push(open.get(theme));
    }
  }
  return bars;
}

function freeLane(ends, wished, top) {
  if (wished !== undefined && ends[wished] <= top) return wished;
  const free = ends.findIndex(end => end <= top);
  return free < 0 ? ends.length : free;
}
