import { afterAll, describe, expect, test } from 'vitest';
import { sentence } from '../../src/check/report.ts';
import { removeCopies } from './content-copy.ts';
import { check, edit, expectOneFault } from './faults.ts';
import type { Case } from './faults.ts';

/** What editors are told about entries that do not fit together. */

const meeting = 'programme/hop-tru-bi.mdx';
const session = 'programme/hoi-nghi.mdx';
const farewell = 'programme/tien-doan.mdx';
const news = 'news/ke-hoach-to-chuc.mdx';
const conference = 'conference.yaml';
const brand = 'brand/brand.yaml';

afterAll(removeCopies);

const references: Record<string, Case> = {
  'a day that does not exist': {
    spoil: edit(meeting, 'day: ngay-1', 'day: ngay1'),
    file: meeting,
    at: 'day:',
    field: 'day',
    says: ['“ngay1”; có phải “ngay-1” không', 'ngay-1, ngay-2, ngay-tien-doan'],
  },
  'a place that does not exist': {
    spoil: edit(meeting, 'place: charmant-suites', 'place: khach-san'),
    file: meeting,
    at: 'place:',
    field: 'place',
    says: ['không có địa điểm “khach-san”', 'tên tệp trong places/', 'song-hau-farm'],
  },
  'a delegation that does not exist': {
    spoil: edit(meeting, '[can-tho]', '[cantho]'),
    file: meeting,
    at: 'cantho',
    field: 'audience.parts[1].delegations[1]',
    says: ['không có đoàn “cantho”; có phải “can-tho” không'],
  },
  'an unclear delegation that does not exist': {
    spoil: edit(meeting, 'unclear: [hue]', 'unclear: [hoe]'),
    file: meeting,
    at: 'unclear:',
    field: 'audience.parts[3].unclear[1]',
    says: ['“hoe”; có phải “hue” không'],
  },
  'a venue that does not exist': {
    spoil: edit(conference, 'venue: charmant-suites', 'venue: nha-hat'),
    file: conference,
    at: 'venue:',
    field: 'venue',
    says: ['“nha-hat”', 'charmant-suites'],
  },
  'a group that does not exist': {
    spoil: edit('delegations/hue.mdx', 'cac-thanh-pho', 'cac-thanh'),
    file: 'delegations/hue.mdx',
    at: 'groups:',
    field: 'groups[1]',
    says: ['không có nhóm “cac-thanh”; có phải “cac-thanh-pho” không'],
  },
  'a page that does not exist': {
    spoil: edit('press/ke-hoach.yaml', 'page: ke-hoach', 'page: van-ban'),
    file: 'press/ke-hoach.yaml',
    at: 'page:',
    field: 'page',
    says: ['không có trang “van-ban”', 'tro-nang'],
  },
  'a page at the address of something else': {
    spoil: (copy) =>
      copy.write('pages/dia-diem.mdx', '---\ntitle: Nơi họp\ndescription: Một câu.\n---\nThân.\n'),
    file: 'pages/dia-diem.mdx',
    says: ['/dia-diem/ đã dành cho một phần khác', 'Đổi tên tệp'],
  },
  'two pages with one role': {
    spoil: edit('pages/tro-nang.mdx', 'role: accessibility', 'role: plan'),
    file: 'pages/tro-nang.mdx',
    at: 'role:',
    field: 'role',
    says: ['role “plan” đã dùng ở', 'pages/ke-hoach.mdx'],
  },
  'a banner that does not exist': {
    spoil: edit('press/tieu-de.yaml', 'banner: tieu-de', 'banner: phong'),
    file: 'press/tieu-de.yaml',
    at: 'banner:',
    field: 'banner',
    says: ['không có ma-két “phong”', 'tieu-de, khau-hieu'],
  },
};

const times: Record<string, Case> = {
  'an end before the start': {
    spoil: edit(session, "end: '11:00'", "end: '07:00'"),
    file: session,
    at: 'end:',
    field: 'end',
    says: ['“07:00” không muộn hơn giờ bắt đầu “08:00”'],
  },
  'an end at the start': {
    spoil: edit(session, "end: '11:00'", "end: '08:00'"),
    file: session,
    at: 'end:',
    field: 'end',
    says: ['“08:00” không muộn hơn'],
  },
  'an end without a start': {
    spoil: edit(farewell, 'kind:', "end: '17:00'\nkind:"),
    file: farewell,
    at: 'end:',
    field: 'end',
    says: ['“17:00”', 'Ghi thêm start, hoặc xóa end'],
  },
  'a sentence with a time that the item has not': {
    spoil: edit(meeting, "start: '14:00'\n", ''),
    file: meeting,
    at: '{giờ}',
    field: 'statements[1]',
    says: ['{giờ} nhưng mục này không có giờ bắt đầu', 'Ghi thêm start'],
  },
  'a sentence with a place that the item has not': {
    spoil: edit(meeting, 'place: charmant-suites\n', ''),
    file: meeting,
    at: '{địa điểm}',
    field: 'statements[2]',
    says: ['không có địa điểm', 'Ghi thêm place'],
  },
  'a sentence with an address that the place has not': {
    spoil: edit('places/song-hau-farm.mdx', /address: .*\n/, ''),
    file: 'programme/tham-quan.mdx',
    at: '{địa chỉ}',
    field: 'statements[2]',
    says: ['song-hau-farm không có địa chỉ', 'places/song-hau-farm.mdx'],
  },
  'a placeholder that does not exist': {
    spoil: edit(meeting, '{giờ}', '{gio}'),
    file: meeting,
    at: '{gio}',
    field: 'statements[1]',
    says: ['“{gio}”', 'có phải “giờ” không', '{giờ}, {địa điểm}, {địa chỉ}'],
  },
  'a placeholder without an end': {
    spoil: edit(meeting, '{giờ}', '{giờ'),
    file: meeting,
    at: '{giờ',
    field: 'statements[1]',
    says: ['ngoặc nhọn lẻ'],
  },
};

describe('references', () => {
  test.each(Object.entries(references))('%s', (_, wrong) => expectOneFault(wrong));
});
describe('times', () => {
  test.each(Object.entries(times))('%s', (_, wrong) => expectOneFault(wrong));
});

test('items of one audience at the same time are worth a look, but no fault', async () => {
  const { faults, warnings, site } = await check((copy) =>
    copy.edit('programme/don-tiep-dai-bieu.mdx', /end: .*/, "end: '09:00'"),
  );
  expect(faults).toEqual([]);
  expect(site).toBeDefined();
  expect(warnings.map((warning) => sentence('content', warning))).toEqual([
    expect.stringMatching(
      /^Lưu ý: content\/programme\/hoi-nghi\.mdx, dòng 5, start: trùng giờ với programme\/don-tiep/,
    ),
  ]);
});

test('items of different posts of one delegation may meet at the same time', async () => {
  const { warnings } = await check((copy) => {
    copy.edit(meeting, "start: '14:00'", "start: '14:00'\nend: '15:00'");
    copy.edit(
      'programme/tiep-com.mdx',
      /audience:[\s\S]*?(?=\n\w)/,
      'audience:\n  label: Khác\n  parts:\n    - { delegations: [can-tho], posts: [Lái xe] }',
    );
    copy.edit('programme/tiep-com.mdx', /start: .*/, "start: '14:30'\nend: '15:30'");
  });
  expect(warnings).toEqual([]);
});

test('everything wrong is said in one run', async () => {
  const { faults, lines } = await check((copy) => {
    copy.edit(meeting, "'14:00'", "'25:00'");
    copy.edit(meeting, 'place: charmant-suites', 'place: khach-san');
    copy.edit(meeting, 'number: 2', 'number: 6');
    copy.edit(session, 'letter: đ', 'letter: e');
    copy.edit(conference, '2025-03-14', '14/3/2025');
    copy.edit(conference, 'venue: charmant-suites', 'venue: nha-hat');
    copy.edit(brand, "'#445350'", "'#8A9996'");
    copy.edit(news, 'title:', 'tilte:');
    copy.edit(news, 'Kinh phí', '<b>Kinh phí</b>');
    copy.write('groups/trung-uong.yaml', 'letter: a: b');
    copy.write('press/anh.jpg', 'x');
    copy.write('journal.json', '[');
  });
  expect(faults.map(({ file, field }) => `${file} ${field ?? ''}`.trim())).toEqual([
    'brand/brand.yaml light.muted',
    'conference.yaml days[2].date',
    'conference.yaml venue',
    'groups/trung-uong.yaml',
    'journal.json',
    'news/ke-hoach-to-chuc.mdx tilte',
    'news/ke-hoach-to-chuc.mdx phần chữ',
    'press/anh.jpg',
    'programme/hoi-nghi.mdx points[5].letter',
    'programme/hop-tru-bi.mdx number',
    'programme/hop-tru-bi.mdx start',
    'programme/hop-tru-bi.mdx place',
  ]);
  expect(new Set(lines).size).toBe(lines.length);
});

test('a page of a part that is not there is named, and the material that leads to it', async () => {
  const { faults, warnings } = await check((copy) => ['about.yaml', 'news', 'notices'].forEach(copy.remove));
  expect(faults).toEqual([]);
  expect(warnings.map((warning) => sentence('content', warning))).toEqual([
    expect.stringContaining('content/pages/ke-hoach.mdx: trang không có phần plan'),
    expect.stringMatching(
      /content\/press\/ke-hoach\.yaml, dòng 6, page: trang “ke-hoach” không hiện ở đâu, nên tài liệu/,
    ),
  ]);
});
