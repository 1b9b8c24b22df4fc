// Which voice reads a language, and how fast: remembered on the device.
import { keep, recall } from './device.js';

const speech = globalThis.speechSynthesis;
const kept = { rate: 1, names: {}, ...recall('aloud', {}) };

// Trust boundary: a voice that is not local sends what it reads to its maker. Nothing leaves this machine.
export function voicesFor(language) {
  const wanted = primary(language);
  return (speech?.getVoices() ?? []).filter(voice => voice.localService && primary(voice.lang) === wanted);
}

export function voiceFor(language) {
  const voices = voicesFor(language);
  return voices.find(voice => voice.voiceURI === kept.names[primary(language)]) ?? voices.find(voice => voice.default) ?? voices[0];
}

export const rate = () => kept.rate;

export function chooseVoice(language, voiceURI) {
  kept.names[primary(language)] = voiceURI;
  keep('aloud', kept);
}

export function chooseRate(times) {
  kept.rate = times;
  keep('aloud', kept);
}

// Android writes en_US.
const primary = language => language.split(/[-_]/u)[0].toLowerCase();
