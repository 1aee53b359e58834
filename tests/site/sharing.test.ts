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
const pictures = siteFiles().filter((file) =>
  /^(?:anh|en\/pictures)\/([^/]+|[^/]+\/1200x630\.jpg)$/.test(file),
);

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

/** A picture as small as a stamp, as numbers from 0 to 255: red, green and blue of each point. */
const stampOf = (name: string): Promise<Buffer> =>
  sharp(join(site, 'anh', `${name}.png`))
    .removeAlpha()
    .resize(24, 12, { fit: 'fill' })
    .raw()
    .toBuffer();

const difference = (one: Buffer, other: Buffer): number =>
  one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length;

it('kinds of pages have pictures that nobody takes for each other', async () => {
  const kinds = [
    'trang-chu',
    'chuong-trinh',
    'chuong-trinh-hoi-nghi',
    'doan-dai-bieu-ha-noi',
    'bao-chi',
    'tin-tuc-giai-doan-truoc',
    'dia-diem',
  ];
  const stamps = await Promise.all(kinds.map(async (name) => ({ name, stamp: await stampOf(name) })));
  const alike = stamps.flatMap((one, index) =>
    stamps
      .slice(index + 1)
      .filter((other) => difference(one.stamp, other.stamp) < 10)
      .map((other) => `${one.name} and ${other.name}`),
  );
  expect(alike).toEqual([]);
});

/** Below the strip of the field: how many of a thousand points are of a colour. */
const shareOf = async (name: string, isColour: (red: number, green: number, blue: number) => boolean) => {
  const pixels = await sharp(join(site, 'anh', `${name}.png`))
    .removeAlpha()
    .extract({ left: 0, top: 180, width: 1200, height: 450 })
    .raw()
    .toBuffer();
  let count = 0;
  for (let at = 0; at < pixels.length; at += 3)
    if (isColour(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0)) count += 1;
  return (count / (pixels.length / 3)) * 1000;
};

it.each(pictures.filter((file) => /chuong-trinh-/.test(file)).map((file) => file.slice(4, -4)))(
  '%s is paper with a gold station, its time in large figures and nothing red, which would claim that it is on now',
  async (name) => {
    expect(await shareOf(name, (red, green) => red > 120 && green < 60)).toBe(0);
    expect(await shareOf(name, (red, green, blue) => red > 220 && green > 160 && blue < 120)).toBeGreaterThan(
      4,
    );
    expect(await shareOf(name, (red) => red < 60)).toBeGreaterThan(60);
  },
);

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
