// What is written in the panel goes to the library.
import { call, Refusal } from './api.js';
import { showSaved } from './saved.js';

const slug = document.getElementById('main').dataset.slug;

/** @param {Passage|null} passage null for a note on the whole essay */
export async function create(passage, written, how) {
  const place = passage ? { start: passage.start, end: passage.end } : {};
  const body = { ...place, themes: await slugsOf(written), note: written.note };
  const { body: made } = await call('POST', `/api/articles/${encodeURIComponent(slug)}/annotations`, body);
  await showSaved(made, written, 'added', how);
}

export async function change(panel, written) {
  const place = panel.hasMoved() ? { start: panel.passage.start, end: panel.passage.end } : {};
  const body = { ...place, themes: await slugsOf(written), note: written.note };
  try {
    const { body: changed } = await call('PUT', `/api/annotations/${panel.id}`, body, panel.etag);
    await showSaved(changed, written, 'changed');
  } catch (refusal) {
    if (refusal.status !== 412) throw refusal;
    const { body: now, etag } = await call('GET', `/api/annotations/${panel.id}`);
    panel.etag = etag;
    throw new Refusal(`It was changed elsewhere since you opened it, and now reads “${now.note || 'no note'}”. Your words are still here; saving again replaces those.`, 412);
  }
}

async function slugsOf({ themes }) {
  for (const theme of themes.filter(t => !t.slug)) {
    const { body } = await call('POST', '/api/themes', { name: theme.name });
    theme.slug = theme.box.value = body.slug;   // so that saving again, after a failure, does not make it twice
  }
  return themes.map(t => t.slug);
}
