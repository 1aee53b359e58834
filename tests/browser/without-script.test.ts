import type { Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { phone, useWindow } from './open.ts';

/** Every page reads completely without JavaScript. */

/**
 * What a script may change: what is on at the reader's time, the choice of the reader's delegation, on the
 * lobby screen the clock and the day it shows, the field to search in and buttons to copy a text.
 */
const live =
  '[data-now-next], [data-live], .status, .my-delegation, .clock, .days, [data-to-now], [data-past], search, .copy-button, .copied';

const openWithout = useWindow({ ...phone, javaScriptEnabled: false });
const openWith = useWindow(phone);

const restOfPage = async (page: Page): Promise<string> => {
  await page.locator(live).evaluateAll((elements) => elements.forEach((element) => element.remove()));
  return page.locator('main').innerText();
};

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

describe('without JavaScript', () => {
  it.each(inject('paths'))('%s says the same and hides nothing', async (path) => {
    const page = await openWithout(path);
    const text = await restOfPage(page);
    expect(text.length).toBeGreaterThan(40);
    expect(text).toBe(await restOfPage(await openWith(path)));
    const hidden = await page
      .locator('main :is([hidden], [aria-busy], dialog:not([open]))')
      .allTextContents();
    // A script may read from the page what stands there visibly as well.
    expect(hidden.map(oneLine).filter((each) => !oneLine(text).includes(each))).toEqual([]);
  });

  it('home says what is on by the clock of the build, and leads to every delegation', async () => {
    const page = await openWithout('/');
    expect((await page.locator('[data-now-next]').innerText()).trim().length).toBeGreaterThan(20);
    const links = page.locator('.my-delegation a:visible');
    expect(await links.count()).toBeGreaterThan(0);
  });
});
