import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchOptions } from '../browser/find-browser.ts';
import { phone } from '../browser/open.ts';
import { describePaths, type PathTab } from './main-paths.ts';

/** The main paths in Chromium 109. */

const { program } = inject('chromium109');

const tabOf = (page: Page): PathTab => ({
  goto: (address) => page.goto(address),
  evaluate: (expression) => page.evaluate(expression),
});

describe.skipIf(program === '')('in Chromium 109', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    browser = await chromium.launch(launchOptions(program));
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    complaints = [];
    context = await browser.newContext({ locale: 'vi-VN', ...phone });
    page = await context.newPage();
    page.on('pageerror', ({ message }) => complaints.push(message));
  });
  afterEach(async () => {
    await context.close();
    if (complaints.length > 0) throw new Error(complaints.join('; '));
  });

  describePaths({ tab: () => tabOf(page), newTab: async () => tabOf(await context.newPage()) });

  it('is that old', () => {
    expect(browser.version()).toMatch(/^109\./);
  });
});
