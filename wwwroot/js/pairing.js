// A passage and its note light up together, whichever of them is pointed at or has the focus.
const essay = document.getElementById('text');
let lit = null;

export function light(id) {
  if (id === lit) return;
  for (const el of essay.querySelectorAll('.lit')) el.classList.remove('lit');
  lit = id;
  if (id) for (const el of essay.querySelectorAll(`[data-a="${CSS.escape(id)}"]`)) el.classList.add('lit');
}

function idOf(target) {
  const reference = target.closest?.('.noteref');
  return reference ? reference.id.slice('r-'.length) : target.closest?.('[data-a]')?.dataset.a ?? null;
}

essay.addEventListener('pointerover', event => light(idOf(event.target)));
essay.addEventListener('pointerleave', () => light(idOf(document.activeElement)));
essay.addEventListener('focusin', event => light(idOf(event.target)));
essay.addEventListener('focusout', () => light(null));
document.addEventListener('essay-changed', () => { const id = lit; lit = null; light(id); });
