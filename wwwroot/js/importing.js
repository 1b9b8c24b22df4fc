// A long import as it goes on. What it says, the page itself says after it is loaded anew, which is what happens when it is over.
import { announce } from './live.js';

const SAID_EVERY = 10;   // s; a screen reader is not to hear of every file
const run = document.getElementById('run');
const parts = Object.fromEntries(['done', 'far', 'now', 'outcome'].map(id => [id, document.getElementById(id)]));
let saidAt = Date.now();

if (run && ['waiting', 'running'].includes(run.dataset.state)) {
  const source = new EventSource(run.dataset.progress);
  source.onmessage = event => show(JSON.parse(event.data), source);
}

function show(progress, source) {
  parts.done.value = progress.done;
  const far = `${progress.done.toLocaleString('en')} of ${progress.total.toLocaleString('en')} files`;
  parts.far.textContent = far;
  parts.now.textContent = progress.now ?? '';
  if (progress.outcome) parts.outcome.textContent = `${progress.outcome}.`;
  document.title = document.title.replace(/^.*? · /, `Import: ${far} · `);
  if (Date.now() - saidAt > SAID_EVERY * 1000) {
    saidAt = Date.now();
    announce(far);
  }
  if (progress.state === 'stopped' || progress.state === 'finished') {
    source.close();
    location.reload();
  }
}
