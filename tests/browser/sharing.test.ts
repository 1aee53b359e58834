import { describe, expect, it } from 'vitest';
import { address, useFreshWindows } from './fresh-window.ts';

/** Handing a page on: what is offered with and without a script, and what the buttons do. */

const inWindow = useFreshWindows();
const article = '/tin-tuc/ke-hoach-to-chuc/';

const rows = ['Chia sẻ qua Zalo', 'Chia sẻ qua Facebook', 'Gửi bằng thư điện tử'];

describe('sharing an article', () => {
  it('without a script are three plain links', () =>
    inWindow({ javaScriptEnabled: false }, async (page) => {
      await page.goto(address(article));
      await page.locator('[data-share] summary').click();
      const texts = await page.locator('[data-share] li:visible').allInnerTexts();
      expect(texts.map((text) => text.replaceAll('\u00A0', ' '))).toEqual(rows);
      expect(await page.locator('[data-share] a').first().getAttribute('rel')).toBe('noopener');
    }));

  it('opens the share sheet of the device, by keyboard as well', () =>
    inWindow({}, async (page) => {
      await page.addInitScript(() => {
        Object.assign(navigator, {
          share: (data: unknown) => {
            Object.assign(window, { handedOn: data });
            return Promise.reject(new Error('closed'));
          },
        });
      });
      await page.goto(address(article));
      await page.locator('[data-share] summary').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => (window as unknown as { handedOn: unknown }).handedOn)).toEqual({
        title: await page.locator('h1').innerText(),
        url: await page.locator('link[rel=canonical]').getAttribute('href'),
      });
    }));

  it('copies the address and says so; without a share sheet there is no button for it', () =>
    inWindow({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.addInitScript(() => {
        delete (Navigator.prototype as { share?: unknown }).share;
      });
      await page.goto(address(article));
      await page.locator('[data-share] summary').click();
      expect(await page.locator('[data-act=sheet]').count()).toBe(0);
      await page.locator('[data-act=copy]').click();
      await page.locator('[data-share] [role=status]').filter({ hasText: 'Đã chép' }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
        /^https?:.*\/tin-tuc\/ke-hoach-to-chuc\/$/,
      );
    }));
});

it('on paper an article has its date, source and address, and nothing to press', () =>
  inWindow({}, async (page) => {
    await page.goto(address(article));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav:visible, footer:visible, button:visible, summary:visible').count()).toBe(
      0,
    );
    const text = await page.locator('body').innerText();
    expect(text).toMatch(/Đăng ngày 22\/11\/2026/);
    expect(text).toMatch(/Nguồn: /);
    expect(text).toMatch(/Bản mới nhất: http.*\/tin-tuc\/ke-hoach-to-chuc\//);
  }));
