import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { describePaths, type PathTab } from '../oldest/main-paths.ts';
import { startFirefox } from './device.ts';

/** The main paths in Firefox. */

let browser: Browser;
let page: Page;

const tabOf = (tab: Page): PathTab => ({
  goto: (address) => tab.goto(address),
  evaluate: (expression) => tab.evaluate(expression),
});

beforeAll(async () => {
  browser = await startFirefox();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());

describePaths({ tab: () => tabOf(page), newTab: async () => tabOf(await browser.newPage()) });
