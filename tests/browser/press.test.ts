import { describe, expect, it } from 'vitest';
import { useWindow } from './open.ts';

/** The press page in a reporter's hands. */

const open = useWindow({
  viewport: { width: 360, height: 640 },
  permissions: ['clipboard-read', 'clipboard-write'],
});

it('is no longer than seven screens of a small phone', async () => {
  const page = await open('/bao-chi/');
  expect(await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)).toBeLessThan(7);
});

it('has names and contact within the first three', async () => {
  const page = await open('/bao-chi/');
  const tops = await page
    .locator('#ten-goi, #lien-he')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(tops).toHaveLength(2);
  for (const top of tops) expect(top).toBeLessThan(3 * 640);
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
