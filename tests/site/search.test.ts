import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openIndex } from '../../src/search/engine.ts';
import { byKind, type SearchFile } from '../../src/search/results.ts';
import { attribute, elementsOf } from './dom.ts';
import { pages, site } from './pages.ts';
import { brotliSize } from './weights.ts';

/** The index of the built site, searched as a browser searches it. */

interface Question {
  who: 'delegate' | 'reporter' | 'citizen';
  asks: string;
  /** Addresses that answer it. */
  answers: string[];
}

const written = readFileSync(join(site, 'tim-kiem/index.json'), 'utf8');
const file = JSON.parse(written) as SearchFile;
const search = openIndex(file);
const questions = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/search-questions.json'), 'utf8'),
) as Question[];

/** Addresses in the order in which the page shows them. */
const shown = (query: string): string[] =>
  byKind(search(query)).flatMap(([, hits]) => hits.map(({ href }) => href));

describe('questions written down before the search could answer them', () => {
  it('are of a delegate, a reporter and a citizen', () => {
    expect(questions.length).toBeGreaterThan(140);
    expect([...new Set(questions.map(({ who }) => who))]).toEqual(['delegate', 'reporter', 'citizen']);
  });

  it.each(questions)('$who: $asks', ({ asks, answers }) => {
    const first = shown(asks).slice(0, 2);
    expect(
      first.some((address) => answers.includes(address)),
      first.join(' '),
    ).toBe(true);
  });
});

describe('questions that were put to the finished search', () => {
  it.each([
    // A delegate looks for a day, a meal, the way.
    ['ngay 14', '/chuong-trinh/#ngay-2'],
    ['14/3', '/chuong-trinh/#ngay-2'],
    ['ngày 15 tháng 3', '/chuong-trinh/#ngay-tien-doan'],
    ['thu sau', '/chuong-trinh/#ngay-2'],
    ['lich lam viec', '/chuong-trinh/'],
    ['lich', '/chuong-trinh/'],
    ['may gio bat dau hoi nghi', '/chuong-trinh/hoi-nghi/'],
    ['gio an trua', '/chuong-trinh/moi-com/'],
    ['tiec toi', '/chuong-trinh/tiep-com/'],
    ['bữa sáng ở đâu', '/chuong-trinh/diem-tam-sang/'],
    ['thay doi chuong trinh', '/thong-bao/#thay-doi'],
    ['doi gio', '/thong-bao/#thay-doi'],
    ['ban do', '/dia-diem/'],
    ['so dien thoai ban to chuc', '/dia-diem/#can-biet'],
    ['duong day nong', '/dia-diem/#can-biet'],
    ['cap cuu', '/dia-diem/#khan-cap'],
    ['so do trang', '/so-do-trang/'],
    // Cities as people write them.
    ['tphcm', '/doan-dai-bieu/tp-ho-chi-minh/'],
    ['TP.HCM', '/doan-dai-bieu/tp-ho-chi-minh/'],
    ['tp ho chi minh', '/doan-dai-bieu/tp-ho-chi-minh/'],
    ['tp hue', '/doan-dai-bieu/hue/'],
    ['doan da nang gom ai', '/doan-dai-bieu/da-nang/'],
    // English words that everybody knows.
    ['agenda', '/chuong-trinh/'],
    ['hotline', '/dia-diem/#can-biet'],
    ['airport', '/dia-diem/#san-bay-can-tho'],
    ['lunch', '/chuong-trinh/moi-com/'],
    ['dinner', '/chuong-trinh/tiep-com/'],
    ['press', '/bao-chi/'],
    // A reporter.
    ['logo', '/bao-chi/#tai-lieu'],
    ['banner', '/bao-chi/#tai-lieu'],
    ['tai chuong trinh pdf', '/bao-chi/#tai-lieu'],
    ['tran viet truong', '/doan-dai-bieu/#trung-uong'],
    ['ai ky ke hoach', '/gioi-thieu/#ke-hoach'],
    ['tin moi', '/tin-tuc/'],
    // Abbreviations and what they stand for.
    ['mttq', '/doan-dai-bieu/#trung-uong'],
    ['van phong ubnd', '/gioi-thieu/#van-phong-uy-ban'],
  ])('%s', (asks, address) => {
    expect(shown(asks).slice(0, 2)).toContain(address);
  });
});

describe('letters as readers type them', () => {
  it.each([
    ['dia diem', 'địa điểm'],
    ['da nang', 'Đà Nẵng'],
    ['khen thuong', 'khen thưởng'],
    ['văn hoá', 'văn hóa'],
    ['ĐÀ NẴNG', 'đà nẵng'],
    ['địa điểm'.normalize('NFD'), 'địa điểm'],
  ])('%s finds what %s finds', (typed, meant) => {
    expect(shown(typed).length).toBeGreaterThan(0);
    expect(shown(typed).toSorted()).toEqual(shown(meant).toSorted());
  });

  it.each([
    ['hai phog', '/doan-dai-bieu/hai-phong/'],
    ['tan son nat', '/dia-diem/#san-bay-tan-son-nhat'],
    ['khch san', '/dia-diem/#charmant-suites'],
    ['wifi', '/dia-diem/#can-biet'],
  ])('%s is forgiven', (typed, address) => {
    expect(shown(typed).slice(0, 2)).toContain(address);
  });

  it.each([
    '',
    ' . ',
    'zzzzqqqq',
    'asdf ghjk',
    'bitcoin',
    // Other things, whose words stand here and there.
    'thời tiết',
    'bóng đá',
    'xổ số',
    'giá vàng hôm nay',
    'vé xem ca nhạc',
    // Times and days at which nothing is.
    'chủ nhật',
    'thứ 2',
    '16/3',
    '23h',
    '8h tối',
    'ngày mai',
  ])('nothing is found for “%s”', (typed) => {
    expect(search(typed).map(({ title }) => title)).toEqual([]);
  });
});

describe('the index', () => {
  it('is small enough for a phone', () => {
    expect(brotliSize(written)).toBeLessThan(30_000);
  });

  it('leads to pages and parts that are there', () => {
    const stored = Object.values(
      (file.index as { storedFields: Record<string, { href: string }> }).storedFields,
    );
    const dead = stored
      .map(({ href }) => new URL(href, 'http://site'))
      .filter(({ origin }) => origin === 'http://site')
      .filter(({ pathname, hash }) => {
        const page = pages.find(({ path }) => path === pathname);
        const id = decodeURIComponent(hash.slice(1));
        return !page || (id && ![...elementsOf(page.document)].some((each) => attribute(each, 'id') === id));
      });
    expect(dead.map(({ href }) => decodeURI(href))).toEqual([]);
    expect(stored.length).toBeGreaterThan(90);
  });

  it.each(['news', 'notices', 'programme', 'delegations', 'places', 'materials', 'about'])(
    'has %s',
    (kind) => {
      expect(written).toContain(`"kind":"${kind}"`);
    },
  );
});

it('the offline copy has the index', () => {
  const pointer = JSON.parse(readFileSync(join(site, 'release.json'), 'utf8')) as { bundle: string };
  const bundle = JSON.parse(readFileSync(join(site, pointer.bundle), 'utf8')) as { assets: object };
  expect(Object.keys(bundle.assets)).toContain('tim-kiem/index.json');
});
