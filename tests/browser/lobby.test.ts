import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cut, fails, held, leadsTo, loginPage } from './faults.ts';
import { address, useFreshWindows } from './fresh-window.ts';
import { type Fault, Host, makeRelease, removeFolders } from './offline-site.ts';
import { releaseOf, whenSaved } from './offline-steps.ts';

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
      expect(await page.locator('.clock').innerText()).toBe('09:40');
      await page.clock.runFor(60_000);
      expect(await page.locator('.clock').innerText()).toBe('09:41');
      expect(await page.locator('[data-now-next]').innerText()).toContain('Hội nghị');
      expect(await page.locator('[data-now-next]').innerText()).toContain('Còn 1 giờ 19 phút');
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
});

describe('fault: what the screen in the lobby hears of a new release', () => {
  let host: Host;
  let first: string;
  let second: string;
  beforeAll(async () => {
    first = await makeRelease('first');
    second = await makeRelease('second');
  });
  afterAll(removeFolders);
  beforeEach(async () => {
    host = new Host();
    host.publish(first);
    await host.start();
  });
  afterEach(() => host.stop());

  /** Ten minutes on the screen's clock; then it has asked again, and has done with the answer. */
  const tenMinutes = async (page: Page): Promise<void> => {
    const asked = page.waitForResponse(/release\.json/);
    await page.clock.runFor(10 * 60_000);
    await (await asked).finished();
    await page.waitForTimeout(300);
  };

  it.each<[string, Fault, RegExp]>([
    ['release.json is a 500', fails(500), /release\.json/],
    ['release.json is a login page', loginPage, /release\.json/],
    ['everything is a login page', loginPage, /^/],
    ['the screen is a 502', fails(502), /man-hinh/],
    ['the screen is a login page', loginPage, /man-hinh/],
    ['the screen leads to another page', leadsTo('/tin-tuc/'), /man-hinh/],
    ['the screen is cut off', cut, /man-hinh/],
  ])('%s: the screen stays, and takes the release up when it can', (_what, fault, path) =>
    inWindow({ serviceWorkers: 'block' }, async (page) => {
      await page.clock.install({ time: new Date('2025-03-14T09:40+07:00') });
      await page.goto(new URL('man-hinh/', host.home).href);
      let visits = 0;
      page.on('framenavigated', () => (visits += 1));
      host.publish(second);
      host.spoil(path, fault);
      await tenMinutes(page);
      expect([visits, await releaseOf(page)]).toEqual([0, 'first']);
      host.mend();
      // The clock must not be asked of a page that is about to go: the answer waits until the clock has stopped.
      const { fault: hold, open } = held();
      host.spoil(/release\.json/, hold);
      await page.clock.runFor(10 * 60_000);
      open();
      await expect.poll(() => visits, { timeout: 20_000 }).toBe(1);
      await page.waitForLoadState();
      expect(await releaseOf(page)).toBe('second');
    }),
  );

  it('with an offline copy: takes the release up past it', () =>
    inWindow({}, async (page) => {
      await page.goto(new URL('man-hinh/', host.home).href);
      await whenSaved(page);
      await page.clock.install({ time: new Date('2025-03-14T09:40+07:00') });
      await page.goto(new URL('man-hinh/', host.home).href);
      host.publish(second);
      const { fault: hold, open } = held();
      host.spoil(/release\.json/, hold);
      await page.clock.runFor(10 * 60_000);
      const loaded = page.waitForEvent('framenavigated');
      open();
      await loaded;
      await page.waitForLoadState();
      expect(await releaseOf(page)).toBe('second');
    }));
});
