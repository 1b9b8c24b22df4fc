// Reads the essay aloud, sentence by sentence, while its words light up; a sentence can be marked while one listens.
import { call } from './api.js';
import { announce, toast } from './live.js';
import { edit } from './editing.js';
import { bringUpToDate, placeOf } from './saved.js';
import { inHand } from './progress.js';
import { rangesOf } from './offsets.js';
import { sentencesOf } from './sentences.js';
import { chooseRate, chooseVoice, rate, voiceFor, voicesFor } from './voices.js';

const speech = globalThis.speechSynthesis;
const essay = document.getElementById('text');
const slug = document.getElementById('main').dataset.slug;
const bar = document.getElementById('aloud');
const offer = document.querySelector('[data-do="listen"]');
const [speed, voices] = bar.querySelectorAll('select');
const VIEW = { top: .15, bottom: .7, to: .3 };   // of the window's height: where a sentence is in view, and where it is brought to
let place = null;    // { id of the block, its sentences, at }
let saying = null;   // the utterance; null while paused

// Some browsers know their voices only a while after the page has come.
function bringOut() {
  offer.hidden = voicesFor(essay.lang).length === 0;
}

function start() {
  document.querySelector('.menu.aa').open = false;
  place = from(inHand()?.block ?? blocks()[0]);
  if (!place) return;
  offerVoices();
  show(true);
  button('pause').focus({ preventScroll: true });
  speak();
}

function stop() {
  hush();
  place = null;
  show(false);
  light();
}

function speak() {
  const voice = voiceFor(essay.lang);
  const utterance = new SpeechSynthesisUtterance(sentence().text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = rate();
  utterance.onend = () => { if (utterance === saying) step(1); };
  utterance.onerror = () => { if (utterance === saying) fail(); };
  saying = utterance;
  name();
  light();
  bringIntoView();
  speech.speak(utterance);
}

// Rather than speech.pause(), which some systems do not have: reading goes on at the beginning of the sentence.
function hush() {
  saying = null;
  speech.cancel();
  name();
}

function fail() {
  hush();
  toast('The voice stopped. Try again, or choose another.');
}

function step(by) {
  const wasSpeaking = saying !== null;
  hush();
  const next = beside(by);
  if (!next) {
    if (by > 0) { stop(); announce('The end of the essay.'); }
    return;
  }
  place = next;
  if (wasSpeaking) speak(); else { light(); bringIntoView(); }
}

function again() {
  if (saying) { hush(); speak(); }
}

// --- where one is; blocks by their ids, since a saved note brings new elements

const blocks = () => [...essay.querySelectorAll('[data-start]')];

const sentence = () => place.sentences[place.at];

function beside(by) {
  if (place.sentences[place.at + by]) return { ...place, at: place.at + by };
  const all = blocks();
  const here = all.findIndex(block => block.id === place.id);
  const next = all[here + by];
  return next ? from(next, by < 0) : null;
}

function from(block, atEnd = false) {
  const sentences = sentencesOf(block);
  return sentences.length === 0 ? null : { id: block.id, sentences, at: atEnd ? sentences.length - 1 : 0 };
}

// --- how it shows

// The sheet could ask for the bar by :has, and every change of the page would be looked through for it.
function show(isListening) {
  bar.hidden = !isListening;
  document.body.classList.toggle('listening', isListening);
}

function light() {
  if (!globalThis.Highlight) return;
  if (place) CSS.highlights.set('spoken', new Highlight(...rangesOf(sentence())));
  else CSS.highlights.delete('spoken');
}

function bringIntoView() {
  const box = rangesOf(sentence())[0]?.getBoundingClientRect();
  if (!box || (box.top > innerHeight * VIEW.top && box.bottom < innerHeight * VIEW.bottom)) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: box.top - innerHeight * VIEW.to, behavior: isCalm ? 'instant' : 'smooth' });
}

function name() {
  button('pause').textContent = saying ? 'Pause' : 'Resume';
}

function offerVoices() {
  const mine = voiceFor(essay.lang);
  voices.replaceChildren(...voicesFor(essay.lang).map(voice => new Option(voice.name, voice.voiceURI, false, voice === mine)));
  voices.closest('label').hidden = voices.length < 2;
  speed.value = String(rate());
}

// --- marking what one hears

async function mark() {
  const { start, end } = sentence();
  try {
    const { body } = await call('POST', `/api/articles/${encodeURIComponent(slug)}/annotations`, { start, end, themes: [], note: '' });
    await bringUpToDate();
    toast(`Marked the sentence in ${placeOf(body)}.`, { word: 'Add a note', act: () => { hush(); edit(body.id); } });
  } catch (refusal) {
    toast(refusal.message);
  }
}

// --- keys and buttons; the single keys count only while the focus is in the bar (WCAG 2.1.4)

const button = what => bar.querySelector(`[data-do="${what}"]`);

const deeds = {
  pause: () => saying ? hush() : speak(),
  previous: () => step(-1),
  next: () => step(1),
  mark,
  stop: () => { stop(); document.querySelector('.menu.aa > summary').focus({ preventScroll: true }); },
};

const keys = { ArrowLeft: deeds.previous, ArrowRight: deeds.next, m: deeds.mark, Escape: deeds.stop };

bar.addEventListener('click', event => deeds[event.target.closest('[data-do]')?.dataset.do]?.());
bar.addEventListener('keydown', event => {
  const deed = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!deed || event.ctrlKey || event.metaKey || event.altKey || (event.target.matches('select') && event.key !== 'Escape')) return;
  event.preventDefault();
  event.stopPropagation();
  deed();
});
bar.addEventListener('change', event => {
  if (event.target === speed) chooseRate(Number(speed.value)); else chooseVoice(essay.lang, voices.value);
  again();
});

if (speech) {
  offer.addEventListener('click', start);
  speech.addEventListener?.('voiceschanged', bringOut);
  document.addEventListener('essay-refreshed', light);
  addEventListener('pagehide', () => { if (place) stop(); });
  bringOut();
}
