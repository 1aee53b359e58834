import type { Page } from 'puppeteer-core';

/** The clock of a page as a test wants it. Puppeteer, unlike Playwright, brings none. */

const millisecondsAt = (time: string): number => Date.parse(`${time}+07:00`);

/** Runs in the page before anything of its own: time goes on from `start`, for `Date` and `new Date()` alike. */
function replaceDate(start: number): void {
  Date.now = () => Math.floor(start + performance.now());
  globalThis.Date = new Proxy(Date, {
    construct: (real, given: unknown[]) =>
      Reflect.construct(real, given.length === 0 ? [real.now()] : given) as Date,
  });
}

/** Every page opened from now on opens at `time`, as it is in Việt Nam. */
export const openAt = async (page: Page, time: string): Promise<void> => {
  await page.evaluateOnNewDocument(replaceDate, millisecondsAt(time));
};

/** The device has slept until `time`, and the reader takes it up again. */
export const wakeAt = (page: Page, time: string): Promise<void> =>
  page.evaluate((now) => {
    Date.now = () => now;
    document.dispatchEvent(new Event('visibilitychange'));
  }, millisecondsAt(time));
