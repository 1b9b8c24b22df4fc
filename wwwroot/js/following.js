// The rail shows the paragraph that is read, beside the essay and as a drawer: of five hundred entries a window shows thirty.
const rail = document.getElementById('contents');

function follow() {
  const here = rail.querySelector('.spine .here');
  const scroller = rail.matches(':popover-open') ? rail : rail.firstElementChild;
  const seen = scroller.getBoundingClientRect();
  if (!here || seen.height === 0) return;
  const { top, bottom } = here.getBoundingClientRect();
  if (top >= seen.top && bottom <= seen.bottom) return;
  scroller.scrollTop += top - seen.top - seen.height / 2;
}

follow();
document.addEventListener('reading-moved', follow);
rail.addEventListener('toggle', follow);
