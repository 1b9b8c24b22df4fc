// Puts words on the clipboard, plain for an editor of text and as HTML for a word processor.

export async function copy({ text, html }) {
  const kinds = { 'text/plain': text, ...(html && { 'text/html': html }) };
  if (!globalThis.ClipboardItem || !navigator.clipboard?.write) {
    copyByEvent(kinds);
    return;
  }
  const parts = Object.entries(kinds).map(([type, words]) => [type, new Blob([words], { type })]);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
}

// On an address without TLS that is not this machine, a browser knows only the old way.
function copyByEvent(kinds) {
  const fill = event => {
    event.preventDefault();
    event.stopImmediatePropagation();
    for (const [type, words] of Object.entries(kinds)) event.clipboardData.setData(type, words);
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  if (!done) throw new Error('The browser did not let the page copy.');
}
