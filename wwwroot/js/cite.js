// A passage to be quoted elsewhere: its words with their citation, or a link to them. From the panel while it is in hand, from its card later.
import { toast } from './live.js';
import { standing } from './panel.js';
import { rangesOf } from './offsets.js';
import { textFragment } from './fragments.js';
import { copy } from './clipboard.js';

const essay = document.getElementById('text');
const reference = document.getElementById('reference');
// Where the library is at home, as in exports: what is copied now is followed later.
const address = document.querySelector('link[rel="canonical"]').href;

document.addEventListener('click', event => {
  const button = event.target.closest('[data-do="cite"], [data-do="words"]');
  const passage = button && passageOf(button);
  if (!passage) return;
  event.stopPropagation();
  button.dataset.do === 'cite' ? copyCitation(passage) : copyLink(passage);
}, { capture: true });

// A card gets its button when one comes to it: a page has a thousand cards, and without script there is nothing to press.
for (const kind of ['pointerover', 'focusin']) essay.addEventListener(kind, event => equip(event.target.closest('.note[data-a]')));

function equip(card) {
  const passage = card?.querySelector('.more a[href^="#a-"]');
  if (!passage || card.querySelector('[data-do="cite"]')) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link';
  button.dataset.do = 'cite';
  button.textContent = 'Copy with citation';
  passage.after(button);
}

function passageOf(button) {
  const card = button.closest('.note[data-a]');
  if (!card) return standing()?.passage && { ...standing().passage, id: standing().id };
  const marks = [...essay.querySelectorAll(`.hl[data-a="${CSS.escape(card.dataset.a)}"]`)];
  return marks.length > 0 && { marks, id: card.dataset.a };
}

async function copyCitation(passage) {
  const blocks = blocksOf(passage);
  const cited = `${reference.dataset.inText}${locator(blocks)}`;
  const link = address + (passage.id ? `#a-${encodeURIComponent(passage.id)}` : fragmentOf(passage));
  const entry = reference.querySelector('span');
  await put({
    text: `“${blocks.map(({ text }) => nested(text)).join('\n\n')}” (${cited})\n\n${entry.textContent} ${link}`,
    html: htmlOf(blocks, cited, entry, link),
  }, 'Copied with its citation.');
}

async function copyLink(passage) {
  await put({ text: address + fragmentOf(passage) }, 'Copied a link to these words.');
}

async function put(words, said) {
  try {
    await copy(words);
    toast(said);
  } catch {
    toast('The browser did not let the page copy. Select the words and copy them by hand.');
  }
}

// --- the words, block by block

function blocksOf(passage) {
  const blocks = new Map();
  for (const [block, text] of runsOf(passage).map(run => [run.block, run.text])) blocks.set(block, (blocks.get(block) ?? '') + text);
  return [...blocks].map(([block, text]) => ({ number: block.id.match(/^p(\d+)$/)?.[1], text: text.trim() }));
}

// The words between two things that are not the essay's own: numbers after marks stand among them on the page.
function runsOf(passage) {
  const runs = [];
  for (const range of passage.marks ? rangesIn(passage.marks) : rangesOf(passage)) {
    const block = range.startContainer.parentElement.closest('[data-start]');
    const last = runs.at(-1);
    if (last?.block === block && !isParted(last.range, range)) {
      last.text += range.toString();
      last.range = range;
    } else {
      runs.push({ block, range, first: range, text: range.toString() });
    }
  }
  return runs;
}

function rangesIn(marks) {
  const nodes = new Set(marks.flatMap(mark => {
    const walker = document.createTreeWalker(mark, NodeFilter.SHOW_TEXT, node => node.parentElement.closest('.aside') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  }));
  const inOrder = [...nodes].sort((a, b) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
  return inOrder.map(node => { const range = document.createRange(); range.selectNodeContents(node); return range; });
}

function isParted(one, next) {
  const between = document.createRange();
  between.setStart(one.endContainer, one.endOffset);
  between.setEnd(next.startContainer, next.startOffset);
  return between.toString() !== '';
}

function locator(blocks) {
  const numbers = blocks.map(block => block.number).filter(Boolean);
  if (numbers.length === 0) return '';
  return numbers.length === 1 ? `, ¶ ${numbers[0]}` : `, ¶¶ ${numbers[0]}–${numbers.at(-1)}`;
}

// Within double quotation marks, the words' own become single.
const nested = text => text.replaceAll('“', '‘').replaceAll('”', '’');

// --- the link

function fragmentOf(passage) {
  const runs = runsOf(passage);
  return textFragment(runs.map(run => run.text), around(runs[0].first, -1), around(runs.at(-1).range, 1), document.body.innerText);
}

// What stands beside a range within its own text node; the rest of the page is not needed to tell two places apart.
function around(range, side) {
  const node = side < 0 ? range.startContainer : range.endContainer;
  return side < 0 ? node.data.slice(0, range.startOffset) : node.data.slice(range.endOffset);
}

// --- for a word processor. Trust boundary: built of nodes, never of strings, so that words stay words.

function htmlOf(blocks, cited, entry, link) {
  const quote = element('blockquote', ...blocks.map(({ text }) => element('p', text)));
  const place = element('a', cited);
  place.href = link;
  const whole = element('div', quote, element('p', '(', place, ')'), element('p', ...[...entry.childNodes].map(node => node.cloneNode(true))));
  return whole.innerHTML;
}

function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
