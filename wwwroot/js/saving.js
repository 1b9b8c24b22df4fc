// What is written in the panel goes to the library.
import { call, Refusal } from './api.js';
import { toast } from './live.js';
import { quoteOf } from './quoting.js';
import { showSaved } from './saved.js';
import { showVersions } from './versions.js';

const { slug, revision } = document.getElementById('main').dataset;

/** @param {Passage|null} passage null for a note on the whole essay */
export async function create(passage, written, how) {
  const rest = { themes: await slugsOf(written), note: written.note };
  const { body: made } = passage ? await createOn(passage, rest) : await add(rest);
  await showSaved(made, written, 'added', how);
}

const add = body => call('POST', `/api/articles/${encodeURIComponent(slug)}/annotations`, body);

// Measured on the text that this page shows, which may have been revised since: with the words the library can tell.
async function createOn(passage, rest) {
  const place = { start: passage.start, end: passage.end };
  try {
    return await add({ ...place, exact: passage.text, ...rest });
  } catch (refusal) {
    if (refusal.status !== 400 || refusal.field !== 'exact') throw refusal;
    const { body: article } = await call('GET', `/api/articles/${encodeURIComponent(slug)}`);
    const found = await add(String(article.revision) === revision ? { ...place, ...rest } : { ...quoteOf(passage), ...rest });
    if (String(article.revision) !== revision) toast('The essay’s text has changed. The passage was found again by its words; reload the page to read the new text.');
    return found;
  }
}

export async function change(panel, written) {
  const place = panel.hasMoved() ? { start: panel.passage.start, end: panel.passage.end } : {};
  const body = { ...place, themes: await slugsOf(written), note: written.note };
  try {
    const { body: changed } = await call('PUT', `/api/annotations/${panel.id}`, body, panel.etag);
    await showSaved(changed, written, 'changed');
  } catch (refusal) {
    if (refusal.status === 412) await mergeInto(panel);
    if (refusal.status === 404) offerAnew(panel);
    throw refusal;
  }
}

async function mergeInto(panel) {
  const { body: theirs, etag } = await call('GET', `/api/annotations/${panel.id}`);
  panel.etag = etag;
  const how = showVersions(panel, { themes: theirs.themes, note: theirs.note });
  throw new Refusal(`It was changed elsewhere since you opened it. ${how} Nothing is saved until you save it.`, 412);
}

function offerAnew(panel) {
  panel.wanted.save = (written, { passage }) => create(passage, written);
  throw new Refusal('It was deleted elsewhere since you opened it. Save once more to make it anew.', 404);
}

async function slugsOf({ themes }) {
  for (const theme of themes.filter(t => !t.slug)) {
    const { body } = await call('POST', '/api/themes', { name: theme.name });
    theme.slug = theme.box.value = body.slug;   // so that saving again, after a failure, does not make it twice
  }
  return themes.map(t => t.slug);
}
