// Finds a theme among the many that tables can be narrowed to. What is ticked stays in view; without script the browser's own search finds it.
import { holds } from './themenames.js';

document.addEventListener('input', event => {
  if (!event.target.matches('.themes .find input')) return;
  const choices = [...event.target.closest('fieldset').querySelectorAll('.choice')];
  for (const choice of choices) choice.hidden = !choice.querySelector('input').checked && !holds(choice.querySelector('.sample').textContent, event.target.value);
  const left = choices.filter(choice => !choice.hidden).length;
  document.getElementById('live').textContent = `${left} of ${choices.length} themes`;
});
