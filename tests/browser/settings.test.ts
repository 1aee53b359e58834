import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { findOrInstallBrowser, launchOptions } from './find-browser.ts';

/**
 * What a reader sets for one device: letters, contrast, keys. Puppeteer, as Playwright has no pages that Back brings as they
 * were left.
 */

let browser: Browser;
let page: Page;
const at = (path: string): string => new URL(path, inject('home')).href;

beforeAll(async () => {
  browser = await puppeteer.launch(launchOptions(findOrInstallBrowser()));
});
afterAll(() => browser.close());
beforeEach(async () => {
  const context = await browser.createBrowserContext();
  page = await context.newPage();
  await page.setViewport({ width: 320, height: 700 });
  await page.goto(at('tro-nang/'));
});

const press = (name: string): Promise<void> =>
  page.$$eval(
    'main .settings button',
    (buttons, words) =>
      buttons
        .find(
          ({ textContent }) => textContent === words || (words.length > 2 && textContent?.startsWith(words)),
        )
        ?.click(),
    name,
  );
const letters = (): Promise<number> =>
  page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
const colour = (name: string): Promise<string> =>
  page.evaluate((property) => getComputedStyle(document.documentElement).getPropertyValue(property), name);

describe('letters', () => {
  it('grow and shrink at once, and on every page from its first drawing on', async () => {
    expect(await letters()).toBeCloseTo(17, 1);
    await press('A+');
    expect(await letters()).toBeGreaterThan(21);
    // Whatever the page's own scripts do comes too late.
    await page.setRequestInterception(true);
    page.on(
      'request',
      (request) => void (request.resourceType() === 'script' ? request.abort() : request.continue()),
    );
    await page.goto(at('chuong-trinh/'));
    expect(await letters()).toBeGreaterThan(21);
    page.removeAllListeners('request');
    await page.setRequestInterception(false);
    await page.goto(at('tro-nang/'));
    await press('A−');
    expect(await letters()).toBeCloseTo(16, 1);
    await press('A');
    expect(await letters()).toBeCloseTo(17, 1);
  });

  it('say which is chosen, in the menu too', async () => {
    await press('A+');
    const pressed = await page.$$eval('.settings [aria-pressed=true]', (all) =>
      all.map((one) => one.textContent),
    );
    expect(pressed).toEqual(['A+', 'A+']);
  });

  it('follow in a page that Back brings, and in another tab', async () => {
    await page.goto(at('dia-diem/'));
    await page.goto(at('tro-nang/'));
    const other = await page.browserContext().newPage();
    await other.goto(at('bao-chi/'));
    await page.bringToFront();
    await press('A+');
    const size = (tab: Page) => tab.evaluate(() => document.documentElement.dataset['size']);
    await expect.poll(() => size(other)).toBe('large');
    await page.goBack();
    await expect.poll(() => size(page)).toBe('large');
  });

  it.each(['', 'chuong-trinh/', 'chuong-trinh/hoi-nghi/', 'bao-chi/', 'doan-dai-bieu/', 'dia-diem/'])(
    'as large as they go cut nothing off 320 px wide: /%s',
    async (path) => {
      await press('A+');
      await page.goto(at(path));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    },
  );
});

describe('high contrast', () => {
  it.each([
    ['light', '#fff', '#000'],
    ['dark', '#000', '#fff'],
  ])('in %s makes paper and ink pure and every muted colour ink', async (scheme, paper, ink) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const spine = await colour('--spine');
    await press('Tương phản cao');
    expect([await colour('--paper'), await colour('--ink'), await colour('--muted')]).toEqual([
      paper,
      ink,
      ink,
    ]);
    expect(await colour('--spine')).not.toBe(spine);
    await press('Tương phản cao');
    expect(await colour('--spine')).toBe(spine);
  });
});

describe('keys', () => {
  it('do nothing until they are switched on, and nothing again when they are switched off', async () => {
    await page.keyboard.press('2');
    expect(new URL(page.url()).pathname).toBe('/tro-nang/');
    await press('Bật phím tắt');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('2')]);
    expect(new URL(page.url()).pathname).toBe('/chuong-trinh/');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('3')]);
    expect(new URL(page.url()).pathname).toBe('/tim-kiem/');
    // Whoever types a number into a field writes.
    await page.focus('input[type=search]');
    await page.keyboard.press('1');
    expect(new URL(page.url()).pathname).toBe('/tim-kiem/');
    await page.goto(at('tro-nang/'));
    await press('Bật phím tắt');
    await page.keyboard.press('1');
    expect(new URL(page.url()).pathname).toBe('/tro-nang/');
  });
});

it('without a script nothing of it is there', async () => {
  await page.setJavaScriptEnabled(false);
  await page.goto(at('tro-nang/'));
  expect(await page.$$('.settings button')).toEqual([]);
});
