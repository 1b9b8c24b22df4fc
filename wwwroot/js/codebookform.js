// Sends what is done to the codebook as its form would, and puts the codebook that comes back in the place of the one that stands.
import { toast } from './live.js';
import { takeBack } from './history.js';
import { pageAt } from './page.js';

export const form = document.getElementById('codebook');
const GRIP = document.createElement('span');
GRIP.className = 'grip';
GRIP.setAttribute('aria-hidden', 'true');
let turn = Promise.resolve();

export const rowOf = element => element?.closest?.('[data-slug]') ?? null;

export const linkOf = row => row?.querySelector(':scope > .branch .name a');

export const nameOf = row => linkOf(row).textContent.trim();

export function closeMenus(except = null) {
  for (const menu of form.querySelectorAll('.menu[open]')) if (menu !== except) menu.open = false;
}

/**
 * One after the other: a key pressed twice moves a theme twice.
 * @param {string} handler of the page
 * @param {Record<string, string|undefined>} fields
 * @param {string} [next] the slug of the theme that has the focus afterwards
 * @returns {Promise<boolean>} whether it was done
 */
export function send(handler, fields, next = fields.slug) {
  const mine = turn.then(() => post(handler, fields, next)).catch(() => {
    toast('The library did not answer. Nothing is changed; try again in a moment.');
    return false;
  });
  turn = mine;
  return mine;
}

async function post(handler, fields, next) {
  const body = new URLSearchParams({ __RequestVerificationToken: form.elements.__RequestVerificationToken.value });
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) body.set(name, value);
  const address = new URL(location.href);
  address.searchParams.set('handler', handler);
  return show(await pageAt(address.pathname + address.search, body), next);
}

// The page says what it has done, with the entry of the history that takes it back. Without one, nothing was done.
function show(page, next) {
  const said = page.querySelector('.done p')?.textContent;
  const entry = page.querySelector('.done [name="entry"]')?.value;
  if (said) toast(said, entry && { word: 'Undo', icon: 'icon i-undo', act: () => takeBack(Number(entry)) });
  if (!entry) return false;
  const open = [...form.querySelectorAll('.meaning[open]')].map(definition => rowOf(definition).id);
  form.replaceChildren(...page.getElementById('codebook').childNodes);
  document.querySelector('.codebook .sum').replaceWith(page.querySelector('.codebook .sum'));
  for (const id of open) document.getElementById(id)?.querySelector('.meaning')?.setAttribute('open', '');
  dress();
  const row = document.getElementById(`t-${next}`);
  linkOf(row)?.focus({ preventScroll: true });
  row?.firstElementChild.scrollIntoView({ block: 'nearest' });
  return true;
}

// What only script can do is only there with script.
function dress() {
  form.querySelector('.arranging')?.removeAttribute('hidden');
  for (const name of form.querySelectorAll('.tree .name')) name.prepend(GRIP.cloneNode());
}

dress();
