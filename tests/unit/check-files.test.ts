import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/index.ts';
import { removeCopies } from './content-copy.ts';
import { check, expectOneFault } from './faults.ts';
import type { Case } from './faults.ts';

const meeting = 'programme/hop-tru-bi.mdx';
const group = 'groups/cac-thanh-pho.yaml';

afterAll(removeCopies);

/** Gives a file another name. */
const rename =
  (from: string, to: string): Case['spoil'] =>
  (copy) => {
    copy.write(to, copy.read(from));
    copy.remove(from);
  };

const files: Record<string, Case> = {
  'a name with marks, spaces and capitals': {
    spoil: rename('programme/hop-tru-bi.mdx', 'programme/Họp trù bị.mdx'),
    file: 'programme/Họp trù bị.mdx',
    says: ['viết thường, không dấu', 'hop-tru-bi.mdx'],
  },
  'a decomposed name, as a Mac writes it': {
    spoil: rename('delegations/hue.mdx', `delegations/${'huế'.normalize('NFD')}.mdx`),
    file: `delegations/${'huế'.normalize('NFD')}.mdx`,
    says: ['Đổi tên tệp thành hue.mdx'],
  },
  'an extension in capitals': {
    spoil: rename('delegations/hue.mdx', 'delegations/hue.MDX'),
    file: 'delegations/hue.MDX',
    says: ['Đổi tên tệp thành hue.mdx'],
  },
  'another extension': {
    spoil: (copy) => copy.write('news/tin-moi.md', '---\n---\n'),
    file: 'news/tin-moi.md',
    says: ['không dùng tệp này', '.mdx'],
  },
  'a picture among the data': {
    spoil: (copy) => copy.write('press/anh.jpg', 'x'),
    file: 'press/anh.jpg',
    says: ['không dùng tệp này', '.yaml'],
  },
  'a folder in a collection': {
    spoil: (copy) => void mkdirSync(join(copy.folder, 'news/2025')),
    file: 'news/2025',
    says: ['không dùng tệp này'],
  },
  'a misspelt folder': {
    spoil: (copy) => void mkdirSync(join(copy.folder, 'notice')),
    file: 'notice',
    says: ['có phải “notices” không'],
  },
  'a picture that the brand does not use': {
    spoil: (copy) => copy.write('brand/cu.svg', '<svg viewBox="0 0 1 1"/>'),
    file: 'brand/cu.svg',
    says: ['brand.yaml'],
  },
  'no conference': {
    spoil: (copy) => copy.remove('conference.yaml'),
    file: 'conference.yaml',
    says: ['thiếu tệp này', 'thông tin chung'],
  },
  'no brand': {
    spoil: (copy) => copy.remove('brand'),
    file: 'brand/brand.yaml',
    says: ['thiếu tệp này', 'màu và biểu trưng'],
  },
  'no programme': {
    spoil: (copy) => copy.remove('programme'),
    file: 'programme',
    says: ['không có tệp nào', 'mỗi mục của chương trình'],
  },
  'no places': {
    spoil: (copy) => copy.remove('places'),
    file: 'places',
    says: ['không có tệp nào', 'mỗi địa điểm'],
  },
  'an empty file': {
    spoil: (copy) => copy.write(meeting, ' \n'),
    file: meeting,
    says: ['tệp trống', 'hoặc xóa tệp'],
  },
  'a file of comments': {
    spoil: (copy) => copy.write(group, '# nhóm\n'),
    file: group,
    says: ['không có trường nào', '“trường: giá trị”'],
  },
  'a file in the old Windows encoding': {
    spoil: (copy) => copy.write(group, Buffer.from('letter: \xe9', 'latin1')),
    file: group,
    says: ['UTF-8', 'lưu lại'],
  },
  'a file in UTF-16, as Notepad may write it': {
    spoil: (copy) => copy.write(group, Buffer.from('\uFEFFletter: a', 'utf16le')),
    file: group,
    says: ['UTF-8'],
  },
  'brackets in brackets without end': {
    spoil: (copy) => copy.write('pages/tro-nang.mdx', `---\n---\n${'>'.repeat(9000)} sâu`),
    file: 'pages/tro-nang.mdx',
    says: ['không đọc được cấu trúc'],
  },
  'a link that leads nowhere': {
    spoil: (copy) => {
      copy.remove('about.yaml');
      symlinkSync('/nowhere/about.yaml', join(copy.folder, 'about.yaml'));
    },
    file: 'about.yaml',
    says: ['không đọc được tệp này'],
  },
  'a folder with the name of a file': {
    spoil: (copy) => {
      copy.remove('conference.yaml');
      mkdirSync(join(copy.folder, 'conference.yaml'));
    },
    file: 'conference.yaml',
    says: ['không đọc được tệp này'],
  },
};

describe('files', () => {
  test.each(Object.entries(files))('%s', (_, wrong) => expectOneFault(wrong));
});

test('a content folder that does not exist', async () => {
  const { faults, files: count } = await checkContent('/nowhere/content');
  expect(faults).toEqual([expect.objectContaining({ problem: expect.stringContaining('không có thư mục') })]);
  expect(count).toBe(0);
});

test('optional parts may be missing; guides and hidden files are no content', async () => {
  const { lines } = await check((copy) => {
    const parts = ['news', 'notices', 'organisers', 'about.yaml'];
    for (const part of parts) copy.remove(part);
    copy.write('README.md', 'x');
    copy.write('press/README.md', 'x');
    copy.write('press/.DS_Store', 'x');
  });
  expect(lines).toEqual([]);
});

test('a byte order mark and Windows line ends change nothing', async () => {
  const before = await check(() => undefined);
  const after = await check((copy) => {
    for (const file of [meeting, group, 'conference.yaml']) {
      copy.write(file, `\uFEFF${copy.read(file).replaceAll('\n', '\r\n')}`);
    }
  });
  expect(after.lines).toEqual([]);
  expect(after.site).toEqual(before.site);
});
