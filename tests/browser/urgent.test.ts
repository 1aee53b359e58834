import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../src/build/server.ts';
import { at, buildEdited, removeVariants } from '../site/variant.ts';
import { useFreshWindows } from './fresh-window.ts';

/** An urgent notice goes when its last day is over by the reader's clock, however old the page is. */

const inWindow = useFreshWindows();
/** As long as a title may be, and nowhere to break it. */
const long = 'Nghiêng'.repeat(28);
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  const { folder } = await buildEdited(at('2025-03-05T10:00'), ({ edit, write }) => {
    edit('notices/nhung-dieu-con-du-kien.mdx', /$/m, '\nurgentUntil: 2025-03-10');
    const front = `title: ${long}\nlead: ${long}\npublished: 2025-03-05\n`;
    write('notices/dai.mdx', `---\n${front}urgentUntil: 2025-03-10\n---\n${long}\n`);
    write('news/dai.mdx', `---\n${front}phase: before\nsource: ${long}\n---\n${long}\n`);
  });
  server = await startServer({ site: folder, host: '127.0.0.1' });
});

afterAll(async () => {
  await server.close();
  removeVariants();
});

const standsAt = (time: string, javaScriptEnabled = true): Promise<boolean> =>
  // A reader far to the west, where it is still the day before.
  inWindow({ javaScriptEnabled, timezoneId: 'America/Los_Angeles' }, async (page) => {
    await page.clock.setFixedTime(new Date(`${time}+07:00`));
    await page.goto(new URL('dia-diem/', server.url).href);
    return page.locator('[data-urgent]').first().isVisible();
  });

describe('an urgent notice until 10 March', () => {
  it.each([
    ['2025-03-10T23:59:59', true],
    ['2025-03-11T00:00:00', false],
  ])('at %s by the reader’s clock stands: %s', async (time, stands) => {
    expect(await standsAt(time)).toBe(stands);
  });

  it('without a script stands as the build says', async () => {
    expect(await standsAt('2025-03-11T00:00:00', false)).toBe(true);
  });

  it('goes from a page that stays open overnight', () =>
    inWindow({}, async (page) => {
      await page.clock.setFixedTime(new Date('2025-03-10T22:00:00+07:00'));
      await page.goto(new URL('dia-diem/', server.url).href);
      expect(await page.locator('[data-urgent]').first().isVisible()).toBe(true);
      await page.clock.setFixedTime(new Date('2025-03-11T06:00:00+07:00'));
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      expect(await page.locator('[data-urgent]').first().isVisible()).toBe(false);
    }));
});

it('several stand one below the other, on the screen in the lobby as well', async () => {
  for (const path of ['dia-diem/', 'man-hinh/'])
    await inWindow({ viewport: { width: 1280, height: 720 } }, async (page) => {
      await page.clock.setFixedTime(new Date('2025-03-05T11:00:00+07:00'));
      await page.goto(new URL(path, server.url).href);
      const boxes = await page
        .locator('[data-urgent]')
        .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().toJSON()));
      expect(boxes).toHaveLength(2);
      expect(boxes[1].top, path).toBeGreaterThanOrEqual(boxes[0].bottom);
    });
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
  ])('is broken where the window ends: %s', (path) =>
    inWindow({ viewport: { width: 320, height: 640 } }, async (page) => {
      await page.clock.setFixedTime(new Date('2025-03-05T11:00:00+07:00'));
      await page.goto(new URL(path.slice(1), server.url).href);
      if (path.includes('?q')) await page.locator('[data-results] a').first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }),
  );
});
