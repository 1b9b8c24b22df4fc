// What a long essay is made of: the entries that no window shows at first come packed, and are unpacked behind the first picture.
import { fragment } from './fragment.js';

for (const packed of document.querySelectorAll('.spine .far > noscript')) {
  packed.parentElement.replaceWith(...fragment(packed.textContent).querySelectorAll('li'));
}
