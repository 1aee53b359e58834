import { deletedItems, historyOf } from '../../src/conference/changes.ts';
import type { ConferenceChange } from '../../src/conference/conference-changes.ts';
import type { ItemVersion, Journal, JournalEntry } from '../../src/conference/journal.ts';
import { programmeOf } from '../../src/conference/programme.ts';
import type { Conference, Item, Place } from '../../src/conference/types.ts';
import { language } from '../../src/i18n/index.ts';

/** A made-up conference with one item of every sort, for the formats that are made from it. */

const venue: Place = {
  id: 'nha-mau',
  name: 'Nhà Mẫu, khu A; “Ẩm Thực Ẳng”',
  shortName: 'Nhà Mẫu',
  kind: 'venue',
  address: 'số 1 đường Mẫu, thị trấn Mẫu',
  town: 'thị trấn Mẫu',
  country: 'VN',
  order: 1,
};

export const conference: Conference = {
  languages: [],
  name: {
    over: 'Viện Mẫu',
    kind: 'Hội thảo',
    theme: [['về thư viện', '& giờ mở cửa'], ['<mười năm>']],
    short: 'Hội thảo Mẫu',
    brand: ['Hội thảo', 'Mẫu'],
  },
  host: 'thị trấn Mẫu',
  summary: 'Hội thảo mẫu về thư viện.',
  addressNote: 'Địa chỉ chỉ có trong thí dụ này.',
  days: [
    { id: 'ngay-1', date: '2030-06-10', core: true },
    { id: 'ngay-2', date: '2030-06-11', core: true },
    { id: 'ngay-ve', date: '2030-06-12', core: false },
  ],
  timeZone: 'Asia/Ho_Chi_Minh',
  schedule: 'confirmed',
  held: false,
  uidDomain: 'hoi-thao-mau.invalid',
  venue: venue.id,
  expectedAttendance: '40 người',
  banners: [],
  responsible: { body: 'Viện Mẫu' },
  press: { people: [], corrections: [] },
  practical: [],
  emergency: [],
  filming: 'Hội thảo không ghi hình.',
};

const item = (number: number, id: string, day: string, more: Partial<Item>): Item => ({
  id,
  number,
  title: id,
  day,
  tentative: false,
  cancelled: false,
  kind: 'session',
  placeTentative: false,
  order: number,
  statements: [],
  audience: { label: 'Đại biểu', parts: [{ delegations: ['do', 'xanh'] }] },
  points: [],
  open: [],
  previousIds: [],
  ...more,
});

export const items: Item[] = [
  item(1, 'don-khach', 'ngay-1', {
    title: 'Đón khách',
    kind: 'arrival',
    statements: ['Đón tại ga;', 'và bến xe.'],
  }),
  item(2, 'hop-kin', 'ngay-1', {
    title: 'Họp kín',
    kind: 'meeting',
    start: '14:00',
    tentative: true,
    place: venue.id,
    previousIds: ['hop-dau', 'hop-hai'],
    statements: ['Thời gian: {giờ};', 'Địa điểm: tại {địa điểm} ({địa chỉ}).'],
    audience: {
      label: 'Trưởng đoàn',
      parts: [{ delegations: ['do'], posts: ['Trưởng đoàn', 'Thư ký, nếu có'], unclear: ['do'] }],
    },
  }),
  item(3, 'phien-chinh', 'ngay-2', {
    title: 'Phiên chính: \\ “A, B; C” <&>',
    start: '08:00',
    end: '11:30',
    place: venue.id,
    placeTentative: true,
  }),
  item(4, 'di-bo', 'ngay-2', {
    title: 'Đi bộ',
    kind: 'visit',
    start: '16:00',
    cancelled: true,
    place: venue.id,
  }),
  item(5, 'tien-khach', 'ngay-ve', { title: 'Tiễn khách', kind: 'departure' }),
];

const version = (title: string, more: Partial<ItemVersion> = {}): ItemVersion => ({
  title,
  day: 'ngay-1',
  date: '2030-06-10',
  tentative: false,
  cancelled: false,
  ...more,
});

const line = (
  id: string,
  sequence: number,
  date: string,
  recorded: ItemVersion,
  more: Partial<JournalEntry> = {},
): JournalEntry => ({
  entry: `programme/${id}`,
  sequence,
  date,
  digest: '0123456789abcdef',
  item: recorded,
  ...more,
});

const walk = version('Đi bộ', { day: 'ngay-2', date: '2030-06-11', start: '16:00' });
const speech = version('Diễn văn', { start: '09:00', place: 'Nhà Mẫu' });

/** One item of a former name and day, one that was cancelled, one that was deleted. */
export const journal: Journal = [
  line('don-khach', 0, '2030-01-10', version('Đón khách')),
  line('hop-dau', 0, '2030-01-10', version('Họp kín', { date: '2030-06-03', start: '13:00' })),
  line(
    'phien-chinh',
    0,
    '2030-01-10',
    version('Phiên chính', { day: 'ngay-2', date: '2030-06-11', start: '08:00' }),
  ),
  line('di-bo', 0, '2030-01-10', walk),
  line('dien-van', 0, '2030-01-10', speech),
  line('hop-dau', 1, '2030-02-01', version('Họp kín', { start: '14:00' }), { deleted: true }),
  line('hop-kin', 0, '2030-02-01', version('Họp kín', { start: '14:00' })),
  line('di-bo', 1, '2030-03-01', { ...walk, cancelled: true }),
  line('dien-van', 1, '2030-03-02', speech, { deleted: true }),
  line('tien-khach', 0, '2030-03-02', version('Tiễn khách', { day: 'ngay-ve', date: '2030-06-12' })),
];

/** What `getSite()` gives the formats, of this conference in some state. */
export const exampleSite = (change: Partial<Conference> = {}, ofItems: Item[] = items) => {
  const changed = { ...conference, ...change };
  const days = programmeOf(changed, ofItems);
  return {
    conference: changed,
    days,
    items: days.flatMap((day) => day.items),
    venue,
    places: [venue],
    placeOf: (id: string | undefined) => (id === venue.id ? venue : undefined),
    historyOf: (one: Pick<Item, 'id' | 'previousIds'>) => historyOf(journal, one),
    deletedItems: deletedItems(journal, ofItems),
    conferenceChanges: [] as ConferenceChange[],
  };
};

export const home = 'https://mau.example/';
export const words = {
  language: language.vi,
  locale: 'vi',
  home,
  pageOf: (id: string) => `${home}chuong-trinh/${id}/`,
  imageOf: (page: string) => `${page}anh.png`,
};
