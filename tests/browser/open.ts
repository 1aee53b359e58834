import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, inject } from 'vitest';
import { expectNothingStopped, openDevice } from './watch-policy.ts';

/**
 * A window of the run's one browser for the tests of a file, and how to open something in it: a page of
 * the site by its path, or any address. One window serves all tests of the file: opening one takes longer
 * than most of them. `prepare` sees it empty.
 */
export function useWindow(
  options: BrowserContextOptions,
  prepare: (page: Page) => void = () => {},
): (target: string) => Promise<Page> {
  let browser: Browser | undefined;
  let page: Page | undefined;
  expectNothingStopped();
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
    page = await (await openDevice(browser, options)).newPage();
    prepare(page);
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (target) => {
    if (page === undefined) throw new Error('the window is used before the tests start');
    await page.goto(target.startsWith('/') ? new URL(target.slice(1), inject('home')).href : target);
    return page;
  };
}

export const phone = { viewport: { width: 412, height: 915 } };
