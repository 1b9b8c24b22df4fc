// From a selection to an annotation and back: opens the panel, saves, edits, deletes, and takes back.
import { call, Refusal } from './api.js';
import { announce, dismiss, toast } from './live.js';
import { passageOf, rangesOf } from './offsets.js';
import { openPanel, standing } from './panel.js';
import { refresh } from './essay.js';
import { fold } from './margin.js';

const essay = document.getElementById('text');
const slug = document.getElementById('main').dataset.slug;
const SETTLED = 350;   // ms without a change before a selection made by keys or handles is taken as meant
let pointerIsDown = false, settling = 0;

// --- a passage in hand

function showPending(passage) {
  if (!globalThis.Highlight) return;
  if (passage) CSS.highlights.set('pending', new Highlight(...rangesOf(passage)));
  else CSS.highlights.delete('pending');
}

// A passage that has its marks already shows by those that it is in hand.
function hold(id) {
  for (const mark of essay.querySelectorAll('.hl')) mark.classList.toggle('held', mark.dataset.a === id);
}

function selected() {
  const selection = getSelection();
  if (selection.isCollapsed || selection.rangeCount === 0 || standing()?.form.contains(selection.anchorNode)) return null;
  return passageOf(selection.getRangeAt(0));
}

function takeSelection() {
  const passage = selected();
  const panel = standing();
  if (!passage) {
    if (panel && isIdle(panel)) panel.leave();
  } else if (!panel) {
    compose(passage);
  } else if (!panel.wanted.edits && panel.passage) {
    panel.repass(passage, headOf(passage));
    showPending(passage);
  }
}

// Opened by a selection that is gone again, and nothing has been done with it.
const isIdle = panel => !panel.wanted.edits && panel.passage !== null && getSelection().isCollapsed && !panel.isTouched()
  && !panel.form.contains(document.activeElement);

function compose(passage, draft = {}) {
  dismiss();
  const panel = openPanel({
    ...headOf(passage), ...draft, passage,
    edits: false,
    peek: true,
    card: null,
    top: topOf,
    save: (written, { passage: marked }) => create(marked, written),
    left: (written, { passage: marked }) => {
      showPending(null);
      offerBack(written, () => compose(marked, restored(written)));
    },
  });
  showPending(passage);
  return panel;
}

function composeOnWhole(draft = {}) {
  const panel = openPanel({
    heading: 'New note on the whole essay', quote: null, passage: null, ...draft,
    edits: false,
    card: null,
    top: topOf,
    save: written => create(null, written),
    left: written => offerBack(written, () => composeOnWhole(restored(written))),
  });
  panel.focus();
  return panel;
}

function headOf(passage) {
  const number = passage.block.id.match(/^p(\d+)$/)?.[1];
  return { heading: number ? `New note on ¶ ${number}` : 'New note', quote: passage.text };
}

const topOf = passage => (passage && rangesOf(passage)[0]?.getClientRects()[0]?.top) ?? essay.getBoundingClientRect().top;

// What was written is not lost by a slip of the Escape key.
function offerBack(written, reopen) {
  if (written) toast('Left without saving.', { word: 'Reopen', act: () => reopen()?.focus() });
}

const restored = written => ({ themes: written.themes.map(t => t.slug ?? t.name), note: written.note });

// --- saving

async function create(passage, written) {
  const place = passage ? { start: passage.start, end: passage.end } : {};
  const body = { ...place, themes: await slugsOf(written), note: written.note };
  const { body: made } = await call('POST', `/api/articles/${encodeURIComponent(slug)}/annotations`, body);
  await done(made, written, 'added');
}

async function slugsOf({ themes }) {
  for (const theme of themes.filter(t => !t.slug)) {
    const { body } = await call('POST', '/api/themes', { name: theme.name });
    theme.slug = theme.box.value = body.slug;   // so that saving again, after a failure, does not make it twice
  }
  return themes.map(t => t.slug);
}

async function done(annotation, written, verb) {
  const names = written.themes.map(t => t.name);
  standing()?.close();
  showPending(null);
  hold(null);
  getSelection().removeAllRanges();
  await brought();
  const card = document.getElementById('n-' + annotation.id);
  if (card) fold(card, false);
  card?.focus({ preventScroll: true });
  announce([`${annotation.note ? 'Note' : 'Highlight'} ${verb}`, ...names, placeOf(annotation)].join(' · '));
}

// The change is safe by now; a page that could not be brought up to date is said, not thrown.
async function brought() {
  try {
    await refresh();
  } catch (refusal) {
    toast(refusal.message);
  }
}

const placeOf = annotation => annotation.paragraph ? `¶ ${annotation.paragraph}` : annotation.exact ? 'this essay' : 'the whole essay';

// --- editing

async function edit(id) {
  if (standing()?.id === id) return;
  try {
    const { body, etag } = await call('GET', `/api/annotations/${id}`);
    openEditor(body, etag);
  } catch (refusal) {
    toast(refusal.message);
  }
}

function openEditor(annotation, etag, draft = {}) {
  dismiss();
  const card = document.getElementById('n-' + annotation.id);
  if (!card) return null;
  const passage = annotation.start === null || annotation.start === undefined ? null : { start: annotation.start, end: annotation.end };
  const panel = openPanel({
    heading: `${annotation.note ? 'Note' : 'Highlight'} on ${placeOf(annotation)}`, quote: annotation.exact ?? null,
    themes: annotation.themes, note: annotation.note, ...draft, passage,
    edits: true,
    card,
    top: topOf,
    save: (written, panel) => change(panel, written),
    remove: () => remove(annotation.id),
    left: (written, panel) => {
      hold(null);
      card.focus({ preventScroll: true });
      offerBack(written, () => openEditor(annotation, panel.etag, restored(written)));
    },
  });
  panel.id = annotation.id;
  panel.etag = etag;
  hold(annotation.id);
  panel.focus();
  return panel;
}

async function change(panel, written) {
  const body = { themes: await slugsOf(written), note: written.note };
  try {
    const { body: changed } = await call('PUT', `/api/annotations/${panel.id}`, body, panel.etag);
    await done(changed, written, 'changed');
  } catch (refusal) {
    if (refusal.status !== 412) throw refusal;
    const { body: now, etag } = await call('GET', `/api/annotations/${panel.id}`);
    panel.etag = etag;
    throw new Refusal(`It was changed elsewhere since you opened it, and now reads “${now.note || 'no note'}”. Your words are still here; saving again replaces those.`, 412);
  }
}

// --- deleting, and taking it back

async function remove(id) {
  const block = blockBefore(document.getElementById('n-' + id));
  try {
    const { body: gone, etag } = await call('GET', `/api/annotations/${id}`);
    await call('DELETE', `/api/annotations/${id}`, undefined, etag);
    const { body: changes } = await call('GET', '/api/history?limit=1');
    standing()?.close();
    await brought();
    block?.querySelector('.pno')?.focus({ preventScroll: true });
    toast(`Deleted the ${gone.note ? 'note' : 'highlight'} on ${placeOf(gone)}.`, { word: 'Undo', icon: 'icon i-undo', act: () => takeBack(changes.items[0].id, id) });
  } catch (refusal) {
    toast(refusal.message);
  }
}

async function takeBack(entry, id) {
  try {
    await call('POST', '/api/history/undo', { entry });
    await brought();
    document.getElementById('n-' + id)?.focus({ preventScroll: true });
    announce('Brought back.');
  } catch (refusal) {
    toast(refusal.message);
  }
}

function blockBefore(card) {
  let at = card;
  while (at && !at.matches('[data-start]')) at = at.previousElementSibling;
  return at;
}

// --- what the hand does

document.addEventListener('pointerdown', event => {
  pointerIsDown = true;
  // A selection that begins in the essay is of the essay: the notes it runs past are neither shown in it nor copied.
  essay.classList.toggle('picking', !event.target.closest('.note'));
});
document.addEventListener('pointercancel', () => { pointerIsDown = false; });
document.addEventListener('pointerup', () => {
  pointerIsDown = false;
  setTimeout(takeSelection);   // the browser settles the selection after this event
});
document.addEventListener('selectionchange', () => {
  clearTimeout(settling);
  settling = setTimeout(() => { if (!pointerIsDown) takeSelection(); }, SETTLED);
});

essay.addEventListener('click', event => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || !getSelection().isCollapsed) return;
  const action = event.target.closest('[data-do="edit"], [data-do="delete"]');
  const card = event.target.closest('.note[data-a]');
  if (action && card) {
    event.preventDefault();
    action.dataset.do === 'edit' ? edit(card.dataset.a) : remove(card.dataset.a);
  } else if (card) {
    clickCard(event, card);
  } else if (!event.target.closest('a')) {
    clickMark(event.target.closest('.hl:not(.off)'));
  }
});

function clickCard(event, card) {
  if (!event.target.closest('a, button')) edit(card.dataset.a);
}

function clickMark(mark) {
  if (mark) edit(mark.dataset.a);
}

document.querySelector('.bar .i-annotate')?.addEventListener('click', event => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  composeOnWhole();
});

// With a passage in hand the keys mean the panel, though the focus is still in the essay: so that the selection can be copied.
document.addEventListener('keydown', event => {
  const panel = standing();
  if (!panel || panel.form.contains(event.target) || event.target.closest?.('input, textarea, select, button, summary')) return;
  if (event.key === 'Tab' && !event.shiftKey && panel.passage) { event.preventDefault(); panel.focus(); return; }
  if (panel.key(event)) return;
  const isLetter = [...event.key].length === 1 && event.key.trim() !== '' && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (panel.passage && isLetter) panel.focus();
});
