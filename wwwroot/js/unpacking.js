// But for the first, the cards of a dense page come packed: a browser with script keeps what is in them as words. Those in view are
// unpacked at once, the others when there is time, and any card as soon as one comes to it.
import { fragment } from './fragment.js';
import { isInView } from './margin.js';
import { numberWithin } from './numbers.js';

const essay = document.getElementById('text');
const AT_ONCE = 16;   // cards between two looks at the clock
const later = globalThis.requestIdleCallback ?? (act => setTimeout(() => act({ timeRemaining: () => 8 }), 50));
let asked = false;

export function unpack(card) {
  const packed = card?.querySelector('noscript');
  if (!packed) return;
  // Parsed where no script runs, as in an answer of the server, it is elements already.
  packed.replaceWith(...(packed.firstElementChild ? packed.childNodes : fragment(packed.textContent).childNodes));
  numberWithin(card);   // the page may have counted anew since
}

export const unpackAll = () => { for (const packed of all()) unpack(packed.parentElement); };

export function unpackSoon() {
  if (!asked && all().length > 0) later(unpackSome);
  asked = true;
}

function unpackSome(deadline) {
  const packed = all();
  let at = 0;
  do {
    for (const end = at + AT_ONCE; at < end && at < packed.length; at++) unpack(packed[at].parentElement);
  } while (at < packed.length && deadline.timeRemaining() > 2);
  asked = at < packed.length;
  if (asked) later(unpackSome);
}

const all = () => essay.querySelectorAll('.note > noscript');

function unpackInView() {
  for (const packed of all()) if (isInView(packed.parentElement)) unpack(packed.parentElement);
}

// Of a page that begins at its beginning, what is in view has come unpacked.
if (scrollY > 0 || location.hash !== '') unpackInView();
unpackSoon();
document.addEventListener('margin-placed', unpackInView);
