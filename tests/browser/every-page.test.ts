import type { Page } from 'playwright';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { phone, useWindow } from './open.ts';
import { axeFaults, axeTags, cutOff, loadAxe, setLetters } from './page-faults.ts';
import { findPieces } from './pieces.ts';

/**
 * What holds for every page: axe finds nothing with the rules of WCAG 2.2 AA and good practice; it asks nobody but its
 * own server for anything, and has nothing to complain about; it reads completely without JavaScript; nothing is cut off
 * on the narrowest phone, or with letters twice as large (WCAG 1.4.4 and 1.4.10); the search is one press away. A page is
 * opened once with a script and once without.
 */

/**
 * What a script may change: what is on at the reader's time, the choice of the reader's delegation, on the
 * lobby screen the clock and the day it shows, the field to search in, buttons to copy a text and to set something, and long lists that it folds.
 */
const live =
  '[data-now-next], [data-live], .status, .my-delegation, [data-chosen], .clock, .lobby .day, [data-to-now], div.after-days, [data-fold], search, button.action, .today-words, .settings, .copy-button, .copied';

let foreign: string[] = [];
let complaints: string[] = [];

function listen(page: Page): void {
  page.on('request', (request) => {
    if (!request.url().startsWith(inject('home'))) foreign.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
}

const openWithout = useWindow({ ...phone, javaScriptEnabled: false });
const openWith = useWindow({ ...phone, reducedMotion: 'reduce' }, listen);

/** What the page says apart from what a script may change. */
const restOfPage = (page: Page): Promise<string> =>
  page.locator('main').evaluate((main: HTMLElement, selector) => {
    const taken = [...document.querySelectorAll(selector)].map((element): [Element, Comment] => [
      element,
      document.createComment(''),
    ]);
    for (const [element, mark] of taken) element.replaceWith(mark);
    const text = main.innerText;
    for (const [element, mark] of taken.toReversed()) mark.replaceWith(element);
    return text;
  }, live);

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

describe.each(inject('paths'))('%s', (path) => {
  let page: Page;
  beforeAll(async () => {
    foreign = [];
    complaints = [];
    page = await openWith(path);
  });

  it('axe finds nothing, in light and in dark', async () => {
    await page.setViewportSize(phone.viewport);
    await page.emulateMedia({ colorScheme: 'light' });
    await loadAxe(page);
    const light = await axeFaults(page, axeTags);
    // The scheme changes nothing but colours: in the dark only they are looked at again.
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await axeFaults(page, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] });
    expect({ light, dark }).toEqual({ light: [], dark: [] });
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('is quiet', async () => {
    await page.waitForLoadState('networkidle');
    expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
  });

  it('has no sentence in pieces', async () => {
    expect(await page.evaluate(findPieces)).toEqual([]);
  });

  it('says the same without JavaScript and hides nothing', async () => {
    await page.setViewportSize(phone.viewport);
    const plain = await openWithout(path);
    const text = await restOfPage(plain);
    expect(text.length).toBeGreaterThan(40);
    expect(text).toBe(await restOfPage(page));
    const hidden = await plain
      .locator('main :is([hidden], [aria-busy], dialog:not([open]))')
      .evaluateAll(
        (elements, selector) =>
          elements
            .filter((element) => element.closest(selector) === null)
            .map((element) => element.textContent),
        live,
      );
    // A script may read from the page what stands there visibly as well.
    expect(hidden.map(oneLine).filter((each) => !oneLine(text).includes(each))).toEqual([]);
  });

  // The lobby screen is a television's: it measures its letters by the screen, drifts, and has a test of its own.
  if (['/man-hinh/', '/en/screen/'].includes(path)) return;

  it('the search is one press away', async () => {
    await page.setViewportSize(phone.viewport);
    const search = path.startsWith('/en/') ? '/en/search/' : '/tim-kiem/';
    expect(await page.locator(`header a[href$="${search}"]`).isVisible()).toBe(true);
  });

  it('nothing is cut off 320 px wide', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    await setLetters(page, '');
    expect(await cutOff(page)).toEqual([]);
  });

  // Half a wide screen, and a phone.
  it.each([640, 360])('nothing is cut off with letters twice as large, %i px wide', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await setLetters(page, '200%');
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toMatch(/^3[2-9]|^4/);
    expect(await cutOff(page)).toEqual([]);
  });
});

it('without JavaScript home says what is on by the clock of the build, and leads to every delegation', async () => {
  const page = await openWithout('/');
  expect((await page.locator('[data-now-next]').innerText()).trim().length).toBeGreaterThan(20);
  const links = page.locator('.my-delegation a:visible');
  expect(await links.count()).toBeGreaterThan(0);
});
