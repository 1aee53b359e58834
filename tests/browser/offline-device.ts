import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import { firstOf, ownText } from '../site/dom.ts';
import { pages } from '../site/pages.ts';
import { Host, makeRelease, removeFolders } from './offline-site.ts';
import { whenSaved } from './offline-steps.ts';
import { phone } from './open.ts';
import { expectNothingStopped, watchPolicy } from './watch-policy.ts';

/** A reader's device with nothing on it, before each test, and a host with the release `first`. */

export const paths = pages.map(({ path }) => path);
export const expectedTitles = pages.map(({ path, document }): [string, string] => [
  path,
  ownText(firstOf(document, 'title')),
]);
export const savedLine = 'Bản lưu trên máy';

/** Pictures of files to download are not in the copy, as the files are not: their words stand in for them. */
export const isLeftOut = (address: string): boolean => address.includes('/anh/');

export let browser: Browser;
export let context: BrowserContext;
export let page: Page;
export let host: Host;
export let complaints: string[];
export let first: string;
export let second: string;

export const at = (path: string): string => new URL(path.slice(1), host.home).href;

export const listen = (tab: Page): void => {
  tab.on('pageerror', (error) => complaints.push(error.message));
  tab.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isLeftOut(message.location().url))
      complaints.push(message.text());
  });
};

/** Called once by each file of tests. */
export function useDevice(): void {
  expectNothingStopped();
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
    first = await makeRelease('first');
    second = await makeRelease('second');
  });
  afterAll(async () => {
    await browser.close();
    removeFolders();
  });
  beforeEach(async () => {
    complaints = [];
    host = new Host();
    host.publish(first);
    await host.start();
    context = await browser.newContext({ locale: 'vi-VN', ...phone });
    await watchPolicy(context);
    page = await context.newPage();
    listen(page);
  });
  afterEach(async () => {
    await context.close();
    await host.stop();
  });
}

/** One visit to a page, long enough for the site to be saved. */
export async function visit(path = '/'): Promise<void> {
  await page.goto(at(path));
  await whenSaved(page);
}
