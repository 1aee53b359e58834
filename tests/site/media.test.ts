import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { secrets } from '../unit/pictures.ts';
import { attribute, type Element, elementsOf, ownText, parseHtml } from './dom.ts';
import { schemaFaults } from './schema-org.ts';
import { removeVariants, type Variant } from './variant.ts';
import { duringWithMedia, furtherPhotos } from './variants.ts';
import { brotliSize } from './weights.ts';

/** A conference with photos and recordings: what readers see of them, what they take, and what is left out. */

let site: Variant;
const more = furtherPhotos;

beforeAll(async () => {
  site = await duringWithMedia();
});
afterAll(removeVariants);

const file = (path: string) => readFileSync(join(site.folder, path));
const all = (page: string, tag: string): Element[] =>
  [...elementsOf(parseHtml(site.html(page)))].filter(({ tagName }) => tagName === tag);
const values = (page: string, tag: string, name: string): string[] =>
  all(page, tag).flatMap((element) => attribute(element, name) ?? []);
/** The size that an `img` claims, and that of the file it names. */
const declared = (img: Element): number[] => ['width', 'height'].map((name) => Number(attribute(img, name)));
const real = async (img: Element): Promise<number[]> => {
  const { pathname } = new URL(attribute(img, 'src') ?? '', 'https://a.invalid/');
  const { width, height } = await sharp(file(pathname)).metadata();
  return [width, height];
};
const full = '/bao-chi/tu-lieu/anh-khai-mac-1.jpg';
const article = '/tin-tuc/ke-hoach-to-chuc/';

describe('the press page', () => {
  it('says what each is, who is in it, whose it is and under which terms', () => {
    const text = site.text('/bao-chi/');
    expect(text).toContain('trong ảnh: nguyễn văn thử, trưởng ban kiểm thử');
    expect(text).toContain('nguồn: ban tổ chức');
    expect(text).toContain('ngày chụp: 14/3/2025');
    expect(text).toContain('điều kiện sử dụng: ghi nguồn khi đăng lại');
    expect(text).toContain('thời lượng: 2:05');
    expect(text).toContain('lời trong bản ghi: sẽ cập nhật');
    expect(text).toContain('hỏi và đáp.');
  });

  it('offers the whole file with its true size and checksum', () => {
    const bytes = file(full);
    const size = `${Math.round(bytes.length / 1000)} KB`;
    expect(site.html('/bao-chi/')).toContain(createHash('sha256').update(bytes).digest('hex'));
    expect(site.text('/bao-chi/')).toContain(`phiên khai mạc: jpg ${size.toLowerCase()}`);
    expect(values('/bao-chi/', 'a', 'href')).toContain(full);
  });

  it('plays nothing by itself and loads nothing before it is asked to', () => {
    const players = [...all('/bao-chi/', 'video'), ...all('/bao-chi/', 'audio')];
    expect(players).toHaveLength(2);
    for (const player of players) {
      expect(attribute(player, 'preload')).toBe('none');
      expect(attribute(player, 'controls')).toBeDefined();
      expect(attribute(player, 'autoplay')).toBeUndefined();
    }
    for (const photo of all('/bao-chi/', 'img').filter((img) => attribute(img, 'srcset')))
      expect(attribute(photo, 'loading')).toBe('lazy');
  });

  it('shows a few of each phase and leads to all of them', () => {
    expect(site.text('/bao-chi/')).toContain(`xem tất cả ${more + 4} ảnh và bản ghi`);
    expect(site.html('/bao-chi/').match(/id="tu-lieu-/g)).toHaveLength(3 + 1 + 2);
    expect(site.html('/bao-chi/tu-lieu/').match(/id="tu-lieu-/g)).toHaveLength(more + 4);
  });

  it('weighs no more than other pages', () => {
    for (const page of ['/bao-chi/', '/bao-chi/tu-lieu/', article])
      expect(brotliSize(site.html(page)), page).toBeLessThan(14_600);
  });
});

describe('the files', () => {
  it('are all there, and every address of a picture leads to one', () => {
    for (const page of ['/bao-chi/', '/bao-chi/tu-lieu/', article]) {
      const sets = [...values(page, 'img', 'srcset'), ...values(page, 'source', 'srcset')];
      const addresses = [
        ...sets.flatMap((set) => set.split(', ').map((one) => one.split(' ')[0] ?? '')),
        ...['img', 'video', 'audio'].flatMap((tag) => values(page, tag, 'src')),
        ...values(page, 'video', 'poster'),
      ].filter((address) => !address.startsWith('/_astro/'));
      expect(addresses.length).toBeGreaterThan(4);
      expect(addresses.filter((address) => !existsSync(join(site.folder, address)))).toEqual([]);
    }
  });

  it('have nothing of the phone, large or small', () => {
    const folders = [
      'bao-chi/tu-lieu',
      ...readdirSync(join(site.folder, 'anh')).map((name) => `anh/${name}`),
    ];
    const files = folders.flatMap((folder) =>
      folder.endsWith('.png')
        ? [folder]
        : readdirSync(join(site.folder, folder)).map((name) => `${folder}/${name}`),
    );
    expect(files.length).toBeGreaterThan(20);
    for (const name of files.filter((one) => /\.(jpg|png|webp|avif|mp4|mp3)$/.test(one)))
      for (const secret of secrets) expect(file(name).includes(secret), `${secret} in ${name}`).toBe(false);
  });

  it('are shown the right way up in the size the page reserves', async () => {
    const [photo] = all(article, 'img').filter((img) => attribute(img, 'src')?.includes('anh-khai-mac-1'));
    const { width = 0, height = 0 } = await sharp(file('anh/anh-khai-mac-1/480.avif')).metadata();
    expect([width, height]).toEqual([480, 640]);
    expect(photo && declared(photo)).toEqual(photo && (await real(photo)));
    expect(photo && declared(photo)).toEqual([960, 1280]);
  });

  it('of the archive are the photos, with their credits, and no recording', () => {
    const archive = unzipSync(file('tai-lieu/tron-bo-bao-chi.zip'));
    const names = Object.keys(archive);
    expect(names.filter((name) => name.startsWith('anh/'))).toHaveLength(more + 2);
    expect(names.filter((name) => /\.mp[34]$/.test(name))).toEqual([]);
    expect(Buffer.from(archive['anh/anh-khai-mac-1.jpg'] ?? []).equals(file(full))).toBe(true);
    const text = (name: string) => new TextDecoder().decode(archive[name]);
    expect(text('NGUON.txt')).toMatch(
      /Phiên khai mạc\. Nguồn: Ban tổ chức\.\n {2}Điều kiện sử dụng: Ghi nguồn/,
    );
    expect(text('DOC-TRUOC.txt')).toContain('anh/');
    expect(text('SHA256SUMS')).toContain('  anh/anh-khai-mac-1.jpg');
  });

  it('do not fill the copy on readers’ devices', () => {
    const { bundle } = JSON.parse(file('release.json').toString()) as { bundle: string };
    const { assets } = JSON.parse(file(bundle).toString()) as { assets: Record<string, string> };
    expect(Object.keys(assets).filter((path) => /tu-lieu|^anh\//.test(path))).toEqual([]);
  });
});

describe('an article with a picture', () => {
  const share = '/anh/anh-khai-mac-1/1200x630.jpg';

  it('shows it with caption and credit, and another one in its text', () => {
    expect(site.text(article)).toContain('phiên khai mạc. nguồn: ban tổ chức');
    expect(site.text(article)).toContain('quảng trường. nguồn: ban tổ chức');
    expect(values(article, 'img', 'alt').filter((alt) => alt.startsWith('Nền một màu'))).toHaveLength(2);
  });

  it('has it as its preview, cut to 1200 × 630 and below 100 KB', async () => {
    expect(site.html(article)).toMatch(new RegExp(`og:image" content="https?://[^"]*${share}"`));
    expect(site.html(article)).toMatch(/og:image:alt" content="Nền một màu[^"]*"/);
    const { width, height, format } = await sharp(file(share)).metadata();
    expect([width, height, format]).toEqual([1200, 630, 'jpeg']);
    expect(file(share).length).toBeLessThan(100_000);
  });

  it('names it in its data and in the feeds, with whole addresses and the size it has there', async () => {
    const data = all(article, 'script')
      .filter((script) => attribute(script, 'type') === 'application/ld+json')
      .map((script) => JSON.parse(ownText(script)) as { image?: object });
    expect(data.flatMap((one) => schemaFaults(one))).toEqual([]);
    const image = data.find((one) => one.image)?.image;
    expect(image).toMatchObject({ '@type': 'ImageObject', creditText: 'Ban tổ chức' });
    const feed = JSON.parse(file('tin-tuc/feed.json').toString()) as {
      items: { url: string; image?: string; content_html: string }[];
    };
    const item = feed.items.find(({ url }) => url.endsWith(article));
    expect(item?.image).toMatch(new RegExp(`^https?://.*${share}$`));
    const photos = [...elementsOf(parseHtml(item?.content_html ?? ''))].filter(
      ({ tagName }) => tagName === 'img',
    );
    expect(photos).toHaveLength(2);
    for (const photo of photos) expect(declared(photo)).toEqual(await real(photo));
    expect(item?.content_html).not.toMatch(/srcset|<source|loading=/);
    expect(feed.items.filter(({ image: own }) => own !== undefined)).toHaveLength(1);
  });

  it('is found by the words of its photos', () => {
    const index = file('tim-kiem/index.json').toString();
    expect(index).toContain('/bao-chi/#tu-lieu-anh-khai-mac-1');
    expect(index).toContain('/bao-chi/tu-lieu/#tu-lieu-anh-4');
  });
});
