/** Long lists (`data-fold`) are folded until somebody asks for one, or comes for something in it; on paper all are open. */

const folds = [...document.querySelectorAll<HTMLDetailsElement>('[data-fold]')];

const isAskedFor = (fold: HTMLDetailsElement): boolean => fold.querySelector(':target') !== null;

const isWide = matchMedia('(min-width: 62rem)').matches;
for (const fold of folds) fold.open = isAskedFor(fold) || (isWide && fold.dataset['fold'] === 'narrow');

// Not every browser opens what a link of the same page leads into, and none what it leads to.
addEventListener('hashchange', () => {
  const asked = folds.filter((fold) => !fold.open && isAskedFor(fold));
  for (const fold of asked) fold.open = true;
  if (asked.length > 0) document.querySelector(':target')?.scrollIntoView();
});

let opened: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  opened = folds.filter(({ open }) => !open);
  for (const fold of opened) fold.open = true;
});
addEventListener('afterprint', () => {
  for (const fold of opened) fold.open = false;
});
