import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { findOrInstallBrowser, launchOptions } from './find-browser.ts';

/** The menu of phones and tablets. Puppeteer, as Playwright has no pages that Back brings as they were left. */

let browser: Browser;
let page: Page;
const at = (path: string): string => new URL(path, inject('home')).href;

beforeAll(async () => {
  browser = await puppeteer.launch(launchOptions(findOrInstallBrowser()));
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage();
  await page.setViewport({ width: 768, height: 1024 });
  await page.goto(at('dia-diem/'));
});

const isOpen = (): Promise<boolean> =>
  page.evaluate(() => document.querySelector('#menu:popover-open') !== null);

const open = async (): Promise<void> => {
  await page.click('.menu-button');
  expect(await isOpen()).toBe(true);
};

describe('the menu', () => {
  it('leads to every main part, what it is about too', async () => {
    await open();
    const names = await page.$$eval('#menu a', (links) => links.map(({ innerText }) => innerText.trim()));
    expect(names).toEqual(expect.arrayContaining(['Chương trình', 'Báo chí', 'Giới thiệu']));
  });

  it('is closed when its page comes back', async () => {
    await page.evaluate(() => Object.assign(window, { isOld: true }));
    await open();
    // Not under a finger, which would have it made ready beforehand.
    await Promise.all([
      page.waitForNavigation(),
      page.evaluate(() => document.querySelector<HTMLElement>('#menu a[href$="/bao-chi/"]')?.click()),
    ]);
    await page.goBack();
    expect(await page.evaluate(() => 'isOld' in window)).toBe(true);
    expect(await isOpen()).toBe(false);
  });

  it('closes when a tablet is turned, not when a bar of the browser goes', async () => {
    await open();
    await page.setViewport({ width: 768, height: 960 });
    expect(await isOpen()).toBe(true);
    await page.setViewport({ width: 1024, height: 768 });
    await page.waitForFunction(() => document.querySelector('#menu:popover-open') === null);
  });

  it('never hides what has the focus', async () => {
    await open();
    const behind = () =>
      page.evaluate(() => {
        const menu = document.querySelector('#menu:popover-open');
        return (
          menu !== null && !menu.contains(document.activeElement) && document.activeElement !== document.body
        );
      });
    const controls = (await page.$$('#menu :is(a, button)')).length;
    for (let step = 0; step < controls + 3; step += 1) {
      await page.keyboard.press('Tab');
      expect(await behind()).toBe(false);
    }
    expect(await isOpen()).toBe(false);
  });
});
