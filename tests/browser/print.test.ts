import { describe, expect, it } from 'vitest';
import { address, useFreshWindows } from './fresh-window.ts';

/** What comes out of the printer: how many sheets of A4, and what is not on them. */

const inWindow = useFreshWindows();

const sheets = (path: string): Promise<number> =>
  inWindow({}, async (page) => {
    await page.goto(address(path));
    const pdf = await page.pdf({ preferCSSPageSize: true });
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  });

describe('on A4', () => {
  it.each([
    ['/chuong-trinh/', 2],
    ['/chuong-trinh/#ngay-1', 1],
    ['/chuong-trinh/#ngay-2', 1],
    ['/chuong-trinh/hoi-nghi/', 1],
    ['/chuong-trinh/hop-tru-bi/', 1],
    ['/doan-dai-bieu/ha-noi/', 2],
  ])('%s takes at most %i', async (path, most) => {
    expect(await sheets(path)).toBeLessThanOrEqual(most);
    expect(await sheets(path)).toBeGreaterThan(0);
  });

  it('leaves out what only a screen is for, and adds the version and a QR code', () =>
    inWindow({}, async (page) => {
      await page.goto(address('/chuong-trinh/'));
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('nav:visible, footer:visible, select:visible, button:visible').count()).toBe(
        0,
      );
      expect(await page.locator('.print-foot svg').isVisible()).toBe(true);
      expect(await page.locator('.print-foot').innerText()).toMatch(
        /Bản ngày \d+\/\d+\/\d{4}\. Bản mới nhất: http.*\/chuong-trinh\//,
      );
    }));
});
