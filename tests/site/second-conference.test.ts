import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openIndex } from '../../src/search/engine.ts';
import { conferenceWords } from './conference-words.ts';
import { siteFiles } from './pages.ts';
import { readPdf, wastedSheets } from './read-pdf.ts';
import { normaliseText } from './text.ts';
import { buildContent, removeVariants, type Variant } from './variant.ts';

/** Another conference on the same `src/`: what it lacks is absent, and nothing of the first one is left. */

const content = resolve(import.meta.dirname, '../fixtures/second-conference');
let site: Variant;

beforeAll(async () => {
  site = await buildContent(content, Date.parse('2031-09-01T00:00:00Z') / 1000);
});
afterAll(removeVariants);

describe('a second conference', () => {
  it('shows its own name, day and zone', () => {
    expect(site.text('/')).toContain('01 ngày, ngày 07 tháng 9 năm 2031 (chủ nhật)');
    expect(site.text('/')).toContain('utc+9');
    expect(site.html('/chuong-trinh/')).toContain('datetime="2031-09-07T10:00:00+09:00"');
  });

  it('draws as many currents as it has, in its own colours', () => {
    // Once for phones, once for wide screens.
    const drawings = site.html('/').match(/<svg class="currents.*?<\/svg>/gs) ?? [];
    expect(drawings.map((drawing) => drawing.match(/<path/g)?.length)).toEqual([3, 3]);
    expect(site.html('/')).toContain('--field:#1D3C78');
  });

  it('says where weaknesses are reported (RFC 9116), for less than a year', () => {
    const lines = readFileSync(join(site.folder, '.well-known/security.txt'), 'utf8').split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'Contact: mailto:baomat@hoi-thao-mau.invalid',
      'Expires: 2032-08-30T00:00:00Z',
      'Preferred-Languages: vi',
    ]);
    expect(lines[3]).toMatch(/^Canonical: https?:\/\/[^/]+\/\.well-known\/security\.txt$/);
  });

  it('is searched by its own day and by what people call its place', () => {
    const search = openIndex(JSON.parse(readFileSync(join(site.folder, 'tim-kiem/index.json'), 'utf8')));
    const firstFor = (query: string) => search(query)[0]?.href;
    expect(['chủ nhật', 'cn', '07/9', 'ngày 7'].map(firstFor)).toEqual(
      Array.from({ length: 4 }, () => '/chuong-trinh/#ngay-duy-nhat'),
    );
    expect(['rạp tròn', 'raptron', 'rap chon'].map(firstFor)).toEqual(
      Array.from({ length: 3 }, () => '/dia-diem/#nha-mau'),
    );
    expect(site.html('/dia-diem/')).not.toContain('Rạp Tròn');
  });

  it('has a handbook of one sheet, whose empty half is for notes', async () => {
    const handbook = await readPdf(join(site.folder, 'tai-lieu/so-tay-dai-bieu.pdf'));
    expect(handbook.pages.map((page) => /Trang \d trên \d/.exec(page)?.[0])).toEqual(
      [1, 2, 3, 4].map((number) => `Trang ${number} trên 4`),
    );
    const notes = handbook.pages.findIndex((page, index) => index > 0 && page.includes('Ghi chép'));
    expect(handbook.pages[0]).toMatch(new RegExp(`Ghi chép[ .]*${notes + 1}`));
    expect(wastedSheets(handbook, notes)).toEqual([]);
  });

  it('has no pages for what it does not have', () => {
    const paths = ['/doan-dai-bieu/', '/tham-quan/', '/bao-chi/', '/tin-tuc/', '/gioi-thieu/', '/tro-nang/'];
    expect(paths.filter(site.has)).toEqual([]);
    expect(paths.filter((path) => site.html('/').includes(`href="${path}"`))).toEqual([]);
  });

  it('knows nothing of the first conference', () => {
    const words = conferenceWords(resolve(import.meta.dirname, '../../content')).map(normaliseText);
    const text = siteFiles(site.folder)
      .filter((file) => file.endsWith('.html'))
      .map((file) => normaliseText(readFileSync(join(site.folder, file), 'utf8')))
      .join('\n');
    const own = normaliseText(readFileSync(join(content, 'conference.yaml'), 'utf8'));
    expect(words.filter((word) => !own.includes(word) && text.includes(word))).toEqual([]);
  });
});
