// Says what has happened: to a screen reader in the status region, to the eye in a toast where something can be done about it.
const region = document.getElementById('live');
const LASTS = 12_000;   // ms; the page "History" offers the same for ever
let standing = null;

export function announce(sentence) {
  region.textContent = '';
  setTimeout(() => { region.textContent = sentence; }, 60);   // the same sentence twice is still two pieces of news
}

/** @param {{word: string, act: () => void, icon?: string}} [offer] */
export function toast(sentence, offer) {
  standing?.remove();
  announce(sentence);
  standing = build(sentence, offer);
  document.body.append(standing);
  goAfter(standing);
  return standing;
}

export function dismiss() {
  standing?.remove();
  standing = null;
}

function build(sentence, offer) {
  const box = document.createElement('div');
  box.className = 'toast';
  box.setAttribute('role', 'region');   // so that its button is found among the landmarks for as long as it stands
  box.setAttribute('aria-label', 'Just now');
  const words = document.createElement('p');
  words.textContent = sentence;
  box.append(words);
  if (offer) box.append(button(offer));
  return box;
}

function button({ word, act, icon = '' }) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = `slim ${icon}`;
  made.textContent = word;
  made.addEventListener('click', () => { dismiss(); act(); });
  return made;
}

function goAfter(box) {
  setTimeout(() => box.matches(':hover, :focus-within') ? goAfter(box) : box.remove(), LASTS);
}
