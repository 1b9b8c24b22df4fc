// Whether something is being written on this page that is not saved: what shows the page anew would lose it.

/** A panel says so of itself, since its fields are filled by script. */
let asked = () => false;

export function askedBy(ask) { asked = ask; }

export const isWriting = () => asked() || [...document.querySelectorAll('form[method="post"] :is(input, textarea, select)')].some(differs);

function differs(field) {
  if (field.closest('[hidden]') || field.type === 'hidden') return false;
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
  if (field.type === 'file') return field.value !== '';
  if (field.matches('select')) return field.selectedIndex !== Math.max(0, [...field.options].findIndex(option => option.defaultSelected));
  return field.value !== field.defaultValue;
}
