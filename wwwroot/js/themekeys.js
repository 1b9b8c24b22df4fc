// Which digit tags with which theme: the codebook says it of some, and the digits that are left go by the order on the page.
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/**
 * @param {HTMLElement[]} choices as offered, from the top
 * @returns {Map<string, HTMLElement>} in the order of the digits
 */
export function keysOf(choices) {
  const own = new Map(choices.filter(choice => choice.dataset.key).map(choice => [choice.dataset.key, choice]));
  const rest = choices.filter(choice => !choice.dataset.key)[Symbol.iterator]();
  return new Map(DIGITS.map(digit => [digit, own.get(digit) ?? rest.next().value]).filter(([, choice]) => choice));
}
