// The drawer closes when one has chosen where to go, and a menu when one looks elsewhere.
document.addEventListener('click', event => {
  if (event.target.closest('.rail a')) event.target.closest('.rail').matches(':popover-open') && event.target.closest('.rail').hidePopover();
  for (const menu of document.querySelectorAll('.menu[open]')) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener('keydown', event => {
  const menu = event.key === 'Escape' && document.querySelector('.menu[open]');
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary').focus();
});
