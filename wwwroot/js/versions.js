// A note that was changed elsewhere while it was being written here: both versions side by side above the fields, which hold them merged.
import { place } from './margin.js';
import { differing, merged, united } from './merge.js';

/**
 * @param {Panel} panel
 * @param {{themes: string[], note: string}} theirs as it stands now
 */
export function showVersions(panel, theirs) {
  const mine = { themes: panel.themesGiven(), note: panel.note.value };
  const { base } = panel.wanted;
  const both = merged(base.note, mine.note, theirs.note);
  const blend = { note: both.text, themes: united(base.themes, mine.themes, theirs.themes) };
  panel.form.querySelector('.versions')?.remove();
  panel.error.after(sectionOf(panel, { mine, theirs, blend }));
  panel.put(blend);
  panel.wanted.base = theirs;
  place();
  return both.clashes === 0 ? 'The note below holds both.' : 'Where both changed the same words, the note below holds both, one after the other.';
}

function sectionOf(panel, { mine, theirs, blend }) {
  const section = element('section', 'versions');
  section.setAttribute('aria-label', 'Both versions');
  const pair = element('div', 'pair');
  pair.append(
    side(panel, 'Yours', mine, theirs, 'Take yours'),
    side(panel, 'What stands now', theirs, mine, 'Take this'));
  section.append(pair, taking(panel, 'Merge both', blend));
  return section;
}

function side(panel, heading, version, other, word) {
  const box = element('div');
  const words = element('p', 'said');
  words.append(...differing(version.note, other.note).map(({ text, own }) => own ? element('ins', '', text) : text));
  if (version.note === '') words.append('No note.');
  box.append(element('h3', '', heading), words, element('p', 'on', namesOf(panel, version.themes, other.themes)), taking(panel, word, version));
  return box;
}

function namesOf(panel, themes, others) {
  const names = themes.map(theme => panel.nameOf(theme) + (others.includes(theme) ? '' : ' (only here)'));
  return names.length === 0 ? 'No themes' : names.join(', ');
}

function taking(panel, word, version) {
  const button = element('button', 'slim', word);
  button.type = 'button';
  button.addEventListener('click', () => { panel.put(version); panel.note.focus({ preventScroll: true }); });
  return button;
}

function element(name, className = '', text = '') {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
