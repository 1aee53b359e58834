import { afterAll, describe, expect, test } from 'vitest';
import { removeCopies } from './content-copy.ts';
import { check, edit, expectOneFault } from './faults.ts';
import type { Case } from './faults.ts';

/** What editors are told about single fields. */

const meeting = 'programme/hop-tru-bi.mdx';
const news = 'news/ke-hoach-to-chuc.mdx';
const group = 'groups/cac-thanh-pho.yaml';

afterAll(removeCopies);

test('the real content has no fault and no warning', async () => {
  const { faults, warnings, site, files } = await check(() => undefined);
  expect(faults).toEqual([]);
  expect(warnings).toEqual([]);
  expect(files).toBeGreaterThan(40);
  expect(site?.programme.get('hop-tru-bi')).toMatchObject({ id: 'hop-tru-bi', day: 'ngay-1' });
});

const fields: Record<string, Case> = {
  'a time past midnight': {
    spoil: edit(meeting, "'14:00'", "'25:00'"),
    file: meeting,
    at: '25:00',
    field: 'start',
    says: ['“25:00”', 'Giờ bắt đầu, dạng "14:00"'],
  },
  'a time with a letter': {
    spoil: edit(meeting, "'14:00'", '8h00'),
    file: meeting,
    at: '8h00',
    field: 'start',
    says: ['“8h00”', 'dạng "14:00"'],
  },
  'a time without minutes': {
    spoil: edit(meeting, "'14:00'", '14'),
    file: meeting,
    at: 'start:',
    field: 'start',
    says: ['“14” bị đọc thành số', 'dấu nháy'],
  },
  'a year with a slip of the hand': {
    spoil: edit(news, '2026-11-22', '0026-11-22'),
    file: news,
    at: 'published:',
    field: 'published',
    says: ['“0026-11-22” không hợp lệ', 'dạng 2030-05-17'],
  },
  'a misspelt key': {
    spoil: edit(meeting, 'place:', 'palce:'),
    file: meeting,
    at: 'palce',
    field: 'palce',
    says: ['“palce”; có phải “place” không', 'placeTentative'],
  },
  'a misspelt required key, further down': {
    spoil: edit(meeting, 'label:', 'lable:'),
    file: meeting,
    at: 'lable',
    field: 'audience.lable',
    says: ['có phải “label” không'],
  },
  'a key that exists nowhere': {
    spoil: edit(group, 'letter: b', 'letter: b\nconstructor: x'),
    file: group,
    at: 'constructor',
    field: 'constructor',
    says: ['“constructor”', 'letter, title, order, lines'],
  },
  'a nickname that is not in a list': {
    spoil: edit('places/charmant-suites.mdx', 'kind: venue', 'kind: venue\nnicknames: Nhà Tròn'),
    file: 'places/charmant-suites.mdx',
    at: 'nicknames:',
    field: 'nicknames',
    says: ['danh sách'],
  },
  'a wrong choice': {
    spoil: edit(meeting, 'kind: meeting', 'kind: meetting'),
    file: meeting,
    at: 'kind:',
    field: 'kind',
    says: ['“meetting”', 'có phải “meeting” không', 'meeting (họp)', 'departure (tiễn)'],
  },
  'a yes that is no true': {
    spoil: edit(meeting, 'tentative: true', 'tentative: có'),
    file: meeting,
    at: 'tentative:',
    field: 'tentative',
    says: ['“có” không phải là true hoặc false', 'true nếu giờ của mục này là dự kiến'],
  },
  'a word for a number': {
    spoil: edit(meeting, 'number: 2', 'number: hai'),
    file: meeting,
    at: 'number:',
    field: 'number',
    says: ['“hai” không phải là số nguyên', 'giữ nguyên mãi'],
  },
  'half a number': {
    spoil: edit(meeting, 'number: 2', 'number: 2.5'),
    file: meeting,
    at: 'number:',
    field: 'number',
    says: ['“2.5” không phải là số nguyên'],
  },
  'number zero': {
    spoil: edit(meeting, 'order: 2', 'order: 0'),
    file: meeting,
    at: 'order:',
    field: 'order',
    says: ['“0” phải lớn hơn 0', 'Thứ tự giữa các mục cùng giờ'],
  },
  'a number too large': {
    spoil: edit('brand/brand.yaml', 'currents: 5', 'currents: 13'),
    file: 'brand/brand.yaml',
    at: 'currents:',
    field: 'currents',
    says: ['“13” lớn hơn 12', 'từ 1 đến 12'],
  },
  'a missing field': {
    spoil: edit(meeting, 'title: Họp trù bị\n', ''),
    file: meeting,
    field: 'title',
    says: ['thiếu trường bắt buộc', 'Tên mục'],
  },
  'a required field left empty': {
    spoil: edit(meeting, 'title: Họp trù bị', 'title:'),
    file: meeting,
    at: 'title:',
    field: 'title',
    says: ['để trống', 'Tên mục'],
  },
  'a required field of spaces': {
    spoil: edit(meeting, 'title: Họp trù bị', "title: '  '"),
    file: meeting,
    at: 'title:',
    field: 'title',
    says: ['để trống', 'Tên mục'],
  },
  'words for a list': {
    spoil: edit(meeting, /open: .*/, 'open: phòng họp'),
    file: meeting,
    at: 'open:',
    field: 'open',
    says: ['“phòng họp” không phải là danh sách'],
  },
  'a list for words': {
    spoil: edit(meeting, 'title: Họp trù bị', 'title: [Họp]'),
    file: meeting,
    at: 'title:',
    field: 'title',
    says: ['đang là một danh sách'],
  },
  'a list with nothing in it': {
    spoil: edit('delegations/hue.mdx', '[cac-thanh-pho]', '[]'),
    file: 'delegations/hue.mdx',
    at: 'groups:',
    field: 'groups',
    says: ['danh sách trống', 'Các nhóm đại biểu'],
  },
  'one line where two are needed': {
    spoil: edit('conference.yaml', /brand: .*/, 'brand: [Hội nghị]'),
    file: 'conference.yaml',
    at: 'brand:',
    field: 'name.brand',
    says: ['danh sách phải có 2 mục', 'Hai dòng ngắn'],
  },
  'a number that is words': {
    spoil: edit('conference.yaml', "'113'", '113'),
    file: 'conference.yaml',
    at: 'number: 113',
    field: 'emergency[1].number',
    says: ['“113” bị đọc thành số', 'dấu nháy'],
  },
  'a date that is words': {
    spoil: edit(meeting, 'title: Họp trù bị', 'title: 2025-03-13'),
    file: meeting,
    at: 'title:',
    field: 'title',
    says: ['“2025-03-13” bị đọc thành ngày'],
  },
  'words that Astro would read as the 2nd of March': {
    spoil: edit(meeting, 'title: Họp trù bị', 'title: 2025-02-30'),
    file: meeting,
    at: 'title:',
    field: 'title',
    says: ['“2025-02-30” bị đọc thành ngày', 'dấu nháy'],
  },
  'an id that is wrong in two ways': {
    spoil: edit(meeting, 'day: ngay-1', 'day: ngày 🎉'),
    file: meeting,
    at: 'day:',
    field: 'day',
    says: ['“ngày 🎉”', 'gạch ngang'],
  },
  'a day that does not exist': {
    spoil: edit(news, '2026-11-22', '2025-02-30'),
    file: news,
    at: 'published:',
    field: 'published',
    says: ['“2025-02-30” không phải là một ngày có thật', 'dạng 2030-05-17'],
  },
  'a date in the Vietnamese order': {
    spoil: edit(news, '2026-11-22', '14/3/2025'),
    file: news,
    at: 'published:',
    field: 'published',
    says: ['“14/3/2025”', 'dạng 2030-05-17'],
  },
  'a date with a time': {
    spoil: edit(news, '2026-11-22', '2026-11-22 10:00:00'),
    file: news,
    at: 'published:',
    field: 'published',
    says: ['“2026-11-22 10:00:00”', 'dạng 2030-05-17'],
  },
  'a time zone that does not exist': {
    spoil: edit('conference.yaml', 'Asia/Ho_Chi_Minh', 'Asia/Can_Tho'),
    file: 'conference.yaml',
    at: 'timeZone:',
    field: 'timeZone',
    says: ['“Asia/Can_Tho”', 'Múi giờ theo tên IANA'],
  },
  'an id with an underscore': {
    spoil: edit(meeting, '[can-tho]', '[can_tho]'),
    file: meeting,
    at: 'can_tho',
    field: 'audience.parts[1].delegations[1]',
    says: ['“can_tho”', 'gạch ngang', 'Mã đoàn'],
  },
  'a colour without quotation marks': {
    spoil: edit('brand/brand.yaml', "'#16211F'", '#16211F'),
    file: 'brand/brand.yaml',
    at: 'ink: #',
    field: 'light.ink',
    says: ['“#16211F” bị đọc thành ghi chú', 'dấu nháy'],
  },
  'a page and a banner at once': {
    spoil: edit('press/ke-hoach.yaml', 'page: ke-hoach', 'page: ke-hoach\nbanner: tieu-de'),
    file: 'press/ke-hoach.yaml',
    at: 'page:',
    field: 'page',
    says: ['đúng một trong ba trường page, banner và printed'],
  },
};

describe('fields', () => {
  test.each(Object.entries(fields))('%s', (_, wrong) => expectOneFault(wrong));

  test('an optional key may be left empty, whatever it would hold', async () => {
    const { faults } = await check(edit(meeting, /open: .*/, 'open:\ncancelled:\nend:'));
    expect(faults).toEqual([]);
  });
});

test('a key that is there but wrong is not missing as well', async () => {
  const { lines } = await check((copy) => {
    copy.edit(meeting, "start: '14:00'", "start: 14h\nend: '15:00'");
    copy.edit(meeting, 'place: charmant-suites', 'place: Khách sạn');
  });
  expect(lines).toHaveLength(2);
});
