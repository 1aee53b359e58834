import { describe, expect, it } from 'vitest';
import { useWindow } from './open.ts';

/** What comes out of the printer: how many sheets of A4, and what is not on them. */

const open = useWindow({ serviceWorkers: 'block' });

const sheets = async (path: string): Promise<number> => {
  // Another place of the same page is a page of its own on paper.
  await open('about:blank');
  const pdf = await (await open(path)).pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
};

describe('on A4', () => {
  it.each([
    ['/chuong-trinh/', 2],
    ['/chuong-trinh/#ngay-1', 1],
    ['/chuong-trinh/#ngay-2', 1],
    ['/chuong-trinh/hoi-nghi/', 1],
    ['/chuong-trinh/hop-tru-bi/', 1],
    ['/doan-dai-bieu/ha-noi/', 2],
  ])('%s takes at most %i', async (path, most) => {
    const count = await sheets(path);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(most);
  });

  it('leaves out what only a screen is for, and adds the version and a QR code', async () => {
    const page = await open('/chuong-trinh/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav:visible, footer:visible, select:visible, button:visible').count()).toBe(0);
    expect(await page.locator('.print-foot svg').isVisible()).toBe(true);
    expect(await page.locator('.print-foot').innerText()).toMatch(
      /Bản ngày \d+\/\d+\/\d{4}\. Bản mới nhất: http.*\/chuong-trinh\//,
    );
  });
});
