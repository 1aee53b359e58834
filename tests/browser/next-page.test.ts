import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { findOrInstallBrowser, launchOptions } from './find-browser.ts';
import { at, host, releases, useHost } from './offline-host.ts';
import { releaseOf, whenSaved } from './offline-steps.ts';

/** Pages made ready beforehand. Puppeteer, as Playwright switches prerendering off. */

let browser: Browser;
let context: BrowserContext;
let page: Page;

useHost();
beforeAll(async () => {
  browser = await puppeteer.launch(launchOptions(findOrInstallBrowser()));
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.createBrowserContext();
  page = await context.newPage();
  await page.setViewport({ width: 412, height: 823, isMobile: true, hasTouch: true });
});
afterEach(() => context.close());

/** A page, long enough for the site to be saved and for the browser to make ready what the page leads to. */
async function open(path: string): Promise<void> {
  await page.goto(at(`/${path}`), { waitUntil: 'networkidle0' });
  await whenSaved(page);
  await pause(1_000);
}

/** The page that comes has a process of its own, so the answer of the old one may be lost. */
const lost = (): void => {};

const pressButton = (): Promise<void> =>
  page.evaluate(() => document.querySelector<HTMLElement>('main a.button')?.click()).catch(lost);

/** A finger is on a link for a tenth of a second. */
async function touch(link: string): Promise<void> {
  const { x, y } = await page.evaluate((selector) => {
    const box = document.querySelector(selector)?.getClientRects()[0];
    return { x: (box?.x ?? NaN) + 10, y: (box?.y ?? NaN) + 10 };
  }, link);
  await page.touchscreen.touchStart(x, y);
  await pause(100);
  await page.touchscreen.touchEnd().catch(lost);
}

const firstNews = 'main h2 a';

const isSoon = (ask: () => Promise<boolean>): Promise<void> =>
  vi.waitFor(async () => expect(await ask()).toBe(true), { timeout: 60_000, interval: 200 });

const wasReady = (): Promise<boolean> =>
  page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    return ((navigation as { activationStart?: number } | undefined)?.activationStart ?? 0) > 0;
  });

const shows = (line: string): Promise<boolean> =>
  page.evaluate((shown) => document.querySelector(shown) !== null, `[data-part="${line}"] + p`);

it('the page that home leads to is ready before the tap', async () => {
  await open('');
  await pressButton();
  await isSoon(wasReady);
  expect(await shows('newer')).toBe(false);
});

/** Puppeteer's own word is of the page before. */
const pathname = (): Promise<string> => page.evaluate(() => location.pathname);

const chosenLine = (): Promise<string> =>
  page.evaluate(() => document.querySelector('[data-chosen] [data-line]')?.textContent ?? '');

const choose = (id: string): Promise<void> =>
  page.evaluate((value) => {
    const picker = document.querySelector<HTMLSelectElement>('[data-picker] select')!;
    picker.value = value;
    picker.dispatchEvent(new Event('change', { bubbles: true }));
  }, id);

it('a delegation chosen on home is chosen on the page that was ready before', async () => {
  await open('');
  await choose('can-tho');
  await pressButton();
  await isSoon(async () => (await pathname()) === '/chuong-trinh/' && (await wasReady()));
  await vi.waitFor(async () => expect(await chosenLine()).toContain('đoàn Cần Thơ'), { timeout: 60_000 });
});

it('a page that Back brings as it was left shows what was chosen meanwhile', async () => {
  await page.goto(at('/chuong-trinh/'));
  await page.evaluate(() => Object.assign(window, { isOld: true }));
  await page.goto(at('/'));
  await choose('hue');
  await page.goBack();
  expect(await page.evaluate(() => 'isOld' in window)).toBe(true);
  await isSoon(async () => (await chosenLine()).includes('đoàn Huế'));
});

it('a page made ready before a new release says that there is a newer one', async () => {
  await open('');
  host.publish(releases().second);
  await pressButton();
  await isSoon(() => shows('newer'));
  expect(await wasReady()).toBe(true);
});

it('a page made ready under the finger, after a new release, says so too, and leads to it', async () => {
  await open('tin-tuc/');
  host.publish(releases().second);
  await touch(firstNews);
  await isSoon(() => shows('newer'));
  expect([await wasReady(), await releaseOf(page)]).toEqual([true, 'first']);
  await page
    .evaluate(() => document.querySelector<HTMLElement>('[data-part="newer"] + p a')?.click())
    .catch(lost);
  await isSoon(async () => (await releaseOf(page)) === 'second');
});

it('the way to a newer page does not lead to the old one, made ready under the finger', async () => {
  await open('tin-tuc/');
  host.publish(releases().second);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await isSoon(() => shows('newer'));
  await touch('[data-part="newer"] + p a');
  await vi.waitFor(async () => expect(await releaseOf(page)).toBe('second'), {
    timeout: 60_000,
    interval: 200,
  });
});

it('a page made ready while nothing answers says that it is the saved copy', async () => {
  await open('tin-tuc/');
  host.fallSilent();
  await touch(firstNews);
  await isSoon(() => shows('copy'));
  expect(await wasReady()).toBe(true);
});
