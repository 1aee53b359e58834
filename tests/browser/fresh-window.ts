import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, inject } from 'vitest';
import { expectNothingStopped, openDevice } from './watch-policy.ts';

/** Address of a page of the site under test. */
export const address = (path: string): string => new URL(path.slice(1), inject('home')).href;

/**
 * A window for each test, with nothing remembered from another: for tests of what a page remembers, or of a
 * clock or zone of its own. Hands the window to `use` and closes it.
 */
export function useFreshWindows() {
  let browser: Browser | undefined;
  expectNothingStopped();
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async <T>(options: BrowserContextOptions, use: (page: Page) => Promise<T>): Promise<T> => {
    if (browser === undefined) throw new Error('a window is opened before the tests start');
    const context = await openDevice(browser, options);
    try {
      return await use(await context.newPage());
    } finally {
      await context.close();
    }
  };
}
