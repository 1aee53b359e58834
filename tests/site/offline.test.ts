import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../src/build/precache.ts';
import { newsInCopy } from '../../src/offline/release.ts';
import type { Bundle, Pointer } from '../../src/offline/release.ts';
import { attribute, elementsOf } from './dom.ts';
import { type Page, pages, site } from './pages.ts';
import { removeVariants, type Variant } from './variant.ts';
import { withoutOptionalParts } from './variants.ts';
import { brotliSize } from './weights.ts';
import { withoutSpans } from './text.ts';

/** What a phone saves of the site, and how it stands on its home screen. */

const read = (file: string): Buffer => readFileSync(join(site, file));
const json = <T>(file: string): T => JSON.parse(read(file).toString('utf8')) as T;

const pointer = json<Pointer>('release.json');
const bundle = json<Bundle>(pointer.bundle);
const integrityOf = (file: string): string =>
  `sha256-${createHash('sha256').update(read(file)).digest('base64')}`;

it('the copy is complete and as published', () => {
  const saved = Object.entries(bundle.pages).map(([path, numbers]): [string, string] => [
    `/${path}`,
    numbers.map((number) => bundle.parts[number]).join(''),
  ]);
  const isOldNews = (html: string): boolean => Number(/data-news="(\d+)"/.exec(html)?.[1] ?? 0) >= newsInCopy;
  const expected = pages.filter(({ html }) => !isOldNews(html)).map(({ path, html }) => [path, html]);
  expect(Object.fromEntries(saved)).toEqual(Object.fromEntries(expected));
  expect(integrityOf(pointer.bundle)).toBe(pointer.integrity);
  const wrong = Object.entries(bundle.assets).filter(([file, integrity]) => integrityOf(file) !== integrity);
  expect(wrong).toEqual([]);
  expect(Object.keys(bundle.assets).filter((file) => file.endsWith('.woff2')).length).toBeGreaterThan(1);
});

it('an installation costs at most 400 KB', () => {
  const files = [pointer.bundle, 'release.json', 'sw.js', ...Object.keys(bundle.assets)];
  const cost = files.reduce((sum, file) => sum + brotliSize(read(file)) + limits.headers, 0);
  expect(cost).toBeLessThan(400_000);
  expect(limits.wire).toBeLessThanOrEqual(400_000);
});

it('the script that asks for it is below 750 bytes', () => {
  const scripts = Object.keys(bundle.assets).filter((file) => file.startsWith('_astro/Offline.'));
  expect(scripts).toHaveLength(1);
  expect(scripts.map((file) => brotliSize(read(file))).filter((size) => size > 750)).toEqual([]);
});

it('every page has the line that tells from when it is, in a template, and knows where the worker is', () => {
  const faults = pages
    .filter(
      ({ html }) =>
        html.match(/ data-copy data-home="\/" data-built="\d{13}"/g)?.length !== 1 ||
        !/<template data-part="copy">\s*<p /.test(html),
    )
    .map(({ path }) => path);
  expect(faults).toEqual([]);
  const fallbacks = pages.filter(({ html }) => html.includes('data-part="missing"')).map(({ path }) => path);
  expect(fallbacks.toSorted()).toEqual(
    Object.values(bundle.fallbacks)
      .map((path) => `/${path}`)
      .toSorted(),
  );
  expect(Object.keys(bundle.fallbacks).toSorted()).toEqual(['', 'en/']);
});

it('home says that the site is read without a network, and that nothing has to be installed', () => {
  expect(withoutSpans(pages.find(({ path }) => path === '/')?.html ?? '')).toMatch(
    /đọc được cả khi mất mạng; không phải cài đặt gì\./,
  );
});

it('the site can be installed, with icons of the sizes they claim', async () => {
  type Icon = { src: string; sizes: string; purpose: string };
  const manifest = json<Record<string, string> & { icons: Icon[] }>('manifest.webmanifest');
  const missing = ['name', 'short_name', 'lang', 'dir', 'id', 'start_url', 'scope', 'display'].filter(
    (key) => !manifest[key],
  );
  expect(missing).toEqual([]);
  expect([manifest['background_color'], manifest['theme_color']]).toEqual([
    expect.stringMatching(/^#/),
    pages[0]?.html.match(/name="theme-color" content="([^"]+)"/)?.[1],
  ]);
  const sizes = await Promise.all(
    [...manifest.icons, { src: '/apple-touch-icon.png', sizes: '180x180' }].map(
      async ({ src, sizes: claimed }) => {
        const { width, height } = await sharp(read(src.slice(1))).metadata();
        return [src, claimed, `${width}x${height}`];
      },
    ),
  );
  expect(sizes.filter(([, claimed, real]) => claimed !== real)).toEqual([]);
  expect(manifest.icons.map((icon) => `${icon.sizes} ${icon.purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ]);
});

it('a maskable icon may be cut to a circle, and no icon has holes', async () => {
  const { data, info } = await sharp(read('icon-maskable-512.png'))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const colourAt = (x: number, y: number) =>
    data
      .subarray((y * info.width + x) * info.channels)
      .subarray(0, 3)
      .join();
  const ground = colourAt(0, 0);
  const outside: string[] = [];
  for (let y = 0; y < info.height; y += 1)
    for (let x = 0; x < info.width; x += 1)
      if (Math.hypot(x - 255.5, y - 255.5) > 0.4 * 512 && colourAt(x, y) !== ground)
        outside.push(`${x},${y}`);
  expect(outside).toEqual([]);
  const icons = ['icon-192.png', 'icon-512.png', 'icon-maskable-512.png', 'apple-touch-icon.png'];
  const opaque = await Promise.all(icons.map(async (file) => (await sharp(read(file)).stats()).isOpaque));
  expect(opaque).toEqual([true, true, true, true]);
});

it('every page that a reader can put on a home screen names manifest and icon', () => {
  const isFor = (page: Page) => !page.html.includes('<meta name="robots" content="noindex"');
  const rels = (page: Page) =>
    [...elementsOf(page.document)]
      .filter(({ tagName }) => tagName === 'link')
      .map((link) => attribute(link, 'rel'));
  const faults = pages
    .filter(isFor)
    .filter((page) => !['manifest', 'apple-touch-icon'].every((rel) => rels(page).includes(rel)));
  expect(faults.map(({ path }) => path)).toEqual([]);
});

describe('a conference without press, news and notices, built with OFFLINE=off', () => {
  let variant: Variant;
  beforeAll(async () => {
    variant = await withoutOptionalParts();
  });
  afterAll(removeVariants);

  it('clears earlier copies away and asks for no new one', () => {
    const off = variant.folder;
    expect(readFileSync(join(off, 'sw.js'), 'utf8')).toBe(
      readFileSync(resolve('src/offline/unregister.js'), 'utf8'),
    );
    expect(existsSync(join(off, 'sw.js.br'))).toBe(true);
    expect(existsSync(join(off, 'release.json'))).toBe(false);
    expect(variant.html('/')).not.toContain('data-home');
    expect(variant.text('/')).not.toContain('mất mạng');
  });

  it('has neither their pages nor their menu entries', () => {
    expect(['/bao-chi/', '/tin-tuc/'].map(variant.has)).toEqual([false, false]);
    expect(variant.html('/')).not.toMatch(/bao-chi|tin-tuc/);
    expect(variant.text('/')).not.toContain('báo chí');
  });
});
