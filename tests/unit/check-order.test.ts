import { afterAll, describe, expect, test } from 'vitest';
import { removeCopies } from './content-copy.ts';
import { check, edit, expectOneFault } from './faults.ts';
import type { Case } from './faults.ts';

/** What editors are told about order, and about what may be there only once. */

const meeting = 'programme/hop-tru-bi.mdx';
const session = 'programme/hoi-nghi.mdx';
const dinner = 'programme/tiep-com.mdx';
const farewell = 'programme/tien-doan.mdx';
const conference = 'conference.yaml';

afterAll(removeCopies);

const order: Record<string, Case> = {
  'a number twice': {
    spoil: edit(meeting, 'number: 2', 'number: 1'),
    file: meeting,
    at: 'number:',
    field: 'number',
    says: ['số 1 đã dùng ở programme/don-tiep.mdx', 'số chưa dùng: 10'],
  },
  'an order twice at one time': {
    spoil: (copy) => {
      copy.edit(dinner, "start: '18:00'", "start: '14:00'");
      copy.edit(dinner, 'order: 3', 'order: 2');
    },
    file: dinner,
    at: 'order:',
    field: 'order',
    says: ['cùng giờ', 'cùng order với programme/hop-tru-bi.mdx', 'số nhỏ đứng trước'],
  },
  'no order at one time': {
    spoil: (copy) => {
      copy.edit(meeting, 'order: 2\n', '');
      copy.edit(dinner, "start: '18:00'", "start: '14:00'");
      copy.edit(dinner, 'order: 3\n', '');
    },
    file: dinner,
    field: 'order',
    says: ['không biết mục nào trước'],
  },
  'an order twice without a time': {
    spoil: edit(farewell, 'day: ngay-tien-doan', 'day: ngay-1'),
    file: farewell,
    at: 'order:',
    field: 'order',
    says: ['cùng không có giờ', 'programme/don-tiep.mdx'],
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

describe('order and uniqueness', () => {
  test('an order is needed only where no time decides', async () => {
    const { lines } = await check((copy) => {
      copy.edit(meeting, 'order: 2', 'order: 1');
      copy.edit(dinner, 'order: 3\n', '');
      copy.edit('programme/don-tiep.mdx', 'order: 1\n', '');
    });
    expect(lines).toEqual([]);
  });

  test.each(Object.entries(order))('%s', (_, wrong) => expectOneFault(wrong));
});
