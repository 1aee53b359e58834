import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../src/build/server.ts';
import { removeVariants } from '../site/variant.ts';
import { heldWithOddTexts } from '../site/variants.ts';
import { instant } from './clock.ts';
import { useWindow } from './open.ts';

/** An urgent notice goes when its last day is over by the reader's clock, however old the page is. */

// A reader far to the west, where it is still the day before.
const far = { timezoneId: 'America/Los_Angeles', serviceWorkers: 'block' } as const;
const open = useWindow(far);
const openWithoutScript = useWindow({ ...far, javaScriptEnabled: false });

/** A page of the edited site at a time of the reader's clock. */
const openAt = async (path: string, time: string, openIn = open): Promise<Page> => {
  const page = await openIn('about:blank');
  await page.clock.setFixedTime(instant(time));
  return openIn(new URL(path.slice(1), server.url).href);
};

let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  const { folder } = await heldWithOddTexts();
  server = await startServer({ site: folder, host: '127.0.0.1' });
});

afterAll(async () => {
  await server.close();
  removeVariants();
});

const stands = (page: Page): Promise<boolean> => page.locator('[data-urgent]').first().isVisible();

describe('an urgent notice until 10 April', () => {
  it.each([
    ['2025-04-10T23:59:59', true],
    ['2025-04-11T00:00:00', false],
  ])('at %s by the reader’s clock stands: %s', async (time, expected) => {
    expect(await stands(await openAt('/dia-diem/', time))).toBe(expected);
  });

  it('without a script stands as the build says', async () => {
    expect(await stands(await openAt('/dia-diem/', '2025-04-11T00:00:00', openWithoutScript))).toBe(true);
  });

  it('goes from a page that stays open overnight', async () => {
    const page = await openAt('/dia-diem/', '2025-04-10T22:00:00');
    expect(await stands(page)).toBe(true);
    await page.clock.setFixedTime(instant('2025-04-11T06:00:00'));
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(await stands(page)).toBe(false);
  });
});

it.each(['/dia-diem/', '/man-hinh/'])('several stand one below the other: %s', async (path) => {
  const page = await openAt(path, '2025-04-01T11:00:00');
  const boxes = await page
    .locator('[data-urgent]')
    .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().toJSON()));
  expect(boxes).toHaveLength(2);
  expect(boxes[1].top).toBeGreaterThanOrEqual(boxes[0].bottom);
});

describe('a title without a space', () => {
  it.each([
    '/',
    '/tin-tuc/',
    '/tin-tuc/dai/',
    '/tin-tuc/ke-hoach-to-chuc/',
    '/thong-bao/',
    '/thong-bao/dai/',
    '/tim-kiem/?q=nghieng',
    '/so-do-trang/',
  ])('is broken where the window ends: %s', async (path) => {
    const page = await openAt(path, '2025-04-01T11:00:00');
    await page.setViewportSize({ width: 320, height: 640 });
    if (path.includes('?q')) await page.locator('[data-results] a').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});
