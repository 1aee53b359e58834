import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import {
  at,
  context,
  expectedTitles,
  first,
  host,
  page,
  paths,
  savedLine,
  second,
  useDevice,
  visit,
} from './offline-device.ts';
import { makeFarewell, makeRelease, pointerOf, truncate } from './offline-site.ts';
import { cachesOf, releaseOf, saysOfCopy, scriptsOf, titles } from './offline-steps.ts';

/** One release at a time, and never an old one in silence. */

useDevice();

describe('a new release', () => {
  it('shows at the next navigation, and then everywhere', async () => {
    await visit();
    host.publish(second);
    await page.goto(at('/chuong-trinh/'));
    expect([await releaseOf(page), await saysOfCopy(page)]).toEqual(['second', '']);
    await host.stop();
    for (const path of paths) {
      await page.goto(at(path));
      expect([path, await releaseOf(page)]).toEqual([path, 'second']);
      expect((await scriptsOf(page)).filter((name) => name.startsWith('Offline.first'))).toEqual([]);
    }
  });

  it('leaves open pages the files they came with, and goes when they are closed', async () => {
    await visit();
    await page.goto(at('/chuong-trinh/'));
    host.publish(second);
    const other = await context.newPage();
    await other.goto(at('/'));
    expect(await releaseOf(other)).toBe('second');
    await page.waitForTimeout(10_500);
    await other.goto(at('/dia-diem/'));
    const icon = (tab: Page) => tab.evaluate(() => fetch('/favicon.svg').then((answer) => answer.text()));
    expect(await icon(page)).toContain('first');
    expect(await icon(other)).toContain('second');
    expect(await cachesOf(other)).toHaveLength(3);
    await page.close();
    await other.goto(at('/'));
    await expect.poll(() => cachesOf(other)).toHaveLength(2);
  });

  it('is not passed over in silence by a page fetched beforehand', async () => {
    await visit();
    await page.goto(at('/tin-tuc/'));
    host.publish(second);
    const link = page.locator('main h2 a').first();
    await link.hover();
    await page.waitForTimeout(600);
    await link.click();
    await page.waitForURL(/tin-tuc\/.+/);
    await expect
      .poll(
        async () => (await releaseOf(page)) === 'second' || (await saysOfCopy(page)).includes('Mở bản mới'),
      )
      .toBe(true);
  });

  it('is offered to a page that was open all the time', async () => {
    await visit();
    await page.goto(at('/chuong-trinh/'));
    const comeBack = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await comeBack();
    await page.waitForLoadState('networkidle');
    expect(await saysOfCopy(page)).toBe('');
    host.publish(second);
    await comeBack();
    await page.locator('[data-newer] a').click();
    await expect.poll(() => releaseOf(page)).toBe('second');
  });
});

describe('a release that breaks off half-way leaves the old one in force', () => {
  it.each<[string, (folder: string) => void]>([
    ['the bundle is cut off', (folder) => truncate(folder, pointerOf(folder).bundle)],
    ['the bundle is missing', (folder) => truncate(folder, 'release.json')],
    [
      'there is nothing but the pointer',
      (folder) => writeFileSync(join(folder, pointerOf(folder).bundle), ''),
    ],
    ['the icon is another', (folder) => truncate(folder, 'favicon.svg')],
    [
      'the worker is cut off too',
      (folder) => {
        truncate(folder, 'sw.js');
        truncate(folder, 'manifest.webmanifest');
      },
    ],
  ])('when %s', async (_what, spoil) => {
    await visit();
    const half = await makeRelease('half');
    spoil(half);
    host.publish(half);
    for (const path of ['/', '/chuong-trinh/', '/dia-diem/']) {
      await page.goto(at(path));
      expect(await releaseOf(page)).toBe('first');
      // On a busy machine the attempt may still be under way when the page is shown; then the page itself says it.
      await expect.poll(() => saysOfCopy(page)).toMatch(new RegExp(`${savedLine}|Trang này đã có bản mới`));
    }
    await host.stop();
    expect(await titles(page, host.home, paths)).toEqual(expectedTitles);
    expect(await releaseOf(page)).toBe('first');
    await host.start();
    host.publish(second);
    await page.goto(at('/'));
    expect(await releaseOf(page)).toBe('second');
  });
});

it('a release without a worker clears everything away', async () => {
  await visit();
  host.publish(makeFarewell(first));
  await page.goto(at('/chuong-trinh/'));
  const left = () =>
    page.evaluate(async () => ({
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
  await expect.poll(left, { timeout: 20_000 }).toEqual({ caches: [], workers: 0 });
  await page.goto(at('/dia-diem/'));
  expect(await releaseOf(page)).toBe('bye first');
});
