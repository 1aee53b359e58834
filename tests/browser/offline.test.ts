import { AxeBuilder } from '@axe-core/playwright';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { describe, expect, it } from 'vitest';
import { build } from '../build-site.ts';
import { findOrInstallBrowser, launchOptions } from './find-browser.ts';
import {
  at,
  complaints,
  context,
  expectedTitles,
  host,
  isLeftOut,
  page,
  paths,
  savedLine,
  useDevice,
  visit,
} from './offline-device.ts';
import { freshFolder, Host } from './offline-site.ts';
import { cachesOf, facesOf, releaseOf, saysOfCopy, scriptsOf, titles, whenSaved } from './offline-steps.ts';

/** After one visit the site is read without a network. */

useDevice();

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
    host.fallSilent();
    const time = async (path: string): Promise<number> => {
      const start = performance.now();
      await page.goto(at(path));
      return performance.now() - start;
    };
    expect(await time('/chuong-trinh/')).toBeLessThan(4000);
    expect(await time('/dia-diem/')).toBeLessThan(1000);
    // Said by the page, once it has waited in vain.
    await expect.poll(() => saysOfCopy(page), { timeout: 10_000 }).toContain(savedLine);
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
