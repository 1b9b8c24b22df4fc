// Puts a page of quotations on the clipboard: as plain text, and with its italics and links for a word processor.
import { copy } from './clipboard.js';

/** @param {Document} page what the library made of the chosen passages */
export async function copyFrom(page) {
  const cited = page.getElementById('cited');
  await copy({ text: page.getElementById('plain-text').value, html: cited.innerHTML });
  return `Copied ${page.querySelector('h1').textContent.trim()}.`;
}
