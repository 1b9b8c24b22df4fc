// Whether letters, digits and signs act alone: WCAG 2.1.4 lets a reader switch that off. Remembered on this device, for every page.
const REMEMBERED = 'single-keys';
let on = recall();

export const singleKeys = () => on;

export function setSingleKeys(wanted) {
  on = wanted;
  try {
    localStorage.setItem(REMEMBERED, on ? 'on' : 'off');
  } catch {
    // Forbidden or full: then it holds for as long as the page stands.
  }
}

/** What a key means. On a Korean layout the key J writes ㅓ, and means J all the same. */
export function letterOf({ key, code }) {
  if (key <= '~') return key.toLowerCase();
  return code.match(/^Key([A-Z])$/u)?.[1].toLowerCase() ?? key;
}

function recall() {
  try {
    return localStorage.getItem(REMEMBERED) !== 'off';
  } catch {
    return true;
  }
}
