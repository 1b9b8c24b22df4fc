// What is packed away in a card comes out when one comes to it, and all of it for paper.
import { renumberNow } from './numbers.js';
import { unpack, unpackAll } from './unpacking.js';

const essay = document.getElementById('text');

for (const kind of ['pointerover', 'focusin']) essay.addEventListener(kind, event => unpack(event.target.closest('.note[data-a]')), { capture: true });
addEventListener('beforeprint', () => { renumberNow(); unpackAll(); });
