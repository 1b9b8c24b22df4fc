// Notes are numbered in the order of the text. After a change the page counts for itself, and writes no number that is right already.
const essay = document.getElementById('text');
const NAME = /^((?:Edit |Delete )?(?:Note|Highlight)) \d+/;

export function renumber() {
  let number = 0;
  for (const card of essay.querySelectorAll('.note[data-from]')) {
    const shown = card.querySelector('.no');
    if (shown.textContent !== String(++number)) write(card, shown, number);
  }
}

function write(card, shown, number) {
  shown.textContent = number;
  const reference = document.getElementById('r-' + card.dataset.a);
  if (reference) reference.textContent = number;
  for (const named of [card, reference, ...card.querySelectorAll('.more [aria-label]')]) {
    named?.setAttribute('aria-label', named.getAttribute('aria-label').replace(NAME, `$1 ${number}`));
  }
}
