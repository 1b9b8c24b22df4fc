// The panel: a note being written. It knows its fields and keys; what is saved, and where, is told to it.
import { place, isWide } from './margin.js';
import { afterClicks } from './clicks.js';
import { keeping } from './drafts.js';
import { rangesOf } from './offsets.js';
import { askedBy } from './writing.js';
import { keysOf } from './themekeys.js';
import { isSameName } from './themenames.js';

const essay = document.getElementById('text');
const LONGEST_QUOTE = 64;   // characters; the passage itself is in view
const BELOW_BAR = 64;       // px of the window that the bar takes
const ABOVE_SHEET = 40;     // px between a passage and the sheet: room for its lower grip
const coarse = matchMedia('(pointer: coarse)');
let open = null;

/** The panel that stands open, or null. */
export const standing = () => open;

askedBy(() => open?.isTouched() ?? false);

/**
 * @typedef {object} Wanted
 * @property {string} heading
 * @property {string|null} quote
 * @property {string[]} [themes] slugs
 * @property {string} [note]
 * @property {{themes: string[], note: string}} base what it is when nothing is written: what is saved, or nothing
 * @property {boolean} edits an annotation that exists
 * @property {Element|null} card in whose place it stands; null puts it at the end of the essay, so that no selection runs through it
 * @property {Passage|null} passage in hand; null for a note on the whole essay
 * @property {Passage|null} [was] where an annotation that exists stands
 * @property {(passage: Passage|null) => number} top of the passage, in the window's pixels
 * @property {boolean} [peek] on a narrow page only the head at first
 * @property {(draft: Draft, panel: Panel) => Promise<void>} save rejects with the sentence to show
 * @property {(panel: Panel) => void} [remove]
 * @property {(draft: Draft|null, panel: Panel) => void} left with what had been written, if anything
 * @typedef {{start: number, end: number}} Passage in code points
 * @typedef {{themes: {slug: string|null, name: string, box: HTMLInputElement}[], note: string}} Draft
 */

/** @param {Wanted} wanted */
export function openPanel(wanted) {
  open?.leave();
  open = new Panel(wanted);
  document.dispatchEvent(new Event('panel-opened'));
  return open;
}

class Panel {
  constructor(wanted) {
    this.wanted = wanted;
    this.form = document.getElementById('panel').content.firstElementChild.cloneNode(true);
    this.passage = wanted.passage;
    this.kept = keeping();
    this.form.passageTop = () => wanted.top(this.passage);
    this.filter = this.form.querySelector('#panel-filter');
    this.note = this.form.querySelector('textarea');
    this.pick = this.form.querySelector('.pick');
    this.error = this.form.querySelector('.error');
    this.fill();
    this.listen();
    if (wanted.card) wanted.card.after(this.form); else essay.append(this.form);
    wanted.card?.classList.add('edited');
    this.narrow();
    place();
    if (wanted.peek) afterClicks(() => this.comeIntoView()); else this.comeIntoView();
  }

  comeIntoView() {
    if (!this.form.isConnected) return;
    if (isWide()) this.form.scrollIntoView({ block: 'nearest' });
    else this.reveal();
  }

  fill() {
    const { themes = [], note = '', edits, peek } = this.wanted;
    this.put({ themes, note });
    this.form.classList.toggle('peek', Boolean(peek) && !isWide());
    this.form.classList.toggle('whole', this.passage === null);
    this.button('delete').hidden = !edits;
    this.button('highlight').hidden = edits || this.wanted.quote === null;
    this.describe(this.wanted);
    this.name();
  }

  /** These themes and this note in the place of whatever stands in the fields. */
  put({ themes, note }) {
    for (const box of this.boxes()) box.checked = themes.includes(themeOf(box));
    for (const name of themes.filter(theme => !this.boxes().some(box => themeOf(box) === theme))) this.add(name);
    this.note.value = note;
    this.changed();
  }

  /** What it is about, when the selection has changed below it. */
  describe({ heading, quote }) {
    this.form.querySelector('h2').textContent = heading;
    const words = this.form.querySelector('blockquote');
    words.hidden = quote === null;
    words.textContent = quote === null ? '' : `“${shortened(quote)}”`;
  }

  listen() {
    this.form.addEventListener('submit', event => { event.preventDefault(); this.save(); });
    this.form.addEventListener('click', event => this.press(event));
    this.form.addEventListener('input', event => { if (event.target === this.filter) this.narrow(); this.changed(); });
    this.form.addEventListener('keydown', event => this.key(event));
    // Pressing on the panel must not end the selection in the essay.
    this.form.addEventListener('pointerdown', event => { if (event.target.closest('button')) event.preventDefault(); });
  }

  press(event) {
    switch (event.target.closest('[data-do]')?.dataset.do) {
      case 'leave': this.leave(); break;
      case 'open': this.focus(); break;
      case 'make': this.make(); break;
      case 'highlight': this.save(); break;
      case 'delete': this.wanted.remove(this); break;
    }
  }

  /** @returns {boolean} whether the key meant the panel */
  key(event) {
    if (event.isComposing) return false;   // a Korean syllable in the making is nobody's command
    const typing = event.target === this.note;
    if (event.key === 'Escape') return did(event, () => this.leave());
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return did(event, () => this.save());
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return false;
    const keyed = keysOf(this.ofCodebook()).get(event.key);
    if (keyed) return did(event, () => this.toggle(keyed));
    if (event.key === 'Enter' && event.target === this.filter) return did(event, () => this.take());
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') return did(event, () => this.walk(event));
    return false;
  }

  focusNote() { this.focus(this.note); }

  focusThemes() { this.focus(this.filter); }

  /** Into the first field; on a touch screen no further than the panel, since a field brings the keyboard up over it. */
  focus(field = this.wanted.edits ? this.note : this.filter) {
    this.form.classList.remove('peek');
    (coarse.matches ? this.form : field).focus({ preventScroll: true });
    this.reveal();
  }

  // As a sheet the panel may lie over its passage, which then has to move up.
  reveal() {
    if (isWide() || this.passage === null) return;
    const boxes = rangesOf(this.passage).flatMap(range => [...range.getClientRects()]);
    if (boxes.length === 0) return;
    const top = Math.min(...boxes.map(box => box.top)) - BELOW_BAR;
    const bottom = Math.max(...boxes.map(box => box.bottom)) - (this.form.getBoundingClientRect().top - ABOVE_SHEET);
    if (top < 0) scrollBy({ top, behavior: 'instant' });
    else if (bottom > 0) scrollBy({ top: Math.min(top, bottom), behavior: 'instant' });   // of a long one, the beginning
  }

  /** Another passage is in hand: the panel goes where that is. */
  repass(passage, head) {
    this.passage = passage;
    this.describe(head);
    place();
  }

  // themes

  boxes() { return [...this.pick.querySelectorAll('input')]; }

  shown() { return [...this.pick.querySelectorAll('.choice:not([hidden])')]; }

  // In the order of the codebook, whatever stands first as likely (likely.js): a digit means the same theme for every passage.
  ofCodebook() { return this.shown().sort((one, other) => (one.dataset.at ?? 0) - (other.dataset.at ?? 0)); }

  narrow() {
    const typed = this.filter.value.trim();
    const choices = [...this.pick.querySelectorAll('.choice')];
    for (const choice of choices) emphasize(choice, typed);
    this.number();
    const make = this.button('make');
    make.hidden = typed === '' || choices.some(choice => isSameName(choice.dataset.name, typed));
    make.textContent = `Make “${typed}” a new theme`;
    this.form.querySelector('.rest span').textContent = typed === '' ? '' : this.found(choices.filter(choice => !isShelved(choice)).length);
  }

  // What is ticked may not match what is typed, and is not forgotten for it.
  found(all) {
    const unseen = this.draft().themes.filter(t => t.box.closest('.choice').hidden).map(t => t.name);
    const also = unseen.length > 0 ? ` Ticked too: ${unseen.join(', ')}.` : '';
    return `${this.shown().length} of ${all} match.${also}`;
  }

  number() {
    for (const key of this.pick.querySelectorAll('kbd')) key.remove();
    for (const [digit, choice] of keysOf(this.ofCodebook())) {
      const key = document.createElement('kbd');
      key.textContent = digit;
      key.setAttribute('aria-hidden', 'true');
      choice.append(key);
    }
  }

  toggle(choice) {
    const box = choice.querySelector('input');
    box.checked = !box.checked;
    choice.scrollIntoView({ block: 'nearest' });
    this.changed();
  }

  // Enter in the filter: the one of that name, else the first that matches, else a new one of that name.
  take() {
    const typed = this.filter.value.trim();
    if (typed === '') return;
    const first = this.shown().find(choice => isSameName(choice.dataset.name, typed)) ?? this.shown()[0];
    if (!first) { this.make(); return; }
    this.toggle(first);
    this.clear();
  }

  make() {
    const choice = this.add(this.filter.value.trim());
    this.clear();
    this.changed();
    choice.scrollIntoView({ block: 'nearest' });
  }

  // In the codebook only once the passage is saved: who leaves has made nothing.
  add(name) {
    const choice = this.pick.querySelector('.choice')?.cloneNode(true) ?? blankChoice();
    choice.className = 'choice';
    choice.hidden = false;
    delete choice.dataset.key;
    choice.dataset.name = name;
    choice.querySelector('.sample').className = 'sample t-none';
    choice.querySelector('.sample > span').textContent = name;
    const box = choice.querySelector('input');
    box.value = '';
    box.checked = true;
    this.pick.prepend(choice);
    return choice;
  }

  clear() {
    this.filter.value = '';
    this.narrow();
    this.filter.focus({ preventScroll: true });
  }

  walk(event) {
    const stops = [this.filter, ...this.shown().map(c => c.querySelector('input'))];
    const at = Math.max(0, stops.indexOf(document.activeElement)) + (event.key === 'ArrowDown' ? 1 : -1);
    stops[Math.min(Math.max(at, 0), stops.length - 1)].focus();
  }

  // saving

  draft() {
    const themes = this.boxes().filter(box => box.checked)
      .map(box => ({ slug: box.value || null, name: box.closest('.choice').dataset.name, box }));
    return { themes, note: this.note.value };
  }

  /** The ticked ones by slug, new ones by name. */
  themesGiven = () => this.boxes().filter(box => box.checked).map(themeOf);

  nameOf(theme) { return this.boxes().find(box => themeOf(box) === theme)?.closest('.choice').dataset.name ?? theme; }

  isTouched() {
    const { themes, note } = this.wanted.base;
    return this.hasMoved() || this.note.value !== note || this.themesGiven().sort().join('\n') !== [...themes].sort().join('\n');
  }

  changed() {
    this.name();
    this.keep();
  }

  keep() { this.kept.keep(this); }

  /** An annotation that exists is to have other words than it has. */
  hasMoved() {
    const { was } = this.wanted;
    return Boolean(was) && (this.passage.start !== was.start || this.passage.end !== was.end);
  }

  // The button says what it will do.
  name() {
    const { themes, note } = this.draft();
    this.button('save').textContent = note.trim() === '' && themes.length > 0 && !this.wanted.edits ? 'Tag it' : 'Save note';
    this.button('highlight').hidden = this.wanted.edits || this.wanted.quote === null || note.trim() !== '' || themes.length > 0;
  }

  async save() {
    if (this.form.inert) return;
    this.say('');
    this.form.inert = true;
    try {
      await this.wanted.save(this.draft(), this);
    } catch (refusal) {
      this.form.inert = false;
      this.focus();
      this.say(refusal.message);
      place();
    }
  }

  say(sentence) { this.error.textContent = sentence; }

  leave() {
    const written = this.isTouched() ? this.draft() : null;
    this.close();
    this.wanted.left(written, this);
  }

  close() {
    this.kept.drop();
    this.form.remove();
    this.wanted.card?.classList.remove('edited');
    if (open === this) open = null;
    document.dispatchEvent(new Event('panel-closed'));
    place();
  }

  button(what) { return this.form.querySelector(`[data-do="${what}"]`); }
}

const themeOf = box => box.value || box.closest('.choice').dataset.name;

function did(event, act) {
  event.preventDefault();
  event.stopPropagation();
  act();
  return true;
}

function emphasize(choice, typed) {
  const name = choice.dataset.name;
  const at = folded(name).indexOf(folded(typed));
  choice.hidden = !isSameName(name, typed) && (at < 0 || isShelved(choice) && !choice.querySelector('input').checked);
  const words = choice.querySelector('.sample > span');
  if (typed === '' || at < 0) { words.textContent = name; return; }
  const mark = document.createElement('mark');
  mark.textContent = name.slice(at, at + typed.length);
  words.replaceChildren(name.slice(0, at), mark, name.slice(at + typed.length));
}

// Out of use: there when it is carried, or named in full.
const isShelved = choice => choice.classList.contains('shelved');

const folded = text => text.normalize().toLowerCase();

function blankChoice() {
  const choice = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  const sample = document.createElement('span');
  sample.className = 'sample';
  sample.append(document.createElement('span'));
  choice.append(box, sample);
  return choice;
}

function shortened(words) {
  const oneLine = words.replace(/\s+/gu, ' ');
  const characters = [...oneLine];
  return characters.length <= LONGEST_QUOTE ? oneLine : characters.slice(0, LONGEST_QUOTE).join('').replace(/\s+\S*$/u, '') + ' …';
}
