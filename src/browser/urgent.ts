/** Takes urgent notices away once their last day is over by the reader's clock: a page may be older than that. */

const tidy = (): void => {
  for (const bar of document.querySelectorAll<HTMLElement>('[data-urgent]'))
    bar.hidden = Date.now() >= Number(bar.dataset['urgent']);
};

tidy();
document.addEventListener('visibilitychange', tidy);
