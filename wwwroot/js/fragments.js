// A link to any words of a page, without an id: #:~:text= (WICG "URL Fragment Text Directives").
const EXACT = 12;     // words; of a longer passage only how it begins and ends
const EDGE = 4;       // words that say where it begins, ends, or what stands around it

/**
 * @param {string[]} runs the passage's words, parted where something else stands between them on the page
 * @param {string} before what stands before the first run, up to the next thing that is not the essay's
 * @param {string} after
 * @param {string} page all words of the page, to see what is there twice
 */
export function textFragment(runs, before, after, page) {
  const all = runs.flatMap(wordsOf);
  const isShort = runs.length === 1 && all.length <= EXACT;
  const start = isShort ? all : wordsOf(runs[0]).slice(0, EDGE);
  const end = isShort ? null : wordsOf(runs.at(-1)).slice(-EDGE);
  const isOnce = count(page, start) < 2;
  const prefix = isOnce ? [] : wordsOf(before).slice(-EDGE);
  const suffix = isOnce || !isShort ? [] : wordsOf(after).slice(0, EDGE);
  return '#:~:text=' + [
    prefix.length > 0 && encode(prefix) + '-',
    encode(start),
    end && encode(end),
    suffix.length > 0 && '-' + encode(suffix),
  ].filter(Boolean).join(',');
}

const wordsOf = text => text.split(/\s+/u).filter(Boolean);

// As a browser looks for them: whatever the case, whatever the white space.
function count(page, words) {
  const tidy = text => wordsOf(text).join(' ').toLowerCase();
  return tidy(page).split(tidy(words.join(' '))).length - 1;
}

// "&", "," and "-" have a meaning of their own in a directive; encodeURIComponent leaves "-" as it is.
const encode = words => encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');
