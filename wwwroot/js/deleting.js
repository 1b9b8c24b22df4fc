// An annotation is deleted, and can be taken back from the toast.
import { call } from './api.js';
import { toast } from './live.js';
import { takeBack } from './history.js';
import { standing } from './panel.js';
import { bringUpToDate, passageNow, placeOf } from './saved.js';

export async function remove(id) {
  const block = blockBefore(document.getElementById('n-' + id));
  try {
    const { body: gone, etag } = await call('GET', `/api/annotations/${id}`);
    await call('DELETE', `/api/annotations/${id}`, undefined, etag);
    const { body: changes } = await call('GET', '/api/history?limit=9');   // another tab may have done something since
    standing()?.close();
    await bringUpToDate(passageNow(gone));
    block?.querySelector('.pno')?.focus({ preventScroll: true });
    toast(`Deleted the ${gone.note ? 'note' : 'highlight'} on ${placeOf(gone)}.`, { word: 'Undo', icon: 'icon i-undo', act: () => takeBack(changes.items.find(entry => entry.key === id && entry.verb === 'delete')?.id) });
  } catch (refusal) {
    toast(refusal.message);
  }
}

function blockBefore(card) {
  let at = card;
  while (at && !at.matches('[data-start]')) at = at.previousElementSibling;
  return at;
}
