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

function recall() {
  try {
    return localStorage.getItem(REMEMBERED) !== 'off';
  } catch {
    return true;
  }
}
