/** Long lists (`data-fold`) are folded until somebody asks for one, or comes for something in it; on paper all are open. */

const folds = [...document.querySelectorAll<HTMLDetailsElement>('[data-fold]')];

const isAskedFor = (fold: HTMLDetailsElement): boolean => fold.querySelector(':target') !== null;

for (const fold of folds) fold.open = isAskedFor(fold);

let opened: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  opened = folds.filter(({ open }) => !open);
  for (const fold of opened) fold.open = true;
});
addEventListener('afterprint', () => {
  for (const fold of opened) fold.open = false;
});
