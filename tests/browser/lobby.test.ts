import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { stopClock } from './clock.ts';
import { cut, fails, held, leadsTo, loginPage } from './faults.ts';
import { useFreshWindows } from './fresh-window.ts';
import { pointer, soon } from './offline-cases.ts';
import { at, host, releases, useHost } from './offline-host.ts';
import type { Fault } from './offline-site.ts';
import { releaseOf, whenSaved } from './offline-steps.ts';
import { useWindow } from './open.ts';

/** The screen in the lobby, which nobody touches. */

const inWindow = useFreshWindows();

const television = { width: 1920, height: 1080 };
const openScreen = useWindow({
  viewport: television,
  timezoneId: 'America/New_York',
  serviceWorkers: 'block',
});

/** The screen, of the site or of another host, whose clock stands at `time`. */
const openAt = async (time: string, target = '/man-hinh/', viewport = television): Promise<Page> => {
  const page = await openScreen('about:blank');
  await page.setViewportSize(viewport);
  await stopClock(page, time);
  return openScreen(target);
};

describe('the lobby screen', () => {
  it.each([
    [1920, 1080],
    [1280, 720],
    [3840, 2160],
    [1080, 1920],
  ])('fits %i × %i whole, without a scroll bar or a cursor', async (width, height) => {
    const page = await openAt('2025-03-14T09:40', '/man-hinh/', { width, height });
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
  });

  it("keeps the conference's time, whatever the zone of the television", async () => {
    const page = await openAt('2025-03-14T09:40');
    expect(await page.locator('.clock').innerText()).toBe('09:40');
    await page.clock.runFor(60_000);
    expect(await page.locator('.clock').innerText()).toBe('09:41');
    expect(await page.locator('.today-words').innerText()).toBe('Thứ Sáu, 14/3');
    const box = await page.locator('[data-now-next]').innerText();
    expect(box.replaceAll(/\s+/g, ' ')).toMatch(
      /^Đang diễn ra Dự kiến thứ Sáu 14\/3 08:00 đến 11:00 Hội nghị/,
    );
  });

  it.each([
    // Of today what is to come, but for what is named above; the day itself beside the clock.
    ['2025-03-13T10:00', '', ['don-tiep', 'tiep-com']],
    // As many as there is room for whole.
    ['2025-03-13T18:30', '14/3', ['diem-tam-sang', 'don-tiep-dai-bieu']],
    ['2025-03-14T09:40', '', ['moi-com', 'tham-quan']],
    ['2025-03-14T13:00', '', ['tham-quan']],
    // Tomorrow's only item stands large.
    ['2025-03-14T20:00', '', []],
    ['2025-03-20T20:00', '15/3', ['tien-doan']],
  ])('at %s lists what is to come of the day %s', async (time, day, ids) => {
    const page = await openAt(time);
    const whole = await page
      .locator('.day .timeline-item:visible')
      .evaluateAll((rows) =>
        rows
          .filter((row) => row.getBoundingClientRect().right <= innerWidth)
          .map((row) => row.getAttribute('data-id')),
      );
    expect(whole).toEqual(ids);
    const figures = await page.locator('.day .figure:visible').allInnerTexts();
    expect(figures.join()).toBe(day);
  });

  it.each([
    ['2025-03-14T09:40', false, ''],
    ['2025-03-14T11:15', true, 'Từ 11:00 đến 11:30: kế hoạch để trống'],
    // The evening: nobody knows when the last has ended.
    ['2025-03-14T20:00', true, ''],
    ['2025-03-20T20:00', false, ''],
  ])('at %s, between two items: %s, a bar across the line says so', async (time, isBetween, words) => {
    const page = await openAt(time);
    expect(await page.locator('.pause-bar').isVisible()).toBe(isBetween);
    expect(await page.locator('[data-pause]').textContent()).toBe(words);
  });

  it.each([
    [1920, 1080],
    [1280, 720],
    [720, 1280],
  ])('has no line across its words on %i × %i', async (width, height) => {
    const page = await openAt('2025-03-14T09:40', '/man-hinh/', { width, height });
    const highest = await page
      .locator('.field .currents path')
      .evaluateAll((all) => Math.min(...all.map((path) => path.getBoundingClientRect().top)));
    const lowest = await page.locator('.field :is(h1, .today-words)').evaluateAll((all) =>
      Math.max(
        ...all.map((one) => {
          const range = document.createRange();
          range.selectNodeContents(one);
          return range.getBoundingClientRect().bottom;
        }),
      ),
    );
    expect(highest).toBeGreaterThan(lowest - 4);
  });

  it('moves a little, against burn-in', async () => {
    const page = await openAt('2025-03-14T09:40');
    const place = () => page.locator('.lobby').evaluate((element) => getComputedStyle(element).transform);
    const before = await place();
    await page.clock.runFor(60_000);
    await expect.poll(place).not.toBe(before);
  });
});

describe('fault: what the screen in the lobby hears of a new release', () => {
  useHost();

  /**
   * Ten minutes later by the screen's clock it asks again. The answer waits until the clock has stopped: a clock must
   * not be asked of a page that is about to go.
   */
  const askAgain = async (page: Page): Promise<void> => {
    const { fault, open } = held();
    host.spoil(pointer, fault);
    await page.clock.runFor(10 * 60_000);
    await expect.poll(() => host.asked.some((path) => pointer.test(path)), soon).toBe(true);
    open();
  };

  it.each<[string, Fault, RegExp]>([
    ['release.json is a 500', fails(500), pointer],
    ['release.json is a login page', loginPage, pointer],
    ['everything is a login page', loginPage, /^/],
    ['the screen is a 502', fails(502), /man-hinh/],
    ['the screen is a login page', loginPage, /man-hinh/],
    ['the screen leads to another page', leadsTo('/tin-tuc/'), /man-hinh/],
    ['the screen is cut off', cut, /man-hinh/],
  ])('%s: the screen stays, and takes the release up when it can', async (_what, fault, path) => {
    const page = await openAt('2025-03-14T09:40', at('/man-hinh/'));
    await page.evaluate(() => Object.assign(window, { isTheSame: true }));
    host.publish(releases().second);
    host.spoil(path, fault);
    await page.clock.runFor(10 * 60_000);
    await expect.poll(() => host.asked.some((asked) => path.test(asked)), soon).toBe(true);
    // Answered after what the screen asked.
    await page
      .evaluate(() => fetch('/', { cache: 'no-store' }).then((answer) => answer.text()))
      .catch(() => {});
    expect([await page.evaluate('window.isTheSame'), await releaseOf(page)]).toEqual([true, 'first']);
    host.mend();
    await askAgain(page);
    await expect.poll(() => releaseOf(page), soon).toBe('second');
  });

  it('with an offline copy: takes the release up past it', () =>
    inWindow({}, async (page) => {
      await page.goto(at('/man-hinh/'));
      await whenSaved(page);
      await stopClock(page, '2025-03-14T09:40');
      await page.goto(at('/man-hinh/'));
      host.publish(releases().second);
      await askAgain(page);
      await expect.poll(() => releaseOf(page), soon).toBe('second');
    }));
});
