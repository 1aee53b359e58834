import { describe, expect, inject, it } from 'vitest';
import { linesOfPdf } from '../site/read-pdf.ts';
import { instant } from './clock.ts';
import { useWindow } from './open.ts';

/** What comes out of the printer: how many sheets of A4, what is on them, and what is not. */

const open = useWindow({ serviceWorkers: 'block' });

/** How far down each line of a page stands when it is printed, sheet by sheet. */
const sheetsOf = async (path: string): Promise<number[][]> => {
  // Another place of the same page is a page of its own on paper.
  await open('about:blank');
  return linesOfPdf(await (await open(path)).pdf({ preferCSSPageSize: true }));
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
    const sheets = await sheetsOf(path);
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.length).toBeLessThanOrEqual(most);
  });

  it.each(inject('paths'))('%s has no sheet that is nearly empty', async (path) => {
    const sheets = await sheetsOf(path);
    const wasted = sheets.flatMap((lines, index) => {
      const isLast = index === sheets.length - 1;
      return (isLast ? lines.length < 3 : Math.max(0, ...lines) < 0.5) ? [`sheet ${index + 1}`] : [];
    });
    expect(wasted).toEqual([]);
  });
});

/** Everything of a page that is shown on paper, and of what colour. */
const shownOnPaper = async (path: string) => {
  const page = await open(path);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  return page.evaluate(() => {
    const shown = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
        element.getBoundingClientRect().width > 1 &&
        element.closest('svg, picture, .sr-only') === null,
    );
    const said = (elements: HTMLElement[]) =>
      elements.map(
        (element) => `${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 40)}`,
      );
    const isGrey = (colour: string) => {
      const [red, green, blue, opacity = '1'] = colour.match(/[\d.]+/g) ?? [];
      return Number(opacity) === 0 || (red === green && green === blue);
    };
    return {
      pressed: said(
        shown.filter((element) =>
          element.matches(
            'button, input, select, textarea, nav, footer, dialog, summary > svg, .button, .row-button, .action',
          ),
        ),
      ),
      withoutPurpose: said(
        shown.filter(
          (element) =>
            element.matches('a[href^="#"], a[href^="webcal:"], a[href$=".ics"]') ||
            (element.matches('a') && element.innerText.trim() === ''),
        ),
      ),
      coloured: said(
        shown.filter((element) => {
          const { color, backgroundColor } = getComputedStyle(element);
          return !isGrey(color) || !isGrey(backgroundColor);
        }),
      ),
    };
  });
};

it.each(inject('paths'))('%s on paper is black on white, without anything to press', async (path) => {
  expect(await shownOnPaper(path)).toEqual({ pressed: [], withoutPurpose: [], coloured: [] });
});

it('the programme has its code at the head, and the version and the address at the foot', async () => {
  const page = await open('/chuong-trinh/');
  await page.emulateMedia({ media: 'print' });
  const code = await page.locator('.page-code svg').boundingBox();
  expect(code?.y).toBeLessThan(20);
  expect((code?.x ?? 0) + (code?.width ?? 0)).toBeGreaterThan(1200);
  expect(await page.locator('.print-foot').innerText()).toMatch(
    /Bản ngày \d+\/\d+\/\d{4}\. Bản mới nhất: http.*\/chuong-trinh\//,
  );
});

it('what is on is printed like everything else: paper does not know what time it is', async () => {
  const page = await open('about:blank');
  await page.clock.setFixedTime(instant('2025-03-14T09:00'));
  await open('/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('main').innerText()).toMatch(/08:00\s+đến 11:00\s+Hội nghị/);
  expect(await page.getByText('Đang diễn ra').filter({ visible: true }).count()).toBe(0);
  await open('/chuong-trinh/');
  const sizes = await page
    .locator('.timeline-item .start')
    .evaluateAll((starts) => starts.map((start) => getComputedStyle(start).fontSize));
  expect(new Set(sizes).size).toBe(1);
});
