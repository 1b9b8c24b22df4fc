// What was written is not lost by a slip of the Escape key.
import { toast } from './live.js';

export function offerBack(written, reopen) {
  if (written) toast('Left without saving.', { word: 'Reopen', act: () => { const panel = reopen(); panel?.keep(); panel?.focus(); } });
}

/** What a panel that is opened again takes up. */
export const restored = written => ({ themes: written.themes.map(t => t.slug ?? t.name), note: written.note });
