import type { Page } from 'puppeteer-core';

/** The clock of a page as a test wants it. Puppeteer, unlike Playwright, brings none. */

const millisecondsAt = (time: string): number => Date.parse(`${time}+07:00`);

/**
 * Runs in the page before anything of its own: time stands at `start` until the test lets it go, for `Date` and
 * `new Date()` alike.
 */
function replaceDate(start: number): void {
  let left: number | undefined;
  addEventListener('clock-goes', () => (left = performance.now()));
  Date.now = () => Math.floor(start + (left === undefined ? 0 : performance.now() - left));
  globalThis.Date = new Proxy(Date, {
    construct: (real, given: unknown[]) =>
      Reflect.construct(real, given.length === 0 ? [real.now()] : given) as Date,
  });
}

/** Every page opened from now on opens at `time`, as it is in Việt Nam, and stays there. */
export const openAt = async (page: Page, time: string): Promise<void> => {
  await page.evaluateOnNewDocument(replaceDate, millisecondsAt(time));
};

/** From now on the page's clock goes. */
export const letGo = (page: Page): Promise<void> =>
  page.evaluate(() => void dispatchEvent(new Event('clock-goes')));

/** The device has slept until `time`, and the reader takes it up again. */
export const wakeAt = (page: Page, time: string): Promise<void> =>
  page.evaluate((now) => {
    Date.now = () => now;
    document.dispatchEvent(new Event('visibilitychange'));
  }, millisecondsAt(time));
