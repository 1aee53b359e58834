import { chromium } from 'playwright';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { kindsOf } from '../bench/kinds.ts';
import { coldVisit } from '../bench/visit.ts';
import { site } from '../site/pages.ts';

/** What a first visit costs on a phone, the offline copy aside, and that nothing jumps meanwhile. */

/** Bytes over the line, with headers. */
const budget = 100_000;

/**
 * Layout shift that is none: a face that arrives within the tenth of a second in which text waits for it may
 * move a header by a pixel. Swapped fonts moved pages by 0.05 to 0.26.
 */
const still = 0.003;

/** Shown for days to people who do not touch it: it takes its face whenever it comes, and moves once. */
const screen = '/man-hinh/';
/** What Web Vitals call good. */
const once = 0.1;

let browser: Awaited<ReturnType<typeof chromium.connect>>;
beforeAll(async () => {
  browser = await chromium.connect(inject('browser'));
});
afterAll(() => browser.close());

it.each(kindsOf(site).map(({ name, path }) => [name, path]))('%s', async (_name, path) => {
  const { bytes, shift } = await coldVisit(browser, new URL(path.slice(1), inject('home')).href);
  expect(bytes, `${path}: ${bytes - budget} bytes too many`).toBeLessThanOrEqual(budget);
  expect(shift).toBeLessThan(path === screen ? once : still);
});
