// A double click may become a triple one: until it no longer can, nothing moves under the pointer.
const SERIES = 500;   // ms within which systems take another click for one of the same series
let pressed = -Infinity;

document.addEventListener('pointerdown', () => { pressed = performance.now(); }, true);

/** At once, or as soon as no other click can belong to the last one. */
export function afterClicks(act) {
  const left = pressed + SERIES - performance.now();
  if (left > 0) setTimeout(() => afterClicks(act), left); else act();
}
