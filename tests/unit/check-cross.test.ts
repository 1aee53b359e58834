import { afterAll, describe, expect, test } from 'vitest';
import { sentence } from '../../src/check/report.ts';
import { removeCopies } from './content-copy.ts';
import { check, expectOneFault } from './faults.ts';
import type { Case } from './faults.ts';

const meeting = 'programme/hop-tru-bi.mdx';
const session = 'programme/hoi-nghi.mdx';
const farewell = 'programme/tien-doan.mdx';
const news = 'news/ke-hoach-to-chuc.mdx';
const notice = 'notices/nhung-dieu-con-du-kien.mdx';
const conference = 'conference.yaml';
const brand = 'brand/brand.yaml';

const edit =
  (file: string, from: string | RegExp, to: string): Case['spoil'] =>
  (copy) =>
    copy.edit(file, from, to);

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

const order: Record<string, Case> = {
  'a number twice': {
    spoil: edit(meeting, 'number: 2', 'number: 1'),
    file: meeting,
    at: 'number:',
    field: 'number',
    says: ['số 1 đã dùng ở programme/don-tiep.mdx', 'số chưa dùng: 10'],
  },
  'an order twice in a day': {
    spoil: edit(meeting, 'order: 2', 'order: 1'),
    file: meeting,
    at: 'order:',
    field: 'order',
    says: ['số 1 đã dùng trong ngay-1 ở programme/don-tiep.mdx', 'số chưa dùng: 4'],
  },
  'an order twice among delegations': {
    spoil: edit('delegations/hue.mdx', 'order: 6', 'order: 5'),
    file: 'delegations/hue.mdx',
    at: 'order:',
    field: 'order',
    says: ['delegations/da-nang.mdx', 'số chưa dùng: 8'],
  },
  'an order twice among groups': {
    spoil: edit('groups/trung-uong.yaml', 'order: 1', 'order: 2'),
    file: 'groups/trung-uong.yaml',
    at: 'order:',
    field: 'order',
    says: ['groups/cac-thanh-pho.yaml'],
  },
  'an order twice among organisers': {
    spoil: edit('organisers/so-y-te.yaml', 'order: 6', 'order: 1'),
    file: 'organisers/so-y-te.yaml',
    at: 'order:',
    field: 'order',
    says: ['organisers/so-noi-vu.yaml'],
  },
  'an order twice among places': {
    spoil: edit('places/song-hau-farm.mdx', 'order: 4', 'order: 1'),
    file: 'places/song-hau-farm.mdx',
    at: 'order:',
    field: 'order',
    says: ['places/charmant-suites.mdx'],
  },
  'a day with the id of another': {
    spoil: (copy) => {
      copy.edit(conference, 'id: ngay-tien-doan', 'id: ngay-2');
      copy.edit(farewell, 'ngay-tien-doan', 'ngay-2');
      copy.edit(farewell, 'order: 1', 'order: 99');
    },
    file: conference,
    at: '2025-03-15',
    field: 'days[3].id',
    says: ['“ngay-2” đã dùng'],
  },
  'a date twice': {
    spoil: edit(conference, '2025-03-14', '2025-03-13'),
    file: conference,
    at: 'id: ngay-2',
    field: 'days[2].date',
    says: ['“2025-03-13” đã ghi'],
  },
  'days out of order': {
    spoil: edit(conference, '2025-03-14', '2025-03-12'),
    file: conference,
    at: 'id: ngay-2',
    field: 'days[2].date',
    says: ['từ sớm đến muộn'],
  },
  'no day of the conference proper': {
    spoil: (copy) => copy.write(conference, copy.read(conference).replaceAll('core: true', 'core: false')),
    file: conference,
    at: 'days:',
    field: 'days',
    says: ['không có ngày họp chính thức', 'core: true'],
  },
  'a letter left out': {
    spoil: edit(session, 'letter: đ', 'letter: e # đ'),
    file: session,
    at: '# đ',
    field: 'points[5].letter',
    says: ['“e” không đúng thứ tự, ở đây là “đ”', 'a b c d đ e g h i k l'],
  },
  'an English letter': {
    spoil: edit(session, 'letter: g', 'letter: f'),
    file: session,
    at: 'letter: f',
    field: 'points[7].letter',
    says: ['“f”', 'ở đây là “g”'],
  },
  'an old name that is in use': {
    spoil: edit(session, 'number: 6', 'number: 6\npreviousIds: [don-tiep]'),
    file: session,
    at: 'previousIds',
    field: 'previousIds[1]',
    says: ['“don-tiep” đang là tên tệp của programme/don-tiep.mdx'],
  },
  'an old name of two items': {
    spoil: (copy) => {
      copy.edit(session, 'number: 6', 'number: 6\npreviousIds: [hop-cu]');
      copy.edit(meeting, 'number: 2', 'number: 2\npreviousIds: [hop-cu]');
    },
    file: meeting,
    at: 'previousIds',
    field: 'previousIds[1]',
    says: ['“hop-cu” đã ghi ở programme/hoi-nghi.mdx'],
  },
  'a banner with the id of another': {
    spoil: (copy) => {
      copy.edit(conference, 'id: khau-hieu', 'id: tieu-de # hai');
      copy.edit('press/khau-hieu.yaml', 'banner: khau-hieu', 'banner: tieu-de');
      copy.edit('pages/ke-hoach.mdx', '<MaKet id="khau-hieu" />', '');
    },
    file: conference,
    at: '# hai',
    field: 'banners[2].id',
    says: ['“tieu-de” đã dùng'],
  },
};

const states: Record<string, Case> = {
  'news updated before it was published': {
    spoil: edit(news, '2026-11-22', '2026-11-22\nupdated: 2026-11-21'),
    file: news,
    at: 'updated:',
    field: 'updated',
    says: ['“2026-11-21” sớm hơn ngày đăng “2026-11-22”'],
  },
  'a notice that was urgent before it was published': {
    spoil: edit(notice, '2026-11-22', '2026-11-22\nurgentUntil: 2026-11-21'),
    file: notice,
    at: 'urgentUntil:',
    field: 'urgentUntil',
    says: ['“2026-11-21” sớm hơn ngày đăng'],
  },
  'a cancelled conference that was held': {
    spoil: (copy) => {
      copy.edit(conference, 'held: false', 'held: true');
      copy.edit(conference, 'schedule: tentative', 'schedule: cancelled');
    },
    file: conference,
    at: 'held:',
    field: 'held',
    says: ['schedule là cancelled'],
  },
};

const appearance: Record<string, Case> = {
  'pale secondary text': {
    spoil: edit(brand, "muted: '#4A5956'", "muted: '#8A9996'"),
    file: brand,
    at: '#8A9996',
    field: 'light.muted',
    says: ['“#8A9996” trên paper', '2,96, cần ít nhất 7', 'Chữ phụ'],
  },
  'a dark colour on the dark page': {
    spoil: edit(brand, "now: '#FFB4AB'", "now: '#8A4A44'"),
    file: brand,
    at: '#8A4A44',
    field: 'dark.now',
    says: ['cần ít nhất 4,5', 'Mục đang diễn ra'],
  },
  'a mark that is not there': {
    spoil: edit(brand, 'mark: mark.svg', 'mark: bieu-trung.svg'),
    file: brand,
    at: 'mark:',
    field: 'mark',
    says: ['brand/bieu-trung.svg', 'mark.svg'],
  },
  'a mark with a script': {
    spoil: edit('brand/mark.svg', '<g', '<script>x</script><g'),
    file: 'brand/mark.svg',
    says: ['<script>', 'plain SVG'],
  },
  'a mark with a handler': {
    spoil: edit('brand/mark.svg', '<g', '<g onload="x"'),
    file: 'brand/mark.svg',
    says: ['“onload”'],
  },
  'a mark that loads from elsewhere': {
    spoil: edit('brand/mark.svg', '<g', '<use href="https://example.com/a.svg#b"/><g'),
    file: 'brand/mark.svg',
    says: ['liên kết ra ngoài'],
  },
  'a mark with HTML in it': {
    spoil: edit('brand/mark.svg', '<g', '<foreignObject><p>x</p></foreignObject><g'),
    file: 'brand/mark.svg',
    says: ['<foreignObject>'],
  },
  'a mark that is a photograph': {
    spoil: edit('brand/mark.svg', '<g', '<image href="#a"/><g'),
    file: 'brand/mark.svg',
    says: ['<image>'],
  },
  'a mark with an entity': {
    spoil: edit('brand/mark.svg', '<svg', '<!DOCTYPE svg [<!ENTITY a "b">]><svg'),
    file: 'brand/mark.svg',
    says: ['DOCTYPE'],
  },
};

describe('references', () => {
  test.each(Object.entries(references))('%s', (_, wrong) => expectOneFault(wrong));
});
describe('times', () => {
  test.each(Object.entries(times))('%s', (_, wrong) => expectOneFault(wrong));
});
describe('order and uniqueness', () => {
  test.each(Object.entries(order))('%s', (_, wrong) => expectOneFault(wrong));
});
describe('states', () => {
  test.each(Object.entries(states))('%s', (_, wrong) => expectOneFault(wrong));
});
describe('appearance', () => {
  test.each(Object.entries(appearance))('%s', (_, wrong) => expectOneFault(wrong));
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
    copy.edit(brand, "'#4A5956'", "'#8A9996'");
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
