import { describe, expect, it } from 'vitest';
import { useWindow } from './open.ts';

/** The press page in a reporter's hands. */

const openWide = useWindow({ viewport: { width: 1280, height: 800 } });

const open = useWindow({
  viewport: { width: 360, height: 640 },
  permissions: ['clipboard-read', 'clipboard-write'],
});

it('is three screens of a small phone, and a few lines where letters are wide', async () => {
  const page = await open('/bao-chi/');
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(1950);
});

it('has names and contact within the first two', async () => {
  const page = await open('/bao-chi/');
  const tops = await page
    .locator('#ten-goi, #lien-he')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(tops).toHaveLength(2);
  for (const top of tops) expect(top).toBeLessThan(2 * 640);
});

it('a link of the page, of another or of the list on top opens the fold it leads to', async () => {
  const page = await open('/bao-chi/#ma-ket');
  const isOpen = (name: string): Promise<boolean> =>
    page
      .locator('main details')
      .filter({ has: page.locator(`:scope > summary > #${name}`) })
      .evaluate((fold: HTMLDetailsElement) => fold.open);
  expect([await isOpen('ma-ket'), await isOpen('tai-lieu-before')]).toEqual([true, false]);
  await page.locator('.jumps a').first().click();
  await expect.poll(() => isOpen('tai-lieu-before')).toBe(true);
});

it('is open where a screen has room for all of it', async () => {
  const page = await openWide('/bao-chi/');
  const buttons = page.locator('main .material a.file');
  expect(await buttons.first().isVisible()).toBe(true);
  expect(await page.locator('main [data-fold=narrow]:not([open])').count()).toBe(0);
});

describe('a text to be copied', () => {
  it('is copied as it is read: no space around it, none that cannot break', async () => {
    const page = await open('/bao-chi/');
    const [text = ''] = await page.locator('[data-copyable]').allInnerTexts();
    await page.locator('main .copy-button').first().click();
    await page.locator('.copied', { hasText: 'Đã chép' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^\S[^\u00a0]*\S$/);
    expect(copied).toBe(text.trim().replaceAll('\u00a0', ' '));
  });

  it('is selected where the browser refuses, which is said', async () => {
    const page = await open('/bao-chi/');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    });
    await page.locator('main .copy-button').first().click();
    await page.locator('.copied', { hasText: 'Trình duyệt không cho chép' }).waitFor();
    const selected = await page.evaluate(() => getSelection()?.toString().trim());
    expect(selected).toBe(await page.locator('[data-copyable]').first().innerText());
  });
});

it('what is folded is open on paper, and folded again afterwards', async () => {
  const page = await open('/bao-chi/');
  const folds = (): Promise<number[]> =>
    page
      .locator('main details')
      .evaluateAll((all: HTMLDetailsElement[]) => [all.length, all.filter((one) => one.open).length]);
  const [all = 0, opened] = await folds();
  expect([all > 3, opened]).toEqual([true, 0]);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await folds()).toEqual([all, all]);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await folds()).toEqual([all, 0]);
});
