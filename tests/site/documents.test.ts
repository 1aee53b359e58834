import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { site } from './pages.ts';
import { readPdf, type ReadPdf, wastedSheets } from './read-pdf.ts';

/** The printed documents, as a reader other than their maker sees them. */

const folder = join(site, 'tai-lieu');
const names = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
const read = new Map<string, ReadPdf>();

beforeAll(async () => {
  for (const name of names) read.set(name, await readPdf(join(folder, name)));
});

const document = (name: string): ReadPdf => {
  const found = read.get(`${name}.pdf`);
  if (found === undefined) throw new Error(`there is no ${name}.pdf`);
  return found;
};

const text = (name: string): string => document(name).pages.join(' ');

const delegations = readdirSync('content/delegations').map((file) => `doan-${file.replace('.mdx', '')}`);

it.each(names)('%s has no entry that some readers call a syntax error', (name) => {
  expect(readFileSync(join(folder, name), 'latin1')).not.toContain('/Suspects');
});

it('there is a programme, a handbook, the plan and one document for each delegation', () => {
  expect(names.map((name) => name.replace('.pdf', ''))).toEqual(
    expect.arrayContaining(['chuong-trinh', 'ke-hoach', 'so-tay-dai-bieu', ...delegations]),
  );
});

describe.each(['chuong-trinh', 'ke-hoach', 'so-tay-dai-bieu', ...delegations])('%s.pdf', (name) => {
  it('has a title, an author, a language, a date and tags', () => {
    const { title, author, language, created, tagged, roles } = document(name);
    expect(title).toMatch(/ – /);
    expect(title).not.toContain('\u00A0');
    expect(author).toBeTruthy();
    expect(language).toBe('vi');
    expect(created).toMatch(/^D:20\d{6}/);
    expect(tagged).toBe(true);
    expect(document(name).showsTitle).toBe(true);
    expect(roles).toEqual(expect.arrayContaining(['Document', 'H1', 'P', 'L']));
  });

  it('says on every page which page it is, of which edition, and where the newest is', () => {
    const { pages } = document(name);
    pages.forEach((page, index) => {
      expect(page).toContain(`Trang ${index + 1} trên ${pages.length}`);
      expect(page).toMatch(/Bản ngày \d\d\/\d\d?\/20\d\d\. Bản mới nhất: https?:/);
    });
  });

  it('brings its one family of letters along', () => {
    const { fonts } = document(name);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+BeVietnamPro-(Regular|Bold)$/);
  });

  it('has the paper it is meant for', () => {
    expect(document(name).size).toEqual(name === 'so-tay-dai-bieu' ? [148, 210] : [210, 297]);
  });

  it('weighs little enough for a phone', () => {
    expect(readFileSync(join(folder, `${name}.pdf`)).length).toBeLessThan(200_000);
  });
});

/** Where the handbook's room for notes begins: a page that may hold something above it. */
const notesOf = ({ pages }: ReadPdf): number =>
  pages.findIndex((page, index) => index > 0 && page.includes('Ghi chép'));

it('the handbook folds from whole sheets, what is left over for notes', () => {
  const { pages } = document('so-tay-dai-bieu');
  expect(pages.length % 4).toBe(0);
  const notes = notesOf(document('so-tay-dai-bieu'));
  expect(notes).toBeGreaterThan(0);
  expect(pages[0]).toMatch(new RegExp(`Ghi chép[ .]*${notes + 1}`));
  expect(pages.length - notes).toBeLessThanOrEqual(4);
});

it.each(['chuong-trinh', 'ke-hoach', ...delegations])('no sheet of %s.pdf is half empty', (name) => {
  expect(wastedSheets(document(name))).toEqual([]);
});

it('no sheet of the handbook is half empty', () => {
  const handbook = document('so-tay-dai-bieu');
  expect(wastedSheets(handbook, notesOf(handbook))).toEqual([]);
});

it.each(['chuong-trinh', 'so-tay-dai-bieu', ...delegations])('each day of %s.pdf says its state', (name) => {
  const days = text(name).match(/(?:Dự kiến )?ngày \d+ tháng \d+ năm \d{4} \(\S+ \S+\)/g) ?? [];
  expect(days.length).toBeGreaterThanOrEqual(2);
  expect(days.filter((day) => !day.startsWith('Dự kiến '))).toEqual([]);
});

it('what is said point by point is tagged as a list', () => {
  const points = readdirSync('content/programme').flatMap((file) => {
    const [, front = ''] = readFileSync(resolve('content/programme', file), 'utf8').split('---\n');
    return (parseYaml(front) as { points?: unknown[] }).points ?? [];
  });
  for (const name of ['chuong-trinh', 'so-tay-dai-bieu']) {
    const items = document(name).roles.filter((role) => role === 'LI').length;
    const others = text(name).match(/(?<=\s)– /g)?.length ?? 0;
    expect(items, name).toBeGreaterThanOrEqual(points.length + others);
  }
});

it('the handbook names every delegation, in the order of protocol', () => {
  const named = readdirSync('content/delegations')
    .map(
      (file) => readFileSync(resolve('content/delegations', file), 'utf8').normalize('NFC').split('---\n')[1],
    )
    .map((front = '') => parseYaml(front) as { name: string; order: number })
    .toSorted((a, b) => a.order - b.order)
    .map(({ name }) => text('so-tay-dai-bieu').indexOf(`– ${name}`));
  expect(Math.min(...named)).toBeGreaterThan(0);
  expect(named).toEqual(named.toSorted((a, b) => a - b));
});

describe('every Vietnamese letter can be read', () => {
  it.each([
    ['chuong-trinh', 'Tiếp thu ý kiến chỉ đạo của lãnh đạo Trung ương (Lãnh đạo UBND thành phố Hà Nội)'],
    ['chuong-trinh', 'Dự kiến 02 ngày, ngày 13 và 14 tháng 3 năm 2025 (thứ Năm, thứ Sáu)'],
    ['ke-hoach', 'TỔNG KẾT THỰC HIỆN GIAO ƯỚC THI ĐUA NĂM 2024'],
    ['ke-hoach', 'Cần Thơ, ngày ... tháng ... năm 2025'],
    ['so-tay-dai-bieu', '114 Chữa cháy, cứu nạn, cứu hộ'],
    ['doan-hue', 'Kế hoạch không nêu riêng đoàn này; việc tham dự của đoàn: Sẽ cập nhật'],
  ])('in %s: %s', (name, words) => {
    expect(text(name)).toContain(words);
  });

  it('the plan has all the words of its page', () => {
    const source = readFileSync(resolve('content/pages/ke-hoach.mdx'), 'utf8')
      .split('---\n')
      .slice(2)
      .join('');
    const words = (value: string) => value.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
    const inPrint = new Set(words(text('ke-hoach')));
    const plain = source.replaceAll(/<[^>]+>/g, '');
    expect(words(plain).filter((word) => !inPrint.has(word))).toEqual([]);
  });

  it.each(readdirSync('content/programme'))('%s is in programme and handbook, word for word', (file) => {
    const [, front = ''] = readFileSync(resolve('content/programme', file), 'utf8').split('---\n');
    const item = parseYaml(front.normalize('NFC')) as { title: string; points?: { text: string }[] };
    for (const name of ['chuong-trinh', 'so-tay-dai-bieu']) {
      for (const words of [item.title, ...(item.points ?? []).map((point) => point.text)])
        expect(text(name)).toContain(words);
    }
  });

  it('what is not certain says so, what is not known is not invented', () => {
    for (const name of ['chuong-trinh', 'so-tay-dai-bieu']) {
      expect(text(name)).toMatch(/14:00 Dự kiến|14:00 Họp trù bị/);
      expect(text(name).match(/Dự kiến/g)?.length).toBeGreaterThanOrEqual(4);
      expect(text(name)).toContain('Sẽ cập nhật');
    }
  });

  it('the plan carries no routing codes', () => {
    expect(text('ke-hoach')).not.toMatch(/Lưu:|\(\d,\d[A-Z]/);
  });
});
