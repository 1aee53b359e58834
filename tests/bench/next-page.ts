import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { phone, slower } from './visit.ts';

/**
 * From the tap on a link to the next page, and a second visit, as a reader has them after a first page. In Chromium
 * by Puppeteer: Playwright switches prerendering off.
 */

/** How long a finger is on the screen, in milliseconds. */
const touch = 90;
/** How long a mouse is on a link before it is pressed, in milliseconds. */
const hover = 400;
/** How long a page is read, in milliseconds. */
const reading = 2_000;

/** How long the next page is given, in milliseconds. */
const settling = 2_000;

const { width, height } = phone.viewport;

const open = async (browser: BrowserContext, url: string): Promise<Page> => {
  const page = await browser.newPage();
  await page.setViewport({ width, height, deviceScaleFactor: 1, isMobile: true, hasTouch: true });
  await page.emulateCPUThrottling(slower);
  await page.goto(url, { waitUntil: 'load' });
  return page;
};

/** Milliseconds since the epoch of the click that the page heard. */
const listenForClick = (): void =>
  addEventListener('click', () =>
    sessionStorage.setItem('clicked', String(performance.timeOrigin + performance.now())),
  );

/** Where to press the first link to `path` that is shown, in the middle of the screen. */
const place = (path: string): { x: number; y: number } | undefined => {
  const links = [...document.querySelectorAll<HTMLElement>(`main a[href="${path}"]`)];
  const link = links.find((one) => one.checkVisibility());
  link?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = link?.getClientRects()[0];
  return box && { x: box.x + Math.min(box.width / 2, 60), y: box.y + box.height / 2 };
};

/** The next page may be there before the browser has answered. */
const gone = (): void => {};

export type Hand = 'finger' | 'mouse';

async function press(page: Page, path: string, hand: Hand): Promise<void> {
  await page.evaluate(listenForClick);
  const point = await page.evaluate(place, path);
  if (point === undefined) throw new Error(`no link to ${path}`);
  await pause(reading);
  if (hand === 'finger') {
    await page.touchscreen.touchStart(point.x, point.y);
    await pause(touch);
    await page.touchscreen.touchEnd().catch(gone);
  } else {
    await page.mouse.move(point.x, point.y);
    await pause(hover);
    await page.mouse.down();
    await pause(touch);
    await page.mouse.up().catch(gone);
  }
}

/** Runs in the next page: milliseconds from the click to its first view. */
const sinceClick = async (): Promise<{ pathname: string; next: number }> => {
  const entries = await new Promise<PerformanceEntry[]>((resolve) =>
    new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type: 'paint', buffered: true }),
  );
  const [navigation] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
    activationStart?: number;
  })[];
  const painted = entries.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? NaN;
  // A page made beforehand is seen when it is shown, not when it was painted.
  const seen = performance.timeOrigin + Math.max(painted, navigation?.activationStart ?? 0);
  return { pathname: location.pathname, next: seen - Number(sessionStorage.getItem('clicked')) };
};

export interface Step {
  /** Milliseconds from the end of the tap to the first view of the next page. */
  next: number;
  /** Bytes of the page that a second visit asked the server for; the worker's own question is not among them. */
  again: number;
}

/** Reads the page at `from`, presses its link to `path`, and comes back in a new tab. */
export async function step(browser: Browser, from: string, path: string, hand: Hand): Promise<Step> {
  const context = await browser.createBrowserContext();
  try {
    const page = await open(context, from);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await press(page, path, hand);
    // Waiting inside the page would end with it: a prerendered one comes with a process of its own.
    await pause(settling);
    const { pathname, next } = await page.evaluate(sinceClick);
    if (pathname !== path) throw new Error(`the link to ${path} led to ${pathname}`);
    const second = await context.newPage();
    let again = 0;
    second.on('response', async (response) => {
      if (!response.fromServiceWorker()) again += (await response.buffer()).length;
    });
    await second.goto(from, { waitUntil: 'networkidle0' });
    return { next, again };
  } finally {
    await context.close();
  }
}
