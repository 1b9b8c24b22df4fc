// The export page: text is copied as well as downloaded, and one essay's note goes straight to Obsidian. Downloads work by the form alone.
import { toast } from './live.js';

const form = document.getElementById('narrow');

if (form) {
  const copying = button('Copy', copy);
  const handing = button('Open in Obsidian', openInObsidian);
  form.querySelector('.strong').after(copying, handing);
  const fit = () => {
    const chosen = form.querySelector('[name="format"]:checked');
    copying.hidden = chosen?.dataset.packed !== 'no';
    handing.hidden = chosen?.value !== 'obsidian';
  };
  form.addEventListener('change', fit);
  fit();
}

function button(word, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'quiet';
  made.textContent = word;
  made.addEventListener('click', act);
  return made;
}

async function copy() {
  try {
    const answer = await ask(form.action);
    await navigator.clipboard.writeText((await answer.text()).replace(/^\uFEFF/, ''));
    const passages = Number(answer.headers.get('X-Passages'));
    toast(`Copied ${passages} ${passages === 1 ? 'passage' : 'passages'}.`);
  } catch {
    toast('It could not be copied. Export it instead.');
  }
}

// By way of the clipboard, since an address holds no long note (https://help.obsidian.md/uri).
async function openInObsidian() {
  try {
    const answer = await ask('/export/note');
    await navigator.clipboard.writeText(await answer.text());
    location.assign(`obsidian://new?file=${encodeURIComponent(nameIn(answer))}&clipboard`);
    toast('Handed over to Obsidian, by way of the clipboard.');
  } catch {
    toast('One note can be handed over: choose one essay. The file holds them all.');
  }
}

async function ask(path) {
  const address = new URL(path, location.href);
  for (const [name, value] of new FormData(form)) if (value) address.searchParams.append(name, value);
  const answer = await fetch(address);
  if (!answer.ok || answer.redirected) throw new Error('refused');
  return answer;
}

// RFC 6266: the name in UTF-8.
const nameIn = answer => decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('Content-Disposition'))?.[1] ?? 'Notes.md').replace(/\.md$/, '');
