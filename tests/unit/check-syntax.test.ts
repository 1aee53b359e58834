import { afterAll, describe, expect, test } from 'vitest';
import { removeCopies } from './content-copy.ts';
import { check, edit, expectOneFault } from './faults.ts';
import type { Case } from './faults.ts';

/** What editors are told about files that cannot be read as they are written. */

const meeting = 'programme/hop-tru-bi.mdx';
const news = 'news/ke-hoach-to-chuc.mdx';

afterAll(removeCopies);

const syntax: Record<string, Case> = {
  'a colon in a value': {
    spoil: edit(meeting, 'title: Họp trù bị', 'title: Họp: trù bị'),
    file: meeting,
    at: 'title:',
    says: ['dấu hai chấm', 'dấu nháy'],
  },
  'an open quotation mark': {
    spoil: edit(meeting, 'title: Họp trù bị', "title: 'Họp trù bị"),
    file: meeting,
    at: 'title:',
    says: ['chưa đóng'],
  },
  'an open bracket': {
    spoil: edit(meeting, /open: .*/, 'open: [a, b'),
    file: meeting,
    at: 'open:',
    says: ['mở mà chưa đóng'],
  },
  'a placeholder at the start without quotation marks': {
    spoil: edit(meeting, '"Thời gian: {giờ};"', '{giờ}: họp'),
    file: meeting,
    at: '{giờ}',
    says: ['dấu nháy'],
  },
  'a star at the start': {
    spoil: edit(meeting, 'title: Họp', 'title: *Họp'),
    file: meeting,
    at: 'title:',
    says: ['dấu *', 'dấu nháy'],
  },
  'an exclamation mark at the start': {
    spoil: edit(meeting, 'title: Họp', 'title: !Họp'),
    file: meeting,
    at: 'title:',
    says: ['dấu !', 'dấu nháy'],
  },
  'a tab for indentation': {
    spoil: edit(meeting, '  label', '\tlabel'),
    file: meeting,
    at: 'label',
    says: ['phím Tab', 'dấu cách'],
  },
  'a key without a colon': {
    spoil: edit(meeting, 'order: 2', 'order 2'),
    file: meeting,
    at: 'order 2',
    says: ['“trường: giá trị”'],
  },
  'a key twice': {
    spoil: edit(meeting, 'order: 2', "order: 9\n'order': 2"),
    file: meeting,
    at: "'order'",
    field: "'order'",
    says: ['đã ghi ở trên'],
  },
  'an ampersand at the start': {
    spoil: edit(meeting, 'title: Họp', 'title: &Họp'),
    file: meeting,
    at: 'title:',
    says: ['dấu &', 'dấu nháy'],
  },
  'no front matter': {
    spoil: (copy) => copy.write(meeting, 'Chỉ có chữ.\n'),
    file: meeting,
    at: 'Chỉ có chữ',
    says: ['thiếu dòng --- mở đầu'],
  },
  'front matter without an end': {
    spoil: edit(meeting, /---\n$/, ''),
    file: meeting,
    at: '',
    says: ['thiếu dòng --- kết thúc'],
  },
  'a longer rule at the end of the front matter': {
    spoil: edit(news, /\n---\n/, '\n-----\n'),
    file: news,
    at: '-----',
    says: ['đúng ba dấu gạch'],
  },
};

describe('syntax', () => {
  // An unclosed front matter is reported at the last line, which has no words of its own.
  const { 'front matter without an end': unclosed, ...others } = syntax;
  test.each(Object.entries(others))('%s', (_, wrong) => expectOneFault(wrong));

  test('front matter without an end', async () => {
    const { lines } = await check(unclosed?.spoil ?? (() => undefined));
    expect(lines).toEqual([
      expect.stringMatching(/^content\/programme\/hop-tru-bi\.mdx, dòng \d+: thiếu dòng --- kết thúc/),
    ]);
  });
});
