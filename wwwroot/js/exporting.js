// The export page: text is copied as well as downloaded. Downloads work by the form alone.
import { toast } from './live.js';

const form = document.getElementById('narrow');

if (form) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = 'Copy';
  button.addEventListener('click', copy);
  form.querySelector('.strong').after(button);
  const fit = () => { button.hidden = isPacked(); };
  form.addEventListener('change', fit);
  fit();
}

function isPacked() { return form.querySelector('[name="format"]:checked')?.dataset.packed !== 'no'; }

async function copy() {
  const address = new URL(form.action);
  for (const [name, value] of new FormData(form)) if (value) address.searchParams.append(name, value);
  try {
    const answer = await fetch(address);
    if (!answer.ok || answer.redirected) throw new Error('refused');
    await navigator.clipboard.writeText((await answer.text()).replace(/^\uFEFF/, ''));
    const passages = Number(answer.headers.get('X-Passages'));
    toast(`Copied ${passages} ${passages === 1 ? 'passage' : 'passages'}.`);
  } catch {
    toast('It could not be copied. Export it instead.');
  }
}
