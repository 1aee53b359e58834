import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { language } from '../../src/i18n/index.ts';
import { markdownBlocks } from '../../src/print/markdown.ts';

/** Setting type without the cache: the same bytes wherever and whenever it is done. */

const script = `
  import { setPdf, setSvg } from ${JSON.stringify(pathToFileURL(resolve('src/print/typst.ts')).href)};
  import { plainSvg } from ${JSON.stringify(pathToFileURL(resolve('src/print/svg.ts')).href)};
  import { createHash } from 'node:crypto';
  const data = { title: 'TỔNG KẾT ẨM THỰC ẲẴỔ', over: ['Một'], under: [], blocks: [], paper: 'a4', cover: false,
    conference: 'Hội nghị mẫu', author: 'Cơ quan mẫu', language: 'vi', direction: 'ltr', date: { year: 2030, month: 5, day: 17 },
    version: 'Bản ngày 17/5/2030', pageOf: ['Trang ', ' trên '], newest: 'Bản mới nhất:', contents: '',
    address: 'https://vi-du.example/', currents: 3, colours: Object.fromEntries(
      ['field', 'current', 'ink', 'muted', 'link', 'open', 'line', 'now'].map((name) => [name, '#123456'])) };
  const piece = { template: 'document.typ', data, pictures: {
    '/mark.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>' } };
  const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');
  for (const title of (process.env.BEFORE ?? '').split('|').filter(Boolean))
    await setSvg({ ...piece, data: { ...data, title } });
  process.stdout.write(hash(await setPdf(piece)) + ' ' + hash(plainSvg(await setSvg(piece))));
`;

const hashesIn = (env: Record<string, string>): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });

it('the same data gives the same bytes in another zone and language, and after other pieces', () => {
  const here = hashesIn({ TZ: 'UTC' });
  expect(here).toMatch(/^[0-9a-f]{64} [0-9a-f]{64}$/);
  expect(hashesIn({ BEFORE: 'Đường đến khách sạn|Quỳnh yêu mến ngỡ ngàng|XYZ 0123456789', TZ: 'UTC' })).toBe(
    here,
  );
  expect(hashesIn({ TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })).toBe(here);
  expect(here).not.toContain(createHash('sha256').update('').digest('hex'));
}, 60_000);

describe('an editor’s text on paper', () => {
  const words = {
    banners: [{ id: 'a', title: 'A', lines: ['MỘT', 'HAI'] }],
    language: language.vi,
    absolute: (path: string) => `https://vi-du.example${path}`,
  };
  const blocks = (text: string) => markdownBlocks(text, words);

  it('keeps numbers that Markdown would take for a list', () => {
    expect(blocks('1\\. Một')).toEqual([{ kind: 'paragraph', runs: ['1. Một'] }]);
  });

  it('has lists in lists', () => {
    expect(blocks('- Một:\n  - Hai;\n- Ba')).toEqual([
      {
        kind: 'list',
        items: [
          { runs: ['Một:'], items: [['Hai;']] },
          { runs: ['Ba'], items: [] },
        ],
      },
    ]);
  });

  it('numbers what its author numbered', () => {
    expect(blocks('3. Ba\n4. Bốn')).toEqual([
      {
        kind: 'list',
        start: 3,
        items: [
          { runs: ['Ba'], items: [] },
          { runs: ['Bốn'], items: [] },
        ],
      },
    ]);
  });

  it('gives the address of a link, which nobody can press', () => {
    const muted = (text: string) => ({ text, look: 'muted' });
    expect(blocks('Xem [chương trình](/chuong-trinh/)')).toEqual([
      {
        kind: 'paragraph',
        runs: ['Xem ', 'chương trình', muted(' (https://vi-du.example/chuong-trinh/)')],
      },
    ]);
    expect(blocks('[a@vi-du.example](mailto:a@vi-du.example)')).toEqual([
      { kind: 'paragraph', runs: ['a@vi-du.example'] },
    ]);
  });

  it('loses no table', () => {
    expect(blocks('| Giờ | Việc |\n| --- | --- |\n| 08:00 | Họp |')).toEqual([
      {
        kind: 'table',
        rows: [
          [['Giờ'], ['Việc']],
          [['08:00'], ['Họp']],
        ],
      },
    ]);
  });

  it('shows banners, open and tentative things', () => {
    expect(blocks('<MaKet id="a" />\n\nGiờ <SeCapNhat>phòng</SeCapNhat>, <DuKien />')).toEqual([
      { kind: 'banner', lines: ['MỘT', 'HAI'] },
      {
        kind: 'paragraph',
        runs: [
          'Giờ ',
          { text: 'Sẽ cập nhật', look: 'open' },
          ': phòng',
          ', ',
          { text: 'Dự kiến', look: 'open' },
        ],
      },
    ]);
  });

  it('sets broken lines as a signature', () => {
    expect(blocks('TM. CƠ QUAN\\\nHọ và tên')).toEqual([
      { kind: 'signature', lines: ['TM. CƠ QUAN', 'Họ và tên'] },
    ]);
  });
});
