import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gated } from '../browser/faults.ts';
import {
  freshFolder,
  Host,
  makeFarewell,
  makeRelease,
  pointerOf,
  removeFolders,
  truncate,
} from '../browser/offline-site.ts';
import {
  cachesOf,
  facesOf,
  releaseOf,
  saysOfCopy,
  scriptsOf,
  titles,
  whenSaved,
} from '../browser/offline-steps.ts';
import { firstOf, ownText } from '../site/dom.ts';
import { pages } from '../site/pages.ts';
import { startFirefox } from './device.ts';

/** After one visit the site is read without a network, in Firefox; one release at a time. */

const paths = pages.map(({ path }) => path);
const expectedTitles = pages.map(({ path, document }): [string, string] => [
  path,
  ownText(firstOf(document, 'title')),
]);
const savedLine = 'Bản lưu trên máy';

let browser: Browser;
let page: Page;
let host: Host;
let first: string;
let second: string;

const at = (path: string): string => new URL(path.slice(1), host.home).href;

beforeAll(async () => {
  browser = await startFirefox();
  first = await makeRelease('first');
  second = await makeRelease('second');
});
afterAll(async () => {
  await browser.close();
  removeFolders();
});
// Each test has a port and so an origin of its own, of which Firefox remembers nothing.
beforeEach(async () => {
  host = new Host();
  host.publish(first);
  await host.start();
  page = await browser.newPage();
});
afterEach(async () => {
  await page.close();
  await host.stop();
});

/** One visit to a page, long enough for the site to be saved. */
async function visit(path = '/'): Promise<void> {
  await page.goto(at(path));
  await whenSaved(page);
}

describe('after one visit and without a server', () => {
  it('every page opens, with its fonts and scripts', async () => {
    await visit('/tro-nang/');
    expect(await saysOfCopy(page)).toBe('');
    await host.stop();
    expect(await titles(page, host.home, paths)).toEqual(expectedTitles);
    await page.goto(at('/chuong-trinh/'));
    expect(await facesOf(page)).toBeGreaterThan(1);
    expect((await scriptsOf(page)).length).toBeGreaterThan(0);
    expect(await saysOfCopy(page)).toMatch(new RegExp(`^${savedLine}, nội dung lúc \\d\\d:\\d\\d \\d{2}/`));
  });

  it.each([
    ['/chuong-trinh', '/chuong-trinh/'],
    ['/?utm_source=zalo&zarsrc=1', '/?utm_source=zalo&zarsrc=1'],
    ['/chuong-trinh/#noi-dung', '/chuong-trinh/#noi-dung'],
  ])('%s is %s', async (written, right) => {
    await visit();
    await host.stop();
    await page.goto(at(written));
    expect([page.url(), await releaseOf(page)]).toEqual([at(right), 'first']);
  });

  it('a page that is not saved says so', async () => {
    await visit();
    await host.stop();
    await page.goto(at('/khong-co/'));
    expect(await saysOfCopy(page)).toContain('không có trong bản lưu');
  });

  it('every page opens after Firefox was closed, too', async () => {
    const profile = freshFolder();
    const inFirefox = async <T>(use: (tab: Page) => Promise<T>): Promise<T> => {
      const another = await startFirefox({ profile });
      return use(await another.newPage()).finally(() => another.close());
    };
    await inFirefox(async (tab) => {
      await tab.goto(at('/dia-diem/'));
      await whenSaved(tab);
    });
    await host.stop();
    const found = await inFirefox((tab) => titles(tab, host.home, paths));
    expect(found).toEqual(expectedTitles);
  });

  it('pages open at once where the network takes requests and answers none', async () => {
    await visit();
    host.fallSilent();
    const time = async (path: string): Promise<number> => {
      const start = performance.now();
      await page.goto(at(path));
      return performance.now() - start;
    };
    expect(await time('/chuong-trinh/')).toBeLessThan(4000);
    expect(await time('/dia-diem/')).toBeLessThan(1500);
    await expect.poll(() => saysOfCopy(page), { timeout: 10_000 }).toContain(savedLine);
  });
});

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
    const other = await browser.newPage();
    await other.goto(at('/'));
    expect(await releaseOf(other)).toBe('second');
    await new Promise((later) => setTimeout(later, 10_500));
    await other.goto(at('/dia-diem/'));
    const icon = (tab: Page) => tab.evaluate(() => fetch('/favicon.svg').then((answer) => answer.text()));
    expect(await icon(page)).toContain('first');
    expect(await icon(other)).toContain('second');
    expect(await cachesOf(other)).toHaveLength(3);
    await page.goto('about:blank');
    await other.goto(at('/'));
    await expect.poll(() => cachesOf(other)).toHaveLength(2);
    await other.close();
  });
});

describe('a release that breaks off half-way leaves the old one in force', () => {
  it.each<[string, (folder: string) => void]>([
    ['the bundle is cut off', (folder) => truncate(folder, pointerOf(folder).bundle)],
    [
      'there is nothing but the pointer',
      (folder) => writeFileSync(join(folder, pointerOf(folder).bundle), ''),
    ],
    [
      'the worker and the icon are cut off',
      (folder) => {
        truncate(folder, 'sw.js');
        truncate(folder, 'favicon.svg');
      },
    ],
  ])('when %s', async (_what, spoil) => {
    await visit();
    const half = await makeRelease('half');
    spoil(half);
    host.publish(half);
    for (const path of ['/', '/chuong-trinh/', '/dia-diem/']) {
      await page.goto(at(path));
      expect([await releaseOf(page), (await saysOfCopy(page)).includes(savedLine)]).toEqual(['first', true]);
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

describe('fault: the copy and its network in Firefox', () => {
  it('a lost copy is taken again at the next navigation', async () => {
    await visit();
    await page.evaluate(async () => {
      for (const name of await caches.keys()) if (!name.endsWith(':note')) await caches.delete(name);
    });
    await page.goto(at('/chuong-trinh/'));
    const isThere = () => page.evaluate(() => caches.match('/dia-diem/').then(Boolean));
    await expect.poll(isThere, { timeout: 20_000 }).toBe(true);
    await new Promise((later) => setTimeout(later, 500));
    await host.stop();
    await page.goto(at('/dia-diem/'));
    expect(await releaseOf(page)).toBe('first');
  });

  it('a page that is not saved is given up after five seconds, and offered when there is a network', async () => {
    await visit();
    host.fallSilent();
    const start = performance.now();
    await page.goto(at('/khong-co/'));
    expect(performance.now() - start).toBeLessThan(8_000);
    expect(await saysOfCopy(page)).toContain('không có trong bản lưu');
    host.mend();
    await expect.poll(() => saysOfCopy(page), { timeout: 40_000 }).toContain('Mở trang vừa chọn');
    expect(await saysOfCopy(page)).not.toContain(savedLine);
  });

  it('two navigations while a release arrives slowly take it once', async () => {
    await visit();
    host.publish(second);
    const { fault, open } = gated();
    host.spoil(/offline\.\w+\.json/, fault);
    for (const path of ['/chuong-trinh/', '/dia-diem/']) {
      await page.goto(at(path));
      expect(await releaseOf(page)).toBe('first');
    }
    open();
    const next = async () => {
      await page.goto(at('/tham-quan/'));
      return releaseOf(page);
    };
    await expect.poll(next, { timeout: 20_000 }).toBe('second');
    expect(host.asked.filter((path) => path.includes('offline.'))).toHaveLength(1);
    await host.stop();
    expect(await titles(page, host.home, paths)).toEqual(expectedTitles);
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
