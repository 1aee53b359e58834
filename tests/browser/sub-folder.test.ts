import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../src/build/server.ts';
import { build, workshop } from '../build-site.ts';
import { crawl } from '../site/links.ts';
import { phone, useWindow } from './open.ts';

/** The same sources in a folder of somebody else's portal. */

const base = '/hoi-nghi-2025/';
mkdirSync(workshop, { recursive: true });
const folder = mkdtempSync(join(workshop, 'sub-folder-'));
const site = join(folder, 'site');
let server: Awaited<ReturnType<typeof startServer>> | undefined;
let home = '';

beforeAll(async () => {
  const { code, output } = await build({ BASE_PATH: base, OUT_DIR: site });
  if (code !== 0) throw new Error(`the site does not build in a folder: ${output}`);
  server = await startServer({ site, base, host: '127.0.0.1' });
  home = server.url;
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true });
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
});
