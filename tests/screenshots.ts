import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { startServer } from '../src/build/server.ts';
import { findOrInstallBrowser, launchOptions } from './browser/find-browser.ts';
import { pages, site } from './site/pages.ts';

/**
 * `npm run screenshots [-- PAGE…] [--dark] [--print]`: a picture of every page, or of those whose path
 * contains one of the words, at four widths, in `screenshots/`.
 */

const { values, positionals } = parseArgs({
  options: { dark: { type: 'boolean', default: false }, print: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const widths = [360, 412, 768, 1280];
const folder = resolve(import.meta.dirname, '../screenshots');
const variant = `${values.dark ? '-dark' : ''}${values.print ? '-print' : ''}`;

/** `/tin-tuc/a/` becomes `tin-tuc-a`, home `home`. */
const nameOf = (path: string): string =>
  path
    .replace(/\.html$/, '')
    .split('/')
    .filter(Boolean)
    .join('-') || 'home';

const isWanted = (path: string): boolean =>
  positionals.length === 0 || positionals.some((word) => (word === '/' ? path === '/' : path.includes(word)));

const wanted = pages.map(({ path }) => path).filter(isWanted);
mkdirSync(folder, { recursive: true });
const server = await startServer({ site, host: '127.0.0.1' });
const browser = await chromium.launch(launchOptions(findOrInstallBrowser()));

try {
  const context = await browser.newContext({
    locale: 'vi-VN',
    colorScheme: values.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  if (values.print) await page.emulateMedia({ media: 'print' });
  for (const width of widths) {
    await page.setViewportSize({ width, height: width < 600 ? 800 : 900 });
    for (const path of wanted) {
      await page.goto(new URL(path.slice(1), server.url).href);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.screenshot({ path: join(folder, `${nameOf(path)}-${width}${variant}.png`), fullPage: true });
    }
    console.log(`${wanted.length} pages at ${width} px`);
  }
} finally {
  await browser.close();
  await server.close();
}
