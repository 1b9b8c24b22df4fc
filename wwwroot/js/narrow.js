// Narrows a list as soon as a choice is made, and says how much is left. Without script the form's own button does it.
import { pageAt } from './page.js';

let asked = 0;

const form = () => document.getElementById('narrow');

// Blanks and the usual order need no mention: the address stays one that can be read and sent to somebody.
const addressOf = (narrowing, action) => {
  const address = new URL(action, location.href);
  for (const [name, value] of new FormData(narrowing)) {
    if (value && !(name === 'sort' && value === 'newest')) address.searchParams.append(name, value);
  }
  return address;
};

const sameControl = (root, control) => {
  if (!control?.name) return null;
  return [...root.querySelectorAll('input, select')].find(other =>
    other.name === control.name && other.type === control.type && (other.type === 'checkbox' ? other.value === control.value : true));
};

const replaceMain = page => {
  const main = document.getElementById('main');
  const focused = main.contains(document.activeElement) ? document.activeElement : null;
  const open = [...main.querySelectorAll('details')].map(details => details.open);
  main.replaceChildren(...document.importNode(page.getElementById('main'), true).childNodes);
  main.querySelectorAll('details.fold').forEach((details, i) => { details.open = open[i] ?? details.open; });
  const control = sameControl(main, focused);
  control?.closest('details')?.setAttribute('open', '');
  control?.focus({ preventScroll: true });
};

const say = () => {
  document.getElementById('live').textContent = document.getElementById('found')?.textContent.trim().replace(/\s+/g, ' ') ?? '';
};

const show = async address => {
  const mine = ++asked;
  try {
    const page = await pageAt(address);
    if (mine !== asked) return;
    replaceMain(page);
    say();
  } catch {
    location.assign(address);
  }
};

const replacePart = (id, part) => {
  const here = document.getElementById(id);
  if (!here || !part) return;
  here.replaceChildren(...document.importNode(part, true).childNodes);
};

const count = async narrowing => {
  const mine = ++asked;
  const page = await pageAt(addressOf(narrowing, narrowing.dataset.count)).catch(() => null);
  if (mine !== asked || !page) return;
  for (const id of ['found', 'preview']) replacePart(id, page.getElementById(id));
  say();
};

const narrow = () => {
  const address = addressOf(form(), form().action);
  if (address.href === location.href) return;
  history.pushState(null, '', address);
  show(address);
};

if (form()) {
  document.documentElement.classList.add('narrows');
  document.addEventListener('change', event => {
    if (event.target.form !== form()) return;
    if (form().dataset.count) count(form()); else narrow();
  });
  document.addEventListener('submit', event => {
    if (event.target !== form() || form().dataset.count) return;
    event.preventDefault();
    narrow();
  });
  addEventListener('popstate', () => show(location.href));
}
