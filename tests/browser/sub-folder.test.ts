import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../src/build/server.ts';
import { crawl } from '../site/links.ts';
import { inPortal, portalFolder as base } from '../site/variants.ts';
import { pagesThatDiffer } from './offline-cases.ts';
import { Host, removeFolders } from './offline-site.ts';
import { whenSaved } from './offline-steps.ts';
import { phone, useWindow } from './open.ts';

/** The same sources in a folder of somebody else's portal. */

let site: string;
let server: Awaited<ReturnType<typeof startServer>> | undefined;
let home = '';

beforeAll(async () => {
  site = await inPortal();
  server = await startServer({ site, base, host: '127.0.0.1' });
  home = server.url;
});
afterAll(async () => {
  await server?.close();
  removeFolders();
});

const asked: string[] = [];
const open = useWindow(phone, (page) => page.on('request', (request) => asked.push(request.url())));

describe('in a folder', () => {
  it('every link stays in it and leads somewhere', async () => {
    const { broken, reached } = await crawl(site, base);
    expect(broken).toEqual([]);
    expect(reached.size).toBeGreaterThan(10);
  });

  it('a reader gets from home to an item of the programme', async () => {
    const page = await open(home);
    await page.locator(`main a[href="${base}chuong-trinh/"]:visible`).first().click();
    await page.waitForURL(`${home}chuong-trinh/`);
    await page.locator(`main a[href^="${base}chuong-trinh/"]:not([href*="#"]):visible`).first().click();
    await page.waitForURL(/\/chuong-trinh\/[a-z-]+\/$/);
    expect(page.url().startsWith(`${home}chuong-trinh/`)).toBe(true);
    expect(asked.filter((url) => !url.startsWith(home))).toEqual([]);
  });

  it('is read without a network after one visit', async () => {
    const host = new Host(base);
    host.publish(site);
    await host.start();
    const worker = await fetch(`${host.home}sw.js`);
    expect(worker.headers.get('cache-control')).toBe('no-cache');
    expect(worker.headers.get('content-type')).toContain('text/javascript');
    const page = await open(`${host.home}dia-diem/`);
    await whenSaved(page);
    expect(await page.evaluate(() => navigator.serviceWorker.ready.then(({ scope }) => scope))).toBe(
      host.home,
    );
    await host.stop();
    await open(`${host.home}chuong-trinh/`);
    expect(await page.title()).toContain('Chương trình');
    expect(await pagesThatDiffer(page, site, host.home)).toEqual([]);
  });
});
