import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchOptions } from '../browser/find-browser.ts';
import { phone } from '../browser/open.ts';

/** Older than the site promises: in Chromium 103 every page can still be read, and leads on. */

const { program } = inject('chromium103');
const paths = [
  '/',
  '/chuong-trinh/',
  '/chuong-trinh/hoi-nghi/',
  '/doan-dai-bieu/can-tho/',
  '/dia-diem/',
  '/bao-chi/',
  '/tin-tuc/',
];

describe.skipIf(program === '')('in Chromium 103', () => {
  let browser: Browser;
  let page: Page;
  const open = (path: string) => page.goto(new URL(path.slice(1), inject('home')).href);
  beforeAll(async () => {
    browser = await chromium.launch(launchOptions(program));
    page = await browser.newPage({ locale: 'vi-VN', ...phone });
  });
  afterAll(() => browser.close());

  it('is that old', () => {
    expect(browser.version()).toMatch(/^103\./);
  });

  describe.each(paths)('%s', (path) => {
    beforeAll(async () => {
      await open(path);
    });

    it('has its words on paper, as large and wide as elsewhere', async () => {
      const { words, letters, ink, paper, width } = await page.evaluate(() => {
        const { fontSize, color } = getComputedStyle(document.querySelector('main')!);
        return {
          words: document.querySelector('main')!.innerText.length,
          letters: parseFloat(fontSize),
          ink: color,
          paper: getComputedStyle(document.documentElement).backgroundColor,
          width: document.documentElement.scrollWidth - innerWidth,
        };
      });
      expect(words).toBeGreaterThan(60);
      expect(letters).toBeGreaterThanOrEqual(17);
      expect([ink, paper]).toEqual(['rgb(22, 33, 31)', 'rgb(255, 255, 255)']);
      expect(width).toBe(0);
    });
  });

  it('leads from home to the programme, to an item and to the venue', async () => {
    /** By scripts: it lacks what Playwright asks of an element. */
    const follow = async (link: string, to: string): Promise<void> => {
      await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), link);
      await page.waitForURL(to);
    };
    await open('/');
    await follow('main a[href$="/chuong-trinh/"]', '**/chuong-trinh/');
    await follow('main h3 a', '**/chuong-trinh/*/');
    await follow('#menu a[href$="/dia-diem/"]', '**/dia-diem/');
    // There are no popovers yet: the menu stands open.
    const seen = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>('h1, #menu a')].filter(
          ({ offsetHeight }) => offsetHeight > 20,
        ).length,
    );
    expect(seen).toBeGreaterThan(5);
  });
});
