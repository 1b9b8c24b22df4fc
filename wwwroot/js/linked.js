// An address that names an annotation: its passage comes into view and lights up with its note, all of it and not only its first words.
import { light } from './pairing.js';

function show() {
  const id = location.hash.match(/^#[an]-(.+)$/)?.[1];
  if (!id) return;
  light(decodeURIComponent(id));
  // Without a place in the text, the card is what there is to show.
  if (!document.getElementById(`a-${id}`)) document.getElementById(`n-${id}`)?.scrollIntoView({ block: 'center' });
}

addEventListener('hashchange', show);
show();
