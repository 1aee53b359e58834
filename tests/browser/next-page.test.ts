import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { findOrInstallBrowser, launchOptions } from './find-browser.ts';
import { at, host, releases, useHost } from './offline-host.ts';
import { releaseOf, whenSaved } from './offline-steps.ts';

/** Pages made ready beforehand. Puppeteer, as Playwright switches prerendering off. */

let browser: Browser;
let page: Page;
/** Addresses of the pages that the browser makes ready, empty until a page has begun to arrive. */
let madeReady: string[];

useHost();
beforeAll(async () => {
  browser = await puppeteer.launch(launchOptions(findOrInstallBrowser()));
  const session = await browser.target().createCDPSession();
  for (const event of ['Target.targetCreated', 'Target.targetInfoChanged'] as const)
    session.on(event, ({ targetInfo: { subtype, url } }) => {
      if (subtype === 'prerender') madeReady.push(url);
    });
  await session.send('Target.setDiscoverTargets', { discover: true, filter: [{}] });
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  await page.setViewport({ width: 412, height: 823, isMobile: true, hasTouch: true });
  madeReady = [];
});
afterEach(() => page.close());

/** A page, long enough for the site to be saved. */
async function open(path: string): Promise<void> {
  await page.goto(at(`/${path}`), { waitUntil: 'networkidle0' });
  await whenSaved(page);
}

/** Home, long enough for the browser to make ready what it leads to. */
async function openHome(): Promise<void> {
  await open('');
  await vi.waitFor(() => expect(madeReady).toContain(at('/chuong-trinh/')), { timeout: 60_000 });
}

/** The page that comes has a process of its own, so the answer of the old one may be lost. */
const lost = (): void => {};

const pressButton = (): Promise<void> =>
  page.evaluate(() => document.querySelector<HTMLElement>('main a.button')?.click()).catch(lost);

/** A finger is on a link until the browser begins to make its page ready. */
async function touch(link: string): Promise<void> {
  const { x, y } = await page.evaluate((selector) => {
    const box = document.querySelector(selector)?.getClientRects()[0];
    return { x: (box?.x ?? NaN) + 10, y: (box?.y ?? NaN) + 10 };
  }, link);
  madeReady = [];
  await page.touchscreen.touchStart(x, y);
  await vi.waitFor(() => expect(madeReady).not.toEqual([]), { timeout: 60_000 });
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
  await openHome();
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
  await openHome();
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
  await openHome();
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
