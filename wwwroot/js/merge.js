// Two versions of a text, and the one that both were made from: what differs, and both changes in one.
const MOST_CELLS = 4_000_000;   // of the table of common words; beyond it whole lines are compared instead

/** Words with the spaces and signs between them; joined they are the text again. */
const wordsOf = text => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];

const linesOf = text => text.match(/[^\n]*\n|[^\n]+/gu) ?? [];

/** @returns {{text: string, own: boolean}[]} the text in pieces, with what the other does not have */
export function differing(text, other) {
  const [a, b] = cut(text, other);
  const shared = new Set(common(a, b).map(([at]) => at));
  const pieces = [];
  for (const [at, piece] of a.entries()) {
    const own = !shared.has(at);
    if (pieces.at(-1)?.own === own) pieces.at(-1).text += piece;
    else pieces.push({ text: piece, own });
  }
  return pieces;
}

/**
 * What either changed of the base. Where both changed the same words both stand, one after the other.
 * @returns {{text: string, clashes: number}}
 */
export function merged(base, mine, theirs) {
  if (base.trim() === '' && mine !== theirs && mine.trim() !== '' && theirs.trim() !== '') return { text: `${mine}\n\n${theirs}`, clashes: 1 };
  const [o, a, b] = cut(base, mine, theirs);
  const inMine = new Map(common(o, a));
  const inTheirs = new Map(common(o, b));
  let text = '', clashes = 0, from = { o: 0, a: 0, b: 0 };
  for (let at = 0; at <= o.length; at++) {
    const isEnd = at === o.length;
    if (!isEnd && !(inMine.has(at) && inTheirs.has(at))) continue;
    const to = isEnd ? { o: at, a: a.length, b: b.length } : { o: at, a: inMine.get(at), b: inTheirs.get(at) };
    const part = chosen(joined(o, from.o, to.o), joined(a, from.a, to.a), joined(b, from.b, to.b));
    text += part.text + (isEnd ? '' : o[at]);
    clashes += part.clash ? 1 : 0;
    from = { o: at + 1, a: to.a + 1, b: to.b + 1 };
  }
  return { text, clashes };
}

/** Themes that either added, without those that either took off. */
export function united(base, mine, theirs) {
  const kept = base.filter(theme => mine.includes(theme) && theirs.includes(theme));
  return [...new Set([...kept, ...[...theirs, ...mine].filter(theme => !base.includes(theme))])];
}

const joined = (pieces, from, to) => pieces.slice(from, to).join('');

function chosen(base, mine, theirs) {
  if (mine === theirs || theirs === base) return { text: mine };
  if (mine === base) return { text: theirs };
  if (mine.trim() === '' || theirs.trim() === '') return { text: mine.trim() === '' ? theirs : mine };
  return { text: `${mine} ${theirs}`.replace(/ {2,}/gu, ' '), clash: true };
}

function cut(...texts) {
  const words = texts.map(wordsOf);
  return words[0].length * Math.max(...words.map(w => w.length)) <= MOST_CELLS ? words : texts.map(linesOf);
}

// The longest common subsequence, as pairs of places.
function common(a, b) {
  const width = b.length + 1;
  const table = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] = a[i] === b[j] ? table[(i + 1) * width + j + 1] + 1 : Math.max(table[(i + 1) * width + j], table[i * width + j + 1]);
    }
  }
  const pairs = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (table[(i + 1) * width + j] >= table[i * width + j + 1]) i++;
    else j++;
  }
  return pairs;
}
