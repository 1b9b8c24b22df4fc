// Notes are numbered in the order of the text. After a change the page counts for itself, and writes no number that is right already.
const essay = document.getElementById('text');
const NAME = /^((?:Edit |Delete )?(?:Note|Highlight)) (\d+)/;

export function renumber() {
  let number = 0;
  for (const card of essay.querySelectorAll('.note[data-from]')) {
    if (numberOf(card) !== String(++number)) write(card, number);
  }
}

const numberOf = card => card.getAttribute('aria-label').match(NAME)?.[2];

function write(card, number) {
  const reference = document.getElementById('r-' + card.dataset.a);
  if (reference) reference.textContent = number;
  for (const named of [card, reference]) name(named, number);
  numberWithin(card);
}

/** What stands in a card bears the card's number. */
export function numberWithin(card) {
  const number = numberOf(card), shown = card.querySelector('.no');
  if (!number || !shown || shown.textContent === number) return;
  shown.textContent = number;
  for (const action of card.querySelectorAll('.more [aria-label]')) name(action, number);
}

function name(named, number) {
  named?.setAttribute('aria-label', named.getAttribute('aria-label').replace(NAME, `$1 ${number}`));
}
