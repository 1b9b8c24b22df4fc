// A new annotation: the panel opens on a passage, or on the whole essay.
import { dismiss } from './live.js';
import { openPanel } from './panel.js';
import { headOf, showPending, topOf } from './inhand.js';
import { offerBack, restored } from './left.js';
import { create } from './saving.js';

export function compose(passage, draft = {}) {
  dismiss();
  const panel = openPanel({
    ...headOf(passage), ...draft, passage,
    base: { themes: [], note: '' },
    edits: false,
    peek: true,
    card: null,
    top: topOf,
    save: (written, { passage: marked }) => create(marked, written),
    left: (written, { passage: marked }) => {
      showPending(null);
      offerBack(written, () => compose(marked, restored(written)));
    },
  });
  showPending(passage);
  return panel;
}

export function composeOnWhole(draft = {}) {
  const panel = openPanel({
    heading: 'New note on the whole essay', quote: null, passage: null, ...draft,
    base: { themes: [], note: '' },
    edits: false,
    card: null,
    top: topOf,
    save: written => create(null, written),
    left: written => offerBack(written, () => composeOnWhole(restored(written))),
  });
  panel.focus();
  return panel;
}
