import { showPart } from './part.ts';

/** The button that prints the page (`components/layout/PrintButton.astro`). */
showPart('print', true);
document
  .querySelector('template[data-part="print"]')
  ?.nextElementSibling?.addEventListener('click', () => print());
