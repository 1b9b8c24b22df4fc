// Brings the page up to date after a change: asks for the blocks that it touched and puts in only what differs, so that focus, scroll
// and selection stay where they are, and the browser lays out no more than that.
import { fragment } from './fragment.js';
import { Refusal } from './api.js';
import { fold, foldAll } from './folding.js';
import { isDense } from './margin.js';
import { isServed, parts, serve } from './served.js';
import { renumber } from './numbers.js';
import { unpackSoon } from './unpacking.js';

const essay = document.getElementById('text');
const slug = document.getElementById('main').dataset.slug;

/**
 * Afterwards the page is what a reload would show.
 * @param {{start: number, end: number}[]|null} touched the passages that changed, as they were and as they are; null where that is not
 * known: then all of the essay is asked for
 */
export async function refresh(touched = null) {
  const fresh = await ask(touched);
  const dense = fresh.getElementById('text').matches('.dense');
  const turns = dense !== isDense();   // a dense page draws every block in another way
  // Or somebody else has changed something as well.
  if (touched && (turns || !isAll(fresh))) return refresh();
  for (const el of [essay, essay.closest('.reader')]) el.classList.toggle('dense', dense);
  essay.dataset.count = fresh.getElementById('text').dataset.count;
  swapParts(fresh);
  swapBlocks(fresh, touched === null);
  renumber();
  if (turns) foldAll();
  document.dispatchEvent(new Event('essay-refreshed'));
  document.dispatchEvent(new Event('essay-changed'));
  unpackSoon();
}

async function ask(touched) {
  const places = touched?.map(({ start, end }) => `&at=${start}-${end}`) ?? [];
  const only = touched && places.length === 0 ? '&at=none' : places.join('');
  const answer = await fetch(`/read/${encodeURIComponent(slug)}?handler=Essay${only}`).catch(() => null);
  if (!answer?.ok) throw new Refusal('It is saved, but the page could not be brought up to date. Reload it to see everything.', answer?.status ?? 0);
  return fragment(await answer.text());
}

// With what comes, the page has as many notes as the library, and a place for each block.
function isAll(fresh) {
  const text = fresh.getElementById('text');
  const coming = new Set([...text.querySelectorAll('.note[data-a]')].map(note => note.id));
  const going = new Set(leaving(fresh));
  const staying = [...essay.querySelectorAll('.note[data-a]')].filter(note => !coming.has(note.id) && !going.has(note));
  return staying.length + coming.size === Number(text.dataset.count) && [...text.children].every(c => c.matches('.note') || document.getElementById(c.id));
}

// Notes that stood after a block, or list of blocks, that comes anew, or before them all, and do not come with it.
function leaving(fresh) {
  let comes = true;
  return [...essay.children].filter(child => {
    if (!child.matches('.note')) comes = fresh.getElementById(child.id) !== null;
    return comes && child.matches('.note[id]') && fresh.getElementById(child.id) === null;
  });
}

function swapParts(fresh) {
  const standing = parts(document);
  for (const [name, part] of parts(fresh)) {
    if (part.parentNode.id !== 'text' && standing.get(name) && !isServed(name, standing.get(name), part)) swap(name, standing.get(name), part);
  }
}

function swap(name, old, fresh) {
  serve(name, fresh);
  const scrolled = old.firstElementChild?.scrollTop;
  old.replaceWith(fresh);
  if (scrolled) fresh.firstElementChild.scrollTop = scrolled;
}

function swapBlocks(fresh, all) {
  const blocks = [...fresh.getElementById('text').children];
  for (const gone of all ? [...essay.children].filter(c => c.id && !fresh.getElementById(c.id)) : leaving(fresh)) {
    gone.remove();
  }
  let before = null;
  for (const block of blocks) {
    if (!all && !block.matches('.note')) before = document.getElementById(block.id).previousElementSibling;
    before = putAfter(before, kept(block) ?? block);
  }
}

function kept(block) {
  const old = document.getElementById(block.id);
  if (old && isServed(block.id, old, block)) return old;
  old?.remove();
  fold(block);
  return null;
}

// Moves nothing that already stands where it belongs: a moved element loses focus.
function putAfter(before, block) {
  const standing = before ? before.nextElementSibling : essay.firstElementChild;
  if (standing !== block) before ? before.after(block) : essay.prepend(block);
  return block;
}
