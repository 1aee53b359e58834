import { AxeBuilder } from '@axe-core/playwright';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { firstOf, ownText } from '../site/dom.ts';
import { pages } from '../site/pages.ts';
import { build } from '../build-site.ts';
import { findOrInstallBrowser, launchOptions } from './find-browser.ts';
import {
  freshFolder,
  Host,
  makeFarewell,
  makeRelease,
  pointerOf,
  removeFolders,
  truncate,
} from './offline-site.ts';
import { cachesOf, facesOf, releaseOf, saysOfCopy, scriptsOf, titles, whenSaved } from './offline-steps.ts';
import { phone } from './open.ts';

/** After one visit the site is read without a network; one release at a time, and never an old one in silence. */

const paths = pages.map(({ path }) => path);
const expectedTitles = pages.map(({ path, document }): [string, string] => [
  path,
  ownText(firstOf(document, 'title')),
]);
const savedLine = 'Bản lưu trên máy';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let host: Host;
/** Pictures of files to download are not in the copy, as the files are not: their words stand in for them. */
const isLeftOut = (address: string): boolean => address.includes('/anh/');

let complaints: string[];
let first: string;
let second: string;

const at = (path: string): string => new URL(path.slice(1), host.home).href;

const listen = (tab: Page): void => {
  tab.on('pageerror', (error) => complaints.push(error.message));
  tab.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isLeftOut(message.location().url))
      complaints.push(message.text());
  });
};

beforeAll(async () => {
  browser = await chromium.connect(inject('browser'));
  first = await makeRelease('first');
  second = await makeRelease('second');
});
afterAll(async () => {
  await browser.close();
  removeFolders();
});
beforeEach(async () => {
  complaints = [];
  host = new Host();
  host.publish(first);
  await host.start();
  context = await browser.newContext({ locale: 'vi-VN', ...phone });
  page = await context.newPage();
  listen(page);
});
afterEach(async () => {
  await context.close();
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
    const failed: string[] = [];
    page.on('requestfailed', (request) => {
      // An icon that was still on its way when the next page was opened is not missed.
      const isAborted = request.failure()?.errorText === 'net::ERR_ABORTED';
      if (!isAborted && !isLeftOut(request.url())) failed.push(request.url());
    });
    expect(await titles(page, host.home, paths)).toEqual(expectedTitles);
    await page.goto(at('/chuong-trinh/'));
    expect(await facesOf(page)).toBeGreaterThan(1);
    expect((await scriptsOf(page)).length).toBeGreaterThan(0);
    expect(await saysOfCopy(page)).toMatch(new RegExp(`^${savedLine}, nội dung lúc \\d\\d:\\d\\d \\d{2}/`));
    expect({ failed, complaints }).toEqual({ failed: [], complaints: [] });
  });

  it.each([
    ['/chuong-trinh', '/chuong-trinh/'],
    ['/chuong-trinh/index.html', '/chuong-trinh/'],
    ['/index.html', '/'],
    ['/?utm_source=zalo&zarsrc=1', '/?utm_source=zalo&zarsrc=1'],
    ['/chuong-trinh?utm_source=zalo', '/chuong-trinh/?utm_source=zalo'],
    ['/chuong-trinh/#noi-dung', '/chuong-trinh/#noi-dung'],
  ])('%s is %s', async (written, right) => {
    await visit();
    await host.stop();
    const response = await page.goto(at(written));
    expect([response?.status(), page.url()]).toEqual([200, at(right)]);
    expect(await releaseOf(page)).toBe('first');
  });

  it('a page that is not saved says so and offers the others', async () => {
    await visit();
    expect((await page.goto(at('/khong-co/')))?.status()).toBe(404);
    await host.stop();
    const response = await page.goto(at('/khong-co/'));
    expect(response?.status()).toBe(503);
    expect(await saysOfCopy(page)).toContain('không có trong bản lưu');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.locator('main a[href="/chuong-trinh/"]').first().click();
    await page.waitForURL(at('/chuong-trinh/'));
  });

  it('every page opens after the browser was closed, too', async () => {
    const open = () =>
      chromium.launchPersistentContext(profile, {
        ...launchOptions(findOrInstallBrowser()),
        locale: 'vi-VN',
      });
    const profile = freshFolder();
    const before = await open();
    const tab = await before.newPage();
    await tab.goto(at('/dia-diem/'));
    await whenSaved(tab);
    await before.close();
    await host.stop();
    const after = await open();
    const found = await titles(await after.newPage(), host.home, paths);
    await after.close();
    expect(found).toEqual(expectedTitles);
  });

  it('pages open at once where the network takes requests and answers none', async () => {
    await visit();
    await host.fallSilent();
    const time = async (path: string): Promise<number> => {
      const start = performance.now();
      await page.goto(at(path));
      return performance.now() - start;
    };
    expect(await time('/chuong-trinh/')).toBeLessThan(4000);
    expect(await time('/dia-diem/')).toBeLessThan(1000);
    expect(await saysOfCopy(page)).toContain(savedLine);
  });
});

describe('nothing is saved', () => {
  it('under Save-Data', async () => {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
    await page.goto(at('/'));
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(1500);
    expect(
      await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)),
    ).toBe(0);
    expect(await cachesOf(page)).toEqual([]);
  });

  it('before the page is loaded', async () => {
    const asked: string[] = [];
    context.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.route('**/*.woff2', async (route) => {
      await new Promise((later) => setTimeout(later, 800));
      asked.push('font arrives');
      await route.continue();
    });
    await visit();
    expect(asked.indexOf('/sw.js')).toBeGreaterThan(asked.lastIndexOf('font arrives'));
  });

  it('where there is no room, and nobody hears of it', async () => {
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(host.home).origin,
      quotaSize: 2000,
    });
    await visit();
    await page.goto(at('/chuong-trinh/'));
    expect(await releaseOf(page)).toBe('first');
    expect((await cachesOf(page)).filter((name) => !name.endsWith(':note'))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('where workers are refused, and nobody hears of it', async () => {
    await page.addInitScript(() => {
      ServiceWorkerContainer.prototype.register = () =>
        Promise.reject(new DOMException('no', 'SecurityError'));
    });
    await page.goto(at('/'));
    await page.waitForTimeout(1000);
    expect(complaints).toEqual([]);
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

it('works in a folder of somebody else’s portal', async () => {
  const base = '/hoi-nghi-2025/';
  const built = join(freshFolder(), 'site');
  const { code, output } = await build({ BASE_PATH: base, OUT_DIR: built });
  expect(code, output).toBe(0);
  const inFolder = new Host(base);
  inFolder.publish(built);
  await inFolder.start();
  const worker = await fetch(`${inFolder.home}sw.js`);
  expect(worker.headers.get('cache-control')).toBe('no-cache');
  expect(worker.headers.get('content-type')).toContain('text/javascript');
  await page.goto(`${inFolder.home}dia-diem/`);
  await whenSaved(page);
  expect(await page.evaluate(() => navigator.serviceWorker.ready.then(({ scope }) => scope))).toBe(
    inFolder.home,
  );
  await inFolder.stop();
  expect(await titles(page, inFolder.home, paths)).toEqual(expectedTitles);
});
