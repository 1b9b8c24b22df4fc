// Shows the words one searched for, in the paragraph the search led to: /read/…?found=burden&found=sharing#p3. Escape takes them off.
const words = [...new Set(new URLSearchParams(location.search).getAll('found'))].filter(word => word.trim() !== '');
const MOST = 24;   // as many as a question may hold

function show() {
  const block = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest('[data-start]');
  if (!block || !globalThis.Highlight) return;
  CSS.highlights.set('found', new Highlight(...words.slice(0, MOST).flatMap(word => rangesIn(block, word))));
}

function rangesIn(block, word) {
  const ranges = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.data;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + word.length);
      ranges.push(range);
    }
  }
  return ranges;
}

if (words.length > 0) {
  show();
  document.addEventListener('essay-changed', show);
  document.addEventListener('keydown', event => { if (event.key === 'Escape') CSS.highlights?.delete('found'); });
}
