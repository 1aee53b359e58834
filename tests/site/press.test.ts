import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprint } from '../build-site.ts';
import { attribute, type Element, elementsOf, firstOf } from './dom.ts';
import { pages, site } from './pages.ts';
import { readPdf } from './read-pdf.ts';
import { readText } from './text.ts';
import { removeVariants } from './variant.ts';
import { retimed, unchanged } from './variants.ts';

/** The press room: what it says of its files is true, and the archive holds all of them. */

afterAll(removeVariants);

const page = pages.find(({ path }) => path === '/bao-chi/');
const elements = page ? [...elementsOf(page.document)] : [];
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What is made from the content; photos and recordings have tests of their own. */
const downloads = elements
  .flatMap((element) =>
    element.tagName === 'a' && attribute(element, 'download') !== undefined
      ? [attribute(element, 'href') ?? '']
      : [],
  )
  .filter((href) => href.startsWith('/tai-lieu/'));
const files = downloads.filter((href) => !href.endsWith('.zip'));
const bytesOf = (href: string) => readFileSync(join(site, href));
const inArchive = (folder: string) => unzipSync(readFileSync(join(folder, 'tai-lieu/tron-bo-bao-chi.zip')));

describe('the list', () => {
  it('has every file of the press room', () => {
    const made = Object.keys(fingerprint(join(site, 'tai-lieu'))).filter((name) => !/\.(br|gz)$/.test(name));
    expect(downloads.map((href) => href.replace('/tai-lieu/', '')).toSorted()).toEqual(made.toSorted());
  });

  it.each(downloads)('%s has the checksum the page gives', (href) => {
    expect(page?.html).toContain(sha256(bytesOf(href)));
  });

  it('says of what day the archive is, as the archive does', () => {
    const [, day] =
      /bản ngày ([\d/]+)\./.exec(strFromU8(inArchive(site)['DOC-TRUOC.txt'] ?? new Uint8Array())) ?? [];
    expect(day).toMatch(/^\d\d?\/\d\d?\/20\d\d$/);
    expect(page && readText(firstOf(page.document, 'main'))).toContain(`bản ngày ${day}. kèm nguồn`);
  });

  it('each button says of what it is, its format and its size, and no file name', () => {
    for (const link of elements.filter((element) => attribute(element, 'download') !== undefined)) {
      const href = attribute(link, 'href') ?? '';
      if (!files.includes(href)) continue;
      const bytes = bytesOf(href).length;
      const size = bytes < 1000 ? `${bytes} byte` : `${Math.round(bytes / 1000)} KB`;
      const format = href.split('.').at(-1)?.toUpperCase();
      expect(readText(link), href).toMatch(new RegExp(`^[^:]+: (.+ )?${format} ${size}$`, 'i'));
    }
  });

  it('gives name and date of every file with its checksum, once, behind a fold', () => {
    const sums = elements.filter((element) => attribute(element, 'data-source') !== undefined).map(readText);
    for (const href of downloads) {
      const line = new RegExp(
        `${href.replace('/tai-lieu/', '')}, \\d\\d?/\\d\\d?/20\\d\\d: ${sha256(bytesOf(href))}`,
      );
      expect(
        sums.filter((text) => line.test(text)),
        href,
      ).toHaveLength(1);
    }
    const folded = elements
      .filter((element) => element.tagName === 'details')
      .map(readText)
      .join(' ');
    const visible = readText(firstOf(page!.document, 'main'));
    for (const sum of sums) expect(folded).toContain(sum);
    expect(visible.match(/\.(pdf|svg|png|zip)\b/g)).toHaveLength(downloads.length);
  });

  it('shows banners and marks in small, when they come into view', async () => {
    const all = elements.filter(({ tagName }) => tagName === 'img');
    const isMark = (image: Element) => /bieu-trung-[\w-]+\.svg$/.test(attribute(image, 'src') ?? '');
    const images = all.filter((image) => !isMark(image));
    expect(images).toHaveLength(
      new Set(files.filter((href) => href.includes('ma-ket')).map((href) => href.replace(/\..*/, ''))).size,
    );
    expect(all.filter(isMark)).toHaveLength(3);
    for (const mark of all.filter(isMark)) {
      expect(files).toContain(attribute(mark, 'src'));
      expect(attribute(mark, 'loading')).toBe('lazy');
    }
    for (const image of images) {
      expect(attribute(image, 'loading')).toBe('lazy');
      expect(attribute(image, 'alt')).toMatch(/^Xem trước: ./);
      const { width, height } = await sharp(bytesOf(attribute(image, 'src') ?? '')).metadata();
      expect(attribute(image, 'width')).toBe(String(width));
      // Rounded by another program.
      expect(Math.abs(Number(attribute(image, 'height')) - (height ?? 0))).toBeLessThanOrEqual(1);
    }
  });

  it('a phone loads less than 60 KB of them', () => {
    const sets = elements.flatMap((element) => attribute(element, 'srcset') ?? []);
    const small = sets.filter((set) => set.includes('.avif')).map((set) => set.split(' ')[0] ?? '');
    expect(small.length).toBeGreaterThan(0);
    expect(small.reduce((sum, href) => sum + bytesOf(href).length, 0)).toBeLessThan(60_000);
  });

  it('serves files that are what their names say', () => {
    const starts: Record<string, RegExp> = { pdf: /^%PDF-1\.7/, png: /^.PNG/, svg: /^<svg / };
    for (const href of files) {
      expect(bytesOf(href).subarray(0, 8).toString('latin1'), href).toMatch(
        starts[href.split('.').at(-1) ?? ''] ?? /^$/,
      );
    }
  });
});

describe('the archive', () => {
  const archive = inArchive(site);

  it('holds the files of the list, with plain names', () => {
    for (const href of files) {
      const name = href.replace('/tai-lieu/', '');
      expect(sha256(archive[name] ?? new Uint8Array()), name).toBe(sha256(bytesOf(href)));
    }
    expect(Object.keys(archive).filter((name) => !/^(anh\/)?[\w.-]+$/.test(name))).toEqual([]);
  });

  it('brings a guide, credits, terms and checksums that are right', () => {
    expect(Object.keys(archive)).toEqual(
      expect.arrayContaining(['DOC-TRUOC.txt', 'NGUON.txt', 'DIEU-KIEN.txt']),
    );
    const lines = new TextDecoder().decode(archive['SHA256SUMS']).trim().split('\n');
    expect(lines).toHaveLength(Object.keys(archive).length - 1);
    for (const line of lines) {
      const [sum, name = ''] = line.split('  ');
      expect(sha256(archive[name] ?? new Uint8Array()), name).toBe(sum);
    }
  });
});

describe('one start time changes', () => {
  let before: Record<string, string>;
  let after: Record<string, string>;
  let folder: string;

  beforeAll(async () => {
    before = fingerprint((await unchanged()).folder);
    ({ folder } = await retimed());
    after = fingerprint(folder);
  });

  /** Without what follows from the files themselves: their compressed forms, the offline copy of a release, its list. */
  const changed = (): string[] =>
    Object.keys({ ...before, ...after })
      .filter((name) => before[name] !== after[name])
      .filter((name) => !/\.(br|gz)$|^_astro\/offline\.|^release(-manifest)?\.json$/.test(name))
      .toSorted();

  it('in every page, document, picture, calendar and archive that shows it, and in nothing else', () => {
    const item = 'hop-tru-bi';
    const ofDelegations = readdirSync('content/delegations')
      .map((name) => name.replace('.mdx', ''))
      .flatMap((id) => [
        `doan-dai-bieu/${id}/index.html`,
        `doan-dai-bieu/${id}.ics`,
        `tai-lieu/doan-${id}.pdf`,
      ]);
    const expected = [
      // Home and lobby say what is next, notices and feeds what changed, the site map when.
      'index.html',
      'man-hinh/index.html',
      'bao-chi/index.html',
      'thong-bao/index.html',
      'thong-bao/feed.json',
      'thong-bao/rss.xml',
      'sitemap-0.xml',
      'sitemap-index.xml',
      'chuong-trinh/index.html',
      'chuong-trinh.ics',
      'schedule.json',
      'schedule.xml',
      `chuong-trinh/${item}/index.html`,
      // Beside it on their day.
      ...['don-tiep', 'tiep-com'].map((id) => `chuong-trinh/${id}/index.html`),
      `chuong-trinh/${item}.ics`,
      `anh/chuong-trinh-${item}.png`,
      'tai-lieu/chuong-trinh.pdf',
      'tai-lieu/so-tay-dai-bieu.pdf',
      // The plan keeps its words, and says that they are the original's.
      'gioi-thieu/ke-hoach/index.html',
      'tai-lieu/ke-hoach.pdf',
      'tai-lieu/tron-bo-bao-chi.zip',
      'tim-kiem/index.json',
      ...ofDelegations,
    ];
    expect(changed()).toEqual(expected.toSorted());
  });

  it('the printed programme has the new time and its day', async () => {
    const { pages: printed } = await readPdf(join(folder, 'tai-lieu/chuong-trinh.pdf'));
    expect(printed[0]).toMatch(/14:20/);
    expect(printed[0]).toContain('Bản ngày 05/3/2025');
  });
});
