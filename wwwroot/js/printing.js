// A page set for paper offers the browser's own printing.
const button = document.querySelector('[data-do="print"]');
if (button) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
