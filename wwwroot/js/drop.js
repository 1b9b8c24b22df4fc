// Essays can be dropped anywhere on a page that has the box for adding them.
const box = document.querySelector('form.add');
const root = document.documentElement;

const holdsFiles = event => event.dataTransfer?.types.includes('Files');

if (box) {
  const files = box.querySelector('input[type="file"]');
  for (const hint of box.querySelectorAll('.drop')) hint.hidden = false;

  addEventListener('dragover', event => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    root.classList.add('dropping');
  });
  addEventListener('dragleave', event => {
    if (!event.relatedTarget) root.classList.remove('dropping');
  });
  addEventListener('drop', event => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    root.classList.remove('dropping');
    files.files = event.dataTransfer.files;
    box.requestSubmit();
  });
}
