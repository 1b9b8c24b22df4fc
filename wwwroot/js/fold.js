// Filters stand open beside the work and closed above it on a phone, until the reader says otherwise.
const narrow = matchMedia('(max-width: 46rem)');

const fold = () => {
  for (const filters of document.querySelectorAll('details.fold')) filters.open = !narrow.matches;
};

narrow.addEventListener('change', fold);
fold();
