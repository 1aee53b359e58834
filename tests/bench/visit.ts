import type { Browser, CDPSession } from 'playwright';

/** One cold visit with an emulated mid-range phone on a bad line, and what it cost. */

/** The phone of Lighthouse's mobile runs; the line is `line.ts`. */
export const phone = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};
export const slower = 4;
/** Milliseconds of silence after `load` that end a visit. */
const silence = 400;

export interface Visit {
  /** First and Largest Contentful Paint, milliseconds from the start of the navigation. */
  fcp: number;
  lcp: number;
  /** Compressed bytes of the document and of all that was there before the first view. */
  firstViewBytes: number;
  /** Everything that came over the line, with headers. */
  bytes: number;
  requests: number;
  /** Compressed. */
  scriptBytes: number;
  /** Cumulative Layout Shift; no unit. */
  shift: number;
  /** Total Blocking Time: what tasks took beyond 50 ms each, in milliseconds. */
  blocking: number;
}

/** Runs in the page. */
const readTimings = async () => {
  const observed = (type: string): Promise<PerformanceEntry[]> =>
    new Promise((resolve) => {
      const observer = new PerformanceObserver((list) => {
        observer.disconnect();
        resolve(list.getEntries());
      });
      observer.observe({ type, buffered: true });
      setTimeout(() => resolve([]), 100);
    });
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  const fcp = paint?.startTime ?? NaN;
  const candidates = await observed('largest-contentful-paint');
  const shifts = (await observed('layout-shift')) as (PerformanceEntry & { value: number })[];
  const tasks = await observed('longtask');
  const size = (entries: PerformanceResourceTiming[]) => sum(entries.map((entry) => entry.encodedBodySize));
  return {
    fcp,
    lcp: candidates.at(-1)?.startTime ?? NaN,
    firstViewBytes:
      (navigation?.encodedBodySize ?? NaN) + size(resources.filter(({ responseEnd }) => responseEnd <= fcp)),
    scriptBytes: size(resources.filter(({ initiatorType }) => initiatorType === 'script')),
    shift: sum(shifts.map(({ value }) => value)),
    blocking: sum(tasks.map(({ duration }) => Math.max(0, duration - 50))),
  };
};

/** Counts what comes over the line. The browser says it only to who listens. */
const listen = async (session: CDPSession) => {
  const seen = { bytes: 0, requests: 0 };
  session.on('Network.requestWillBeSent', () => {
    seen.requests += 1;
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    seen.bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  return seen;
};

/** Opens `url` with nothing in any cache. The offline copy comes after the page and is not part of it. */
export async function coldVisit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ ...phone, locale: 'vi-VN', serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const seen = await listen(session);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.goto(url, { waitUntil: 'load' });
    // Slowing a page down takes a processor even while the page does nothing.
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(silence);
    return { ...(await page.evaluate(readTimings)), ...seen };
  } finally {
    await context.close();
  }
}
