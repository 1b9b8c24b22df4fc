// The forms that need no script keep what is typed in them, too, where there is script.
import { leftBehind, newDraft } from './kept.js';
import { offer } from './offering.js';

const form = document.querySelector('form[data-keeps]');
const place = `form:${location.pathname}${location.search}`;
const kept = newDraft(place);

if (form) {
  form.addEventListener('input', () => kept.keep({ fields: fieldsOf() }));
  form.addEventListener('submit', () => kept.sent());
  leftBehind(place, draft => {
    if (draft.fields && !isShown(draft)) offer(draft, form.dataset.keeps, { resume: () => fill(draft.take()) });
    else takeUp(draft);
  });
}

// It came back with the page, which the library may have refused.
function takeUp(draft) {
  draft.drop();
  if (draft.sent) kept.keep({ fields: fieldsOf() });
}

const isTicked = field => field.type === 'checkbox' || field.type === 'radio';

// A ticked choice by its value, everything else by its name.
const keyOf = field => isTicked(field) ? `${field.name}=${field.value}` : field.name;

const own = () => [...form.elements].filter(field => field.name && field.type !== 'hidden' && !field.matches('button'));

const valueOf = field => isTicked(field) ? field.checked : field.value;

function fieldsOf() { return Object.fromEntries(own().map(field => [keyOf(field), valueOf(field)])); }

const isShown = ({ fields }) => own().every(field => !(keyOf(field) in fields) || fields[keyOf(field)] === valueOf(field));

function fill(draft) {
  if (!draft) return;
  for (const field of own().filter(field => keyOf(field) in draft.fields)) {
    if (isTicked(field)) field.checked = draft.fields[keyOf(field)];
    else field.value = draft.fields[keyOf(field)];
  }
  kept.keep({ fields: fieldsOf() });
  form.querySelector('textarea, input:not([type="hidden"])').focus();
}
