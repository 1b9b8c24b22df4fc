// Fetches the essay anew after a change and puts in only what differs, so that focus, scroll and selection stay where they are.
import { fragment } from './fragment.js';
import { Refusal } from './api.js';
import { fold } from './margin.js';

const slug = document.getElementById('main').dataset.slug;
const PARTS = ['lost', 'contents', 'panel', 'ending'];
const seen = remember(document);

export async function refresh() {
  const answer = await fetch(`/read/${encodeURIComponent(slug)}?handler=Essay`).catch(() => null);
  if (!answer?.ok) throw new Refusal('It is saved, but the page could not be brought up to date. Reload it to see everything.', answer?.status ?? 0);
  const fresh = fragment(await answer.text());
  const wanted = remember(fresh);
  for (const id of PARTS) swap(document.getElementById(id), fresh.getElementById(id), wanted);
  swapBlocks(document.getElementById('text'), fresh.getElementById('text'), wanted);
  seen.clear();
  for (const [id, html] of wanted) seen.set(id, html);
  document.dispatchEvent(new Event('essay-refreshed'));
  document.dispatchEvent(new Event('essay-changed'));
}

// The server's own words of each part, before script has lit, folded or moved anything in it.
function remember(root) {
  const parts = [...PARTS.map(id => root.getElementById(id)), ...root.getElementById('text').children];
  return new Map(parts.filter(Boolean).map(el => [el.id, el.outerHTML]));
}

function swap(old, fresh, wanted) {
  if (!old || seen.get(fresh.id) === wanted.get(fresh.id)) return;
  const scrolled = old.firstElementChild?.scrollTop;
  old.replaceWith(fresh);
  if (scrolled) fresh.firstElementChild.scrollTop = scrolled;
}

function swapBlocks(essay, fresh, wanted) {
  for (const gone of [...essay.children].filter(el => !wanted.has(el.id))) gone.remove();
  let before = null;
  for (const block of [...fresh.children]) {
    before = putAfter(essay, before, kept(block, wanted) ?? block);
  }
}

function kept(block, wanted) {
  const old = document.getElementById(block.id);
  if (old && seen.get(block.id) === wanted.get(block.id)) return old;
  old?.remove();
  fold(block);
  return null;
}

// Moves nothing that already stands where it belongs: a moved element loses focus.
function putAfter(essay, before, block) {
  const standing = before ? before.nextElementSibling : essay.firstElementChild;
  if (standing !== block) before ? before.after(block) : essay.prepend(block);
  return block;
}
