import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, inject, onTestFinished } from 'vitest';
import { findOrInstallBrowser, launchOptions } from './find-browser.ts';
import type { Device } from './offline-cases.ts';
import { at, useHost } from './offline-host.ts';
import { whenSaved } from './offline-steps.ts';
import { phone } from './open.ts';
import { expectNothingStopped, openDevice } from './watch-policy.ts';

/** A reader's phone with Chromium, on which nothing of the test's host is saved. */

/** What a page without a network may miss: pictures of files to download are no part of the copy, nor is the question. */
const mayBeMissed = (address: string): boolean =>
  address.includes('/anh/') || address.endsWith('/release.json');

let browser: Browser;
export let context: BrowserContext;
export let page: Page;
export let complaints: string[];

const listen = (tab: Page): void => {
  tab.on('pageerror', (error) => complaints.push(error.message));
  tab.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !mayBeMissed(message.location().url))
      complaints.push(message.text());
  });
  tab.on('requestfailed', (request) => {
    // An icon that was still on its way when the next page was opened is not missed.
    const isAborted = request.failure()?.errorText === 'net::ERR_ABORTED';
    if (!isAborted && !mayBeMissed(request.url())) complaints.push(`not there: ${request.url()}`);
  });
};

/** Called once by each file of tests. */
export function useDevice(): void {
  expectNothingStopped();
  useHost();
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
    context = await openDevice(browser, phone);
  });
  afterAll(() => browser.close());
  // One tab for all tests of a file: a new one costs a second of a processor, and each test's host is unknown to it.
  beforeEach(async () => {
    complaints = [];
    if (context.pages().includes(page)) return;
    page = await context.newPage();
    listen(page);
  });
  afterEach(async () => {
    for (const tab of context.pages()) await (tab === page ? tab.goto('about:blank') : tab.close());
  });
}

/** For a test that changes its tab: the next one gets another. */
export const spoilTab = (): void => onTestFinished(() => page.close());

export const device: Device = {
  tab: () => page,
  newTab: () => context.newPage(),
  complaints: () => complaints,
  withProfile: async (profile, use) => {
    const kept = await chromium.launchPersistentContext(profile, {
      ...launchOptions(findOrInstallBrowser()),
      locale: 'vi-VN',
    });
    return use(await kept.newPage()).finally(() => kept.close());
  },
};

/** One visit to a page, long enough for the site to be saved. */
export async function visit(path = '/'): Promise<void> {
  await page.goto(at(path));
  await whenSaved(page);
}
