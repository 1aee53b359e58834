import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Pointer } from '../../src/offline/release.ts';
import { startServer } from '../../src/build/server.ts';
import { site } from '../site/pages.ts';
import { findOrInstallBrowser, launchOptions } from './find-browser.ts';

/** Pages made ready beforehand. Puppeteer, as Playwright switches prerendering off. */

const folder = mkdtempSync(join(tmpdir(), 'next-page-'));
let server: Awaited<ReturnType<typeof startServer>>;
let browser: Browser;
beforeAll(async () => {
  cpSync(site, folder, { recursive: true });
  server = await startServer({ site: folder, host: '127.0.0.1' });
  browser = await puppeteer.launch(launchOptions(findOrInstallBrowser()));
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Home, long enough for the browser to make ready what it leads to. */
async function openHome(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(server.url, { waitUntil: 'networkidle0' });
  await pause(1_000);
  return page;
}

/** The page that comes has a process of its own, so the answer of the old one may be lost. */
const pressButton = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelector<HTMLElement>('main a.button')?.click()).catch(() => {});

const isSoon = (ask: () => Promise<boolean>): Promise<void> =>
  vi.waitFor(async () => expect(await ask()).toBe(true), { timeout: 10_000, interval: 200 });

const wasReady = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    return ((navigation as { activationStart?: number } | undefined)?.activationStart ?? 0) > 0;
  });

const offersNewer = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('[data-newer]')?.hasAttribute('hidden') === false);

it('the page that home leads to is ready before the tap', async () => {
  const page = await openHome();
  await pressButton(page);
  await isSoon(() => wasReady(page));
  expect(await offersNewer(page)).toBe(false);
});

it('a page made ready before a new release says that there is a newer one', async () => {
  const page = await openHome();
  const pointer = JSON.parse(readFileSync(join(site, 'release.json'), 'utf8')) as Pointer;
  for (const file of ['release.json.br', 'release.json.gz']) rmSync(join(folder, file));
  writeFileSync(join(folder, 'release.json'), JSON.stringify({ ...pointer, built: pointer.built + 1 }));
  await pressButton(page);
  await isSoon(() => offersNewer(page));
  expect(await wasReady(page)).toBe(true);
});
