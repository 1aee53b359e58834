import { afterAll, describe, expect, it, test } from 'vitest';
import { checkContent } from '../../src/check/index.ts';
import { sentence } from '../../src/check/report.ts';
import { copyContent, removeCopies } from './content-copy.ts';
import { check, expectOneFault, type Case } from './faults.ts';

/** What the check says about links to other media's articles, and about articles without a source. */

afterAll(removeCopies);

const file = 'news/bao-viet.mdx';

const link = (more: Record<string, string | undefined>, body = ''): Case['spoil'] => {
  const fields = {
    title: 'Báo Mẫu viết về hội nghị',
    lead: 'Hai dòng của ta.',
    published: '2026-11-20',
    phase: 'before',
    outlet: 'Báo Mẫu',
    url: 'https://bao-mau.example/bai/1',
    ...more,
  };
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}: ${value}`,
  );
  return ({ write }) => write(file, `---\n${lines.join('\n')}\n---\n${body}`);
};

const faulty: Record<string, Case> = {
  'a link without outlet': {
    spoil: link({ outlet: undefined }),
    file,
    at: 'url:',
    field: 'url',
    says: ['thiếu outlet', 'tên báo, đài'],
  },
  'a link with a plain http address': {
    spoil: link({ url: 'http://bao-mau.example/bai/1' }),
    file,
    at: 'url:',
    field: 'url',
    says: ['“http://bao-mau.example/bai/1”', 'https://'],
  },
  'a link that is a script': {
    spoil: link({ url: "'javascript:alert(1)'" }),
    file,
    at: 'url:',
    field: 'url',
    says: ['“javascript:alert(1)”', 'https://'],
  },
  'a link with half a percent sign': {
    spoil: link({ url: 'https://bao-mau.example/%zz' }),
    file,
    at: 'url:',
    field: 'url',
    says: ['“https://bao-mau.example/%zz”', 'Chép nguyên'],
  },
  'a link to a page of this site': {
    spoil: link({ url: '/tin-tuc/ke-hoach-to-chuc/' }),
    file,
    at: 'url:',
    field: 'url',
    says: ['“/tin-tuc/ke-hoach-to-chuc/”', 'https://'],
  },
  'a link with copied text': {
    spoil: link({}, '\nCả bài của báo.\n'),
    file,
    field: 'phần chữ',
    says: ['không chép bài của nơi khác', 'Xóa phần chữ'],
  },
  'a link with more than two lines': {
    spoil: link({ lead: 'Dài '.repeat(100) }),
    file,
    at: 'lead:',
    field: 'lead',
    says: ['dài 399 ký tự', 'nhiều nhất 300'],
  },
  'a link with a source': {
    spoil: link({ source: 'Báo Mẫu' }),
    file,
    at: 'source:',
    field: 'source',
    says: ['không có source', 'outlet'],
  },
  'an outlet without an address': {
    spoil: link({ url: undefined }),
    file,
    at: 'outlet:',
    field: 'outlet',
    says: ['thiếu url', 'https://'],
  },
  'reused text without its source': {
    spoil: link({ url: undefined, outlet: undefined }, '\nBài viết.\n'),
    file,
    says: ['thiếu source', 'nguồn hoặc tác giả'],
  },
};

describe('news that are refused', () => {
  test.each(Object.entries(faulty))('%s', (_, wrong) => expectOneFault(wrong));
});

test('a link to the public address of the site itself', async () => {
  const copy = copyContent();
  link({ url: 'https://hoi-nghi.example/tin-tuc/' })(copy);
  const { faults } = await checkContent(copy.folder, { home: 'https://hoi-nghi.example/2025/' });
  expect(faults.map((fault) => sentence('content', fault))).toEqual([
    expect.stringContaining('“https://hoi-nghi.example/tin-tuc/” là địa chỉ trong chính trang này. Bỏ url'),
  ]);
});

it('a link is fine with title, two lines, outlet, address, date and phase', async () => {
  expect((await check(link({}))).lines).toEqual([]);
});

it('nothing can link to the page that a link does not have', async () => {
  const { lines } = await check((copy) => {
    link({})(copy);
    copy.write('pages/tro-nang.mdx', `${copy.read('pages/tro-nang.mdx')}\n\n[Bài báo](/tin-tuc/bao-viet/)\n`);
  });
  expect(lines).toEqual([expect.stringContaining('không có trang “/tin-tuc/bao-viet/”')]);
});
