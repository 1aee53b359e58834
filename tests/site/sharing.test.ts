import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { attribute, elementsOf } from './dom.ts';
import { pages, site, siteFiles } from './pages.ts';

/** Every page has something to show when its link is shared in Zalo or Facebook. */

/** Content of a `<meta property>` of a page. */
const property = (page: (typeof pages)[number], name: string): string | undefined => {
  const meta = [...elementsOf(page.document)].find((element) => attribute(element, 'property') === name);
  return meta && attribute(meta, 'content');
};

/** Pages somebody shares: not those that are no content of their own, such as redirects, the 404 and the lobby screen. */
const shared = pages.filter(
  (page) => page.html.includes('<main') && !page.html.includes('content="noindex"'),
);
const fileOf = (address: string): string => new URL(address).pathname.slice(1);
/** Of pages, and cut from photos; photos in other sizes are for pages to show. */
const pictures = siteFiles().filter((file) => /^anh\/([^/]+|[^/]+\/1200x630\.jpg)$/.test(file));

it.each(shared.map((page) => [page.path, page] as const))(
  '%s has a picture, a title and a text',
  (_path, page) => {
    expect(property(page, 'og:image')).toMatch(/^https?:\/\//);
    expect(pictures).toContain(fileOf(property(page, 'og:image') ?? ''));
    // What Open Graph asks for with a picture: its words, for readers who do not see it.
    expect(property(page, 'og:image:alt')).toMatch(/\p{L}{2}/u);
    expect(property(page, 'og:title')).toBeTruthy();
    expect(property(page, 'og:description')).toBeTruthy();
  },
);

it.each(pictures)('%s is 1200 × 630 and weighs less than 100 KB', async (file) => {
  const { width, height, format } = await sharp(join(site, file)).metadata();
  expect([width, height, format]).toEqual([1200, 630, file.endsWith('.jpg') ? 'jpeg' : 'png']);
  expect(statSync(join(site, file)).size).toBeLessThan(100_000);
});

it('items and delegations have pictures of their own', () => {
  const own = shared.filter(({ path }) => /^\/(chuong-trinh|doan-dai-bieu)\/./.test(path));
  const addresses = own.map((page) => property(page, 'og:image'));
  expect(own.length).toBeGreaterThan(10);
  expect(new Set(addresses).size).toBe(own.length);
});

it('codes are pictures in black and white with room around them', () => {
  const codes = siteFiles().filter((file) => /^tai-lieu\/ma-qr-.*\.svg$/.test(file));
  expect(codes.map((code) => /ma-qr-(.*)\.svg/.exec(code)?.[1])).toEqual([
    'bao-chi',
    'chuong-trinh',
    'dia-diem',
    'doan-dai-bieu',
    'tham-quan',
    'trang-chu',
  ]);
  for (const code of codes) expect(readFileSync(join(site, code), 'utf8')).toMatch(/^<svg [^>]*viewBox=/);
});
