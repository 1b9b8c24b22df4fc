// The themes that the passage in hand most likely belongs under stand first in the picker. They come when the library has answered: the
// panel never waits for them, and nothing moves under a reader who is among the themes already.
import { call } from './api.js';
import { standing } from './panel.js';

const SETTLED = 200;   // ms without a change of the passage before the library is asked

const { slug } = document.getElementById('main').dataset;
let waiting = 0;

document.addEventListener('panel-opened', () => {
  const panel = standing();
  if (!panel.passage) return;
  ask(panel);
  new MutationObserver(() => { clearTimeout(waiting); waiting = setTimeout(() => ask(panel), SETTLED); })
    .observe(panel.form.querySelector('blockquote'), { childList: true, characterData: true });
});

async function ask(panel) {
  const { start, end } = panel.passage;
  const answer = await call('GET', `/api/articles/${encodeURIComponent(slug)}/likely-themes?start=${start}&end=${end}`).catch(() => null);
  const isStill = panel === standing() && panel.passage.start === start && panel.passage.end === end;
  if (answer && isStill && !panel.pick.contains(document.activeElement)) show(panel, answer.body.items.map(item => item.theme).filter(theme => !carries(panel, theme)));
}

// What an annotation that is edited carries needs no offering, and stays where it is to be taken off.
const carries = (panel, theme) => panel.wanted.edits && panel.wanted.themes?.includes(theme);

function show(panel, themes) {
  panel.pick.querySelector('.likely')?.replaceWith(...panel.pick.querySelectorAll('.likely .choice'));
  const choices = [...panel.pick.querySelectorAll('.choice')];
  choices.forEach((choice, at) => { choice.dataset.at ??= at; });
  panel.pick.append(...choices.sort((one, other) => one.dataset.at - other.dataset.at));
  const likely = themes.map(theme => choices.find(choice => choice.querySelector('input').value === theme)).filter(Boolean);
  if (likely.length > 0) panel.pick.prepend(groupOf(likely));
}

function groupOf(likely) {
  const group = document.createElement('div');
  group.className = 'likely';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', 'Likely themes');
  const head = document.createElement('p');
  head.setAttribute('aria-hidden', 'true');
  head.textContent = 'Likely';
  group.append(head, ...likely);
  return group;
}
