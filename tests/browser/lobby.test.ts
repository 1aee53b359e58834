import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { address, useFreshWindows } from './fresh-window.ts';

/** The screen in the lobby, which nobody touches. */

const inWindow = useFreshWindows();

const openAt = <T>(time: string, use: (page: Page) => Promise<T>, viewport = { width: 1920, height: 1080 }) =>
  inWindow({ viewport, timezoneId: 'America/New_York', serviceWorkers: 'block' }, async (page) => {
    await page.clock.install({ time: new Date(`${time}+07:00`) });
    await page.goto(address('/man-hinh/'));
    return use(page);
  });

const day = (page: Page) => page.locator('.day:visible').innerText();

describe('the lobby screen', () => {
  it.each([
    [1920, 1080],
    [1280, 720],
    [3840, 2160],
    [1080, 1920],
  ])('fits %i × %i whole, without a scroll bar or a cursor', (width, height) =>
    openAt(
      '2025-03-14T09:40',
      async (page) => {
        const seen = await page.evaluate(() => ({
          overflow: getComputedStyle(document.documentElement).overflow,
          cursor: getComputedStyle(document.documentElement).cursor,
          outside: [...document.querySelectorAll('.lobby *')]
            .filter((element) => element.checkVisibility() && element.closest('svg, .sr-only') === null)
            .map((element) => element.getBoundingClientRect())
            .filter(
              ({ bottom, right, left, top }) =>
                bottom > innerHeight + 5 || right > innerWidth + 5 || left < -5 || top < -5,
            ).length,
        }));
        expect(seen).toEqual({ overflow: 'hidden', cursor: 'none', outside: 0 });
      },
      { width, height },
    ),
  );

  it("keeps the conference's time, whatever the zone of the television", () =>
    openAt('2025-03-14T09:40', async (page) => {
      expect(await page.locator('#dong-ho').innerText()).toBe('09:40');
      await page.clock.runFor(60_000);
      expect(await page.locator('#dong-ho').innerText()).toBe('09:41');
      expect(await page.locator('#hien-tai').innerText()).toContain('Hội nghị');
      expect(await page.locator('#hien-tai').innerText()).toContain('Còn 1 giờ 19 phút');
    }));

  it.each([
    ['2025-03-13T10:00', 'ngày 13 tháng 3'],
    ['2025-03-13T18:30', 'ngày 14 tháng 3'],
    ['2025-03-14T13:00', 'ngày 14 tháng 3'],
    ['2025-03-14T20:00', 'ngày 15 tháng 3'],
    ['2025-03-20T20:00', 'ngày 15 tháng 3'],
  ])('at %s shows the programme of %s', (time, words) =>
    openAt(time, async (page) => expect((await day(page)).replaceAll('\u00A0', ' ')).toContain(words)),
  );

  it('moves a little, against burn-in', () =>
    openAt('2025-03-14T09:40', async (page) => {
      const place = () => page.locator('.lobby').evaluate((element) => getComputedStyle(element).transform);
      const before = await place();
      await page.clock.runFor(60_000);
      expect(await place()).not.toBe(before);
    }));

  it('takes up a new release by itself, and nothing else', () =>
    openAt('2025-03-14T09:40', async (page) => {
      let visits = 0;
      page.on('framenavigated', () => (visits += 1));
      const answers = [
        { status: 500, body: '' },
        { body: '<html>Wi-Fi</html>' },
        { json: { built: 1, integrity: 'sha256-new' } },
      ];
      let asked = 0;
      await page.route('**/release.json', (route) => route.fulfill(answers[asked++] ?? { status: 404 }));
      await page.clock.runFor(10 * 60_000);
      await expect.poll(() => asked).toBe(1);
      await page.clock.runFor(10 * 60_000);
      await expect.poll(() => asked).toBe(2);
      expect(visits).toBe(0);
      const loaded = page.waitForEvent('framenavigated');
      // Not waited for: the page that would answer may be gone by then.
      page.clock.runFor(10 * 60_000).catch(() => {});
      await loaded;
      expect(visits).toBe(1);
    }));
});
