// When two names of themes are one, as the library says it (ThemeName.cs): whatever their case, Unicode form and spaces.
const INVISIBLE = /[\p{Cf}\u034F\u115F\u1160\u180B-\u180F\uFE00-\uFE0F]/gu;

const keyOf = name => name.normalize('NFKD').toLowerCase().replace(INVISIBLE, '').replaceAll('ß', 'ss').replaceAll('ς', 'σ')
  .replaceAll('i\u0307', 'i').normalize('NFKC').trim().replace(/\s+/gu, ' ');

export const isSameName = (one, other) => keyOf(one) === keyOf(other);

/** @returns {boolean} whether a name holds all the words that are typed, in any order */
export const holds = (name, typed) => keyOf(typed).split(' ').every(word => keyOf(name).includes(word));
