/**
 * Runs `work` whenever a page comes before its reader again, and may show what has changed meanwhile: the clock, or what
 * another page or tab has put on the device. A page made ready beforehand ran before the reader saw it
 * (`prerenderingchange`), one that Back brings is as it was left (`pageshow`), a sleeping phone has no timers
 * (`visibilitychange`), and another tab tells of what it keeps (`storage`).
 */
export const whenShownAgain = (work: () => void): void => {
  for (const event of ['visibilitychange', 'prerenderingchange']) document.addEventListener(event, work);
  for (const event of ['pageshow', 'storage']) addEventListener(event, work);
};
