import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openIndex } from '../../src/search/engine.ts';
import type { SearchFile } from '../../src/search/results.ts';
import { attribute, elementsOf, firstOf, isElement, ownText, parseHtml } from './dom.ts';
import { readPdf } from './read-pdf.ts';
import { readEverything, readText } from './text.ts';
import { removeVariants, type Variant } from './variant.ts';
import {
  atPublication,
  filesDeleted,
  heldWithOddTexts,
  itemsChanged,
  moved,
  postponed,
  unchanged,
  visitDropped,
  withoutOptionalParts,
} from './variants.ts';

/**
 * The table of states and outputs: whatever has become of the conference or of an item of it, everything that speaks of
 * it says so. A row is an output as its reader sees it, a column a state; the name of a test is the cell.
 */

afterAll(removeVariants);

/** As a reader compares: one kind of space, lower case. */
const plain = (text: string): string =>
  text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('vi');

const file = ({ folder }: Variant, name: string): string => readFileSync(join(folder, name), 'utf8');

/** What the link of a page shows where it is shared: title, description, words of the picture. */
function sharedLink({ html }: Variant, path: string): string {
  const head = firstOf(parseHtml(html(path)), 'head');
  const metas = [...elementsOf(head)].flatMap((element) => {
    const name = attribute(element, 'property') ?? attribute(element, 'name');
    return ['og:title', 'og:description', 'description', 'og:image:alt'].includes(name ?? '')
      ? [attribute(element, 'content') ?? '']
      : [];
  });
  return [ownText(firstOf(head, 'title')), ...metas].join(' | ');
}

const calendar = (site: Variant, name: string): string =>
  file(site, name).replaceAll('\r\n ', '').replaceAll('\\', '');

const pdf = async ({ folder }: Variant, name: string): Promise<string> =>
  (await readPdf(join(folder, 'tai-lieu', `${name}.pdf`))).pages.join(' ');

/** The first lines of a printed document, before its programme begins. */
const pdfHead = async (site: Variant, name: string): Promise<string> => (await pdf(site, name)).slice(0, 700);

const jsonLd = ({ html }: Variant, path: string): string =>
  [...elementsOf(parseHtml(html(path)))]
    .filter((element) => attribute(element, 'type') === 'application/ld+json')
    .map(ownText)
    .join(' ');

const found = (site: Variant, query: string): string => {
  const hits = openIndex(JSON.parse(file(site, 'tim-kiem/index.json')) as SearchFile)(query);
  return hits.map(({ title, context }) => `${title} (${context})`).join(' | ');
};

/** What a phone without a network shows. */
const saved = (site: Variant, page: string): string => {
  const { bundle } = JSON.parse(file(site, 'release.json')) as { bundle: string };
  const { pages, parts } = JSON.parse(file(site, bundle)) as {
    pages: Record<string, number[]>;
    parts: string[];
  };
  return (pages[page] ?? []).map((number) => parts[number]).join('');
};

/** What the page of an item says, but for its neighbours in the programme. */
function ownPartOf({ html }: Variant, path: string): string {
  const main = firstOf(parseHtml(html(path)), 'main');
  for (const element of [main, ...elementsOf(main)])
    element.childNodes = element.childNodes.filter(
      (node) => !isElement(node) || !/\b(?:brief|day-list)\b/.test(attribute(node, 'class') ?? ''),
    );
  return readText(main);
}

type Output = (site: Variant) => string | Promise<string>;

const item = '/chuong-trinh/hop-tru-bi/';
const delegation = '/doan-dai-bieu/hue/';
const visit = '/tham-quan/';

/** Outputs that speak of the whole conference. */
const outputs: Record<string, Output> = {
  ...Object.fromEntries(
    ['/', '/chuong-trinh/', item, delegation, '/dia-diem/', visit, '/man-hinh/'].map(
      (path): [string, Output] => [`page ${path}`, ({ text }) => text(path)],
    ),
  ),
  ...Object.fromEntries(
    ['/', '/chuong-trinh/', item, delegation, '/dia-diem/', visit].map((path): [string, Output] => [
      `shared link of ${path}`,
      (site) => sharedLink(site, path),
    ]),
  ),
  ...Object.fromEntries(
    ['/', '/chuong-trinh/', item, visit].map((path): [string, Output] => [
      `text browser at ${path}`,
      ({ html }) => readEverything(firstOf(parseHtml(html(path)), 'body')),
    ]),
  ),
  'calendar of the programme': (site) => calendar(site, 'chuong-trinh.ics'),
  'calendar of an item': (site) => calendar(site, `${item.slice(1, -1)}.ics`),
  'calendar of a delegation': (site) => calendar(site, `${delegation.slice(1, -1)}.ics`),
  'schedule.xml': (site) => file(site, 'schedule.xml'),
  'schedule.json': (site) => file(site, 'schedule.json'),
  'printed programme': (site) => pdfHead(site, 'chuong-trinh'),
  handbook: (site) => pdfHead(site, 'so-tay-dai-bieu'),
  'printed programme of a delegation': (site) => pdfHead(site, 'doan-hue'),
  search: (site) => found(site, 'họp trù bị'),
};

/** Outputs in which a change is news. */
const news: Record<string, Output> = {
  'page /thong-bao/': ({ text }) => text('/thong-bao/'),
  'RSS of the notices': (site) => file(site, 'thong-bao/rss.xml'),
  'JSON feed of the notices': (site) => file(site, 'thong-bao/feed.json'),
};

interface State {
  build: () => Promise<Variant>;
  says: Partial<Record<string, RegExp>> & { all: RegExp };
  /** What no output may say. */
  never: RegExp;
  news?: RegExp;
  jsonLd: RegExp;
  /** Whether the visit is still on the programme. */
  hasVisit?: boolean;
  /** The programme is no longer what the plan says. */
  hasLeftPlan?: boolean;
  /** Whether it is built with an offline copy. */
  hasCopy?: boolean;
}

const unusual = /tạm hoãn|dời (từ|sang)|hội nghị không tổ chức|hội nghị đã diễn ra/;
/** Calendars have a word of their own, and dates are written as numbers. */
const numbers = {
  'calendar of the programme': /dtstart[^\n]*20250322/,
  'calendar of an item': /dtstart[^\n]*20250322/,
};

const states: Record<string, State> = {
  tentative: {
    build: unchanged,
    says: {
      all: /dự kiến/,
      'page /': /13–14\/3 dự kiến 02 ngày, ngày 13 và 14 tháng 3 năm 2025/,
      'calendar of the programme': /status:tentative/,
      'calendar of an item': /status:tentative/,
      'calendar of a delegation': /status:tentative/,
    },
    never: unusual,
    jsonLd: /EventScheduled/,
  },
  confirmed: {
    build: atPublication,
    says: {
      all: /14:00|13|14 giờ/,
      'page /dia-diem/': /địa điểm/,
      'page /': /13–14\/3 02 ngày, ngày 13 và 14 tháng 3 năm 2025/,
      'shared link of /': /\| [^|]*\. 13–14\/3\/2025/,
      'printed programme': /02 ngày, ngày 13 và 14 tháng 3 năm 2025/,
    },
    never: new RegExp(`${unusual.source}|dự kiến (02 ngày|ngày 1[34]|13)`),
    jsonLd: /EventScheduled/,
    // A dinner is at another place.
    hasLeftPlan: true,
  },
  moved: {
    build: moved,
    says: {
      all: /(hội nghị đã dời ngày\. )?dời từ 13–14\/3 sang 22–23\/3\/2025/,
      ...numbers,
      'schedule.xml': /2025-03-22/,
      'schedule.json': /2025-03-22/,
      search: /thứ bảy 22\/3/,
    },
    never: /tạm hoãn|hội nghị không tổ chức|hội nghị đã diễn ra|20250313|2025-03-13t/,
    news: /dời từ 13–14\/3 sang 22–23\/3\/2025/,
    jsonLd: /EventRescheduled[^]*2025-03-13/,
    hasLeftPlan: true,
  },
  postponed: {
    build: postponed,
    says: { all: /tạm hoãn/ },
    never: /dời (từ|sang)|hội nghị không tổ chức|hội nghị đã diễn ra|đang diễn ra|dự kiến (thứ|ngày) \d/,
    news: /tạm hoãn[^]*13–14\/3\/2025/,
    jsonLd: /EventPostponed/,
    hasVisit: false,
    hasLeftPlan: true,
  },
  cancelled: {
    build: withoutOptionalParts,
    says: { all: /không tổ chức/ },
    never:
      /tạm hoãn|dời (từ|sang)|hội nghị đã diễn ra|(thời gian|địa điểm) dự kiến\.|dự kiến (lúc|thứ|ngày \d)|sẽ cập nhật: thời gian|giờ kết thúc: sẽ cập nhật/,
    news: /không tổ chức[^]*13–14\/3\/2025/,
    jsonLd: /EventCancelled/,
    hasLeftPlan: true,
    hasCopy: false,
  },
  held: {
    build: heldWithOddTexts,
    says: { all: /hội nghị đã diễn ra/, 'page /dia-diem/': /địa điểm/, search: /thứ năm 13\/3, 14:00/ },
    // Nothing is tentative or open any more, nor to be put into a calendar.
    never:
      /dự kiến (lúc|thứ|ngày|02)|thời gian dự kiến|(?<!thông tin )sẽ cập nhật|status:tentative|tạm hoãn|thêm vào lịch/,
    news: /hội nghị đã diễn ra[^]*13–14\/3\/2025/,
    jsonLd: /EventScheduled/,
    // Its odd items came after the plan.
    hasLeftPlan: true,
  },
};

describe.each(Object.entries(states))(
  '%s',
  (
    _state,
    { build, says, never, news: told, jsonLd: status, hasVisit = true, hasLeftPlan = false, hasCopy = true },
  ) => {
    let site: Variant;
    beforeAll(async () => {
      site = await build();
    });

    const there = Object.entries(outputs).filter(([name]) => hasVisit || !name.includes(visit));

    it('the visit is there', () => {
      expect(site.has(visit)).toBe(hasVisit);
    });

    it.each(there)('%s', async (name, output) => {
      const text = plain(await output(site));
      expect(text).toMatch(says[name] ?? says.all);
      expect(text).not.toMatch(never);
    });

    it.skipIf(told === undefined).each(Object.entries(news))('%s', async (_name, output) => {
      const text = plain(await output(site));
      expect(text).toMatch(told ?? '');
      // Once for all, and of no item: none but the conference has moved.
      expect(text).not.toMatch(/ngày\. trước: \d/);
    });

    it('printed plan', async () => {
      const text = plain(await pdf(site, 'ke-hoach'));
      expect(text).toContain('họp trù bị');
      expect(text.includes('văn bản gốc; giờ và ngày hiện nay xem chương trình')).toBe(hasLeftPlan);
    });

    it('structured data', () => {
      expect(jsonLd(site, '/')).toMatch(status);
    });

    it('offline copy', () => {
      const copy = hasCopy ? saved(site, 'chuong-trinh/') : site.html('/chuong-trinh/');
      expect(copy).toBe(site.html('/chuong-trinh/'));
      expect(existsSync(join(site.folder, 'release.json'))).toBe(hasCopy);
    });
  },
);

it('the box of now and next says that a place is tentative', async () => {
  for (const path of ['/', '/man-hinh/'])
    expect((await unchanged()).html(path).replaceAll('\u00A0', ' ')).toContain(
      'data-place="Sông Hậu Farm (dự kiến)"',
    );
});

it('nothing is new in the first edition', async () => {
  expect((await unchanged()).text('/chuong-trinh/')).not.toContain('mục mới');
});

it('whatever is found of a visit that is dropped says so', async () => {
  const site = await visitDropped();
  expect(plain(found(site, 'tham quan'))).toContain('không tổ chức: tham quan (không tổ chức)');
  expect(plain(found(site, 'sông hậu'))).toContain(
    'khu du lịch sinh thái sông hậu farm (nơi tham quan · không tổ chức)',
  );
});

it.each<[string, () => Promise<Variant>, string]>([
  ['cancelled', withoutOptionalParts, 'không tổ chức'],
  ['postponed', postponed, 'tạm hoãn'],
])('whatever is found of a programme that is %s says so', async (_state, build, words) => {
  const site = await build();
  expect(plain(found(site, 'chương trình'))).toContain(`chương trình (${words})`);
  expect(plain(found(site, 'phóng sự'))).toContain(`(${words}: hội nghị, c))`);
});

it('the link of the visit knows that the visit is dropped', async () => {
  const link = plain(sharedLink(await visitDropped(), '/tham-quan/'));
  expect(link).toMatch(/^không tổ chức: tham quan \|/);
  expect(link).toContain('tham quan, giao lưu một số mô hình mới, điển hình tiên tiến: không tổ chức.');
  expect(link).toContain('| tham quan. không tổ chức');
});

describe('pictures of shared links', () => {
  it('of a deleted item are its own', async () => {
    const site = await filesDeleted();
    expect(site.html('/chuong-trinh/tiep-com/')).toContain('/anh/chuong-trinh-tiep-com.png');
    expect(existsSync(join(site.folder, 'anh/chuong-trinh-tiep-com.png'))).toBe(true);
  });

  it('differ from state to state', async () => {
    const sites = await Promise.all(
      [unchanged, moved, postponed, withoutOptionalParts].map((build) => build()),
    );
    for (const name of ['trang-chu', 'chuong-trinh', 'chuong-trinh-hop-tru-bi']) {
      const pictures = sites.map(({ folder }) =>
        createHash('sha256')
          .update(readFileSync(join(folder, 'anh', `${name}.png`)))
          .digest('hex'),
      );
      expect(new Set(pictures).size, name).toBe(sites.length);
    }
  });
});

/** What may happen to one item. */
const items: Record<
  string,
  { build: () => Promise<Variant>; path: string; says: Record<string, RegExp>; never?: RegExp }
> = {
  'time moved': {
    build: visitDropped,
    path: item,
    says: {
      page: /giờ bắt đầu\. trước: 14:00\. nay: 15:00[^]*câu của kế hoạch ban đầu; sau đó đã thay đổi: giờ bắt đầu\. thời gian: dự kiến lúc 15 giờ 00 phút \(đã thay đổi\);/,
      'shared link': /thứ năm 13\/3, 15:00/,
      calendar:
        /sequence:1[^]*dtstart[^\n]*t150000[^]*sau đó đã thay đổi: giờ bắt đầu[^]*15 giờ 00 phút \(đã thay đổi\)/,
      schedule: /15:00[^]*sau đó đã thay đổi: giờ bắt đầu[^]*15 giờ 00 phút \(đã thay đổi\)/,
      notices: /họp trù bị giờ bắt đầu\. trước: 14:00\. nay: 15:00/,
      feed: /trước: 14:00\. nay: 15:00/,
      paper: /họp trù bị cập nhật ngày 03\/3\/2025\. giờ bắt đầu\. trước: 14:00\. nay: 15:00/,
      handbook: /cập nhật ngày 03\/3\/2025\. giờ bắt đầu\. trước: 14:00\. nay: 15:00/,
      'paper of a delegation': /cập nhật ngày 03\/3\/2025\. giờ bắt đầu\. trước: 14:00\. nay: 15:00/,
      search: /15:00/,
    },
    never: /dtstart[^\n]*t140000/,
  },
  cancelled: {
    build: visitDropped,
    path: '/chuong-trinh/tham-quan/',
    says: {
      page: /không tổ chức/,
      'shared link': /^không tổ chức: tham quan[^]*\| tham quan[^|]*: không tổ chức\./,
      calendar: /status:cancelled/,
      schedule: /không tổ chức: tham quan/,
      notices: /tham quan[^]*không tổ chức/,
      feed: /tham quan[^]*không tổ chức/,
      paper: /không tổ chức cập nhật ngày 03\/3\/2025\. tình trạng\. trước: có tổ chức\. nay: không tổ chức/,
      search: /\(không tổ chức\)/,
    },
    never: /nay: sẽ cập nhật|thêm vào lịch|dự kiến (14:00|thứ)/,
  },
  deleted: {
    build: filesDeleted,
    path: '/chuong-trinh/tiep-com/',
    says: {
      page: /không tổ chức\. mục này không còn trong chương trình/,
      'shared link': /^không tổ chức: [^]*\| tiếp cơm các đoàn\. mục này không còn trong chương trình$/,
      notices: /tiếp cơm[^]*không tổ chức/,
      feed: /tiếp cơm[^]*không tổ chức/,
    },
    never: /thêm vào lịch/,
  },
  'place moved, and tentative no more': {
    build: atPublication,
    path: '/chuong-trinh/tiep-com/',
    says: {
      page: /địa điểm\. trước: khách sạn charmant[^]*nay: khu du lịch sinh thái sông hậu farm[^]*giờ của mục\. trước: dự kiến\. nay: chính thức/,
      'shared link': /: thứ năm 13\/3, 18:00, sông hậu farm\./,
      calendar: /status:confirmed[^]*location[^\n]*:khu du lịch sinh thái sông hậu farm/,
      schedule: /<room name="[^"]*sông hậu farm"/,
      notices: /tiếp cơm các đoàn địa điểm\. trước: khách sạn charmant/,
      feed: /nay: khu du lịch sinh thái sông hậu farm/,
      paper: /địa điểm\. trước: khách sạn charmant[^]*nay: khu du lịch sinh thái sông hậu farm/,
    },
    never: /status:tentative|dự kiến thứ/,
  },
  'place tentative no more': {
    build: itemsChanged,
    path: '/chuong-trinh/tham-quan/',
    says: {
      page: /địa điểm\. trước: dự kiến\. nay: chính thức[^]*câu của kế hoạch ban đầu; nay chính thức: địa điểm\./,
      calendar: /sequence:1[^]*nay chính thức: địa điểm/,
      notices: /tham quan, giao lưu[^]*địa điểm\. trước: dự kiến\. nay: chính thức/,
      feed: /địa điểm\. trước: dự kiến\. nay: chính thức/,
      'JSON feed': /địa điểm\. trước: dự kiến\. nay: chính thức/,
      paper: /địa điểm\. trước: dự kiến\. nay: chính thức/,
    },
    never: /địa điểm dự kiến|\(dự kiến\)/,
  },
  'place tentative from now on': {
    build: itemsChanged,
    path: '/chuong-trinh/tiep-com/',
    says: {
      page: /địa điểm\. trước: chính thức\. nay: dự kiến[^]*các đoàn tại khách sạn charmant suites a boutique hotel can tho \(dự kiến\)\./,
      programme: /địa điểm\. trước: chính thức\. nay: dự kiến/,
      calendar: /các đoàn tại khách sạn charmant suites a boutique hotel can tho \(dự kiến\)\./,
      schedule: /các đoàn tại khách sạn charmant suites a boutique hotel can tho \(dự kiến\)\./,
      feed: /địa điểm\. trước: chính thức\. nay: dự kiến/,
      paper: /địa điểm\. trước: chính thức\. nay: dự kiến/,
    },
  },
  added: {
    build: itemsChanged,
    path: '/chuong-trinh/gap-mat/',
    says: {
      page: /cập nhật ngày 05\/3\/2025 mục mới trong chương trình[^]*nội dung 20 giờ 00 phút: gặp mặt/,
      programme: /gặp mặt buổi tối cập nhật ngày 05\/3\/2025 mục mới trong chương trình/,
      'page of a delegation': /gặp mặt buổi tối cập nhật ngày 05\/3\/2025 mục mới trong chương trình/,
      notices: /05\/3\/2025 gặp mặt buổi tối mục mới trong chương trình/,
      feed: /gặp mặt buổi tối[^]*mục mới trong chương trình/,
      'JSON feed': /gặp mặt buổi tối[^]*mục mới trong chương trình/,
      paper: /gặp mặt buổi tối cập nhật ngày 05\/3\/2025\. mục mới trong chương trình/,
      handbook: /gặp mặt buổi tối cập nhật ngày 05\/3\/2025\. mục mới trong chương trình/,
      'paper of a delegation': /gặp mặt buổi tối cập nhật ngày 05\/3\/2025\. mục mới trong chương trình/,
    },
    never: /theo kế hoạch|của kế hoạch|đã thay đổi/,
  },
  'start removed': {
    build: itemsChanged,
    path: item,
    says: {
      page: /giờ bắt đầu\. trước: 14:00\. nay: sẽ cập nhật[^]*sẽ cập nhật: phòng họp; giờ bắt đầu/,
      programme: /sẽ cập nhật họp trù bị[^]*sẽ cập nhật: [^.]*giờ bắt đầu/,
      'page of a delegation': /sẽ cập nhật: [^.]*giờ bắt đầu/,
      calendar: /giờ bắt đầu: sẽ cập nhật/,
      paper: /sẽ cập nhật họp trù bị[^]*sẽ cập nhật: [^.]*giờ bắt đầu/,
      handbook: /sẽ cập nhật: [^.]*giờ bắt đầu/,
      'paper of a delegation': /sẽ cập nhật: [^.]*giờ bắt đầu/,
    },
    // Nothing is certain of a time that is not known.
    never: /chính thức|trong ngày/,
  },
  'time moved, place removed': {
    build: itemsChanged,
    path: '/chuong-trinh/diem-tam-sang/',
    says: {
      page: /địa điểm\. trước: khách sạn[^]*nay: sẽ cập nhật[^]*sau đó đã thay đổi: giờ bắt đầu, giờ kết thúc, địa điểm\.[^]*sẽ cập nhật: [^.]*; địa điểm/,
      programme: /sẽ cập nhật: [^.]*; địa điểm/,
      calendar: /địa điểm: sẽ cập nhật/,
      paper: /sẽ cập nhật: [^.]*; địa điểm/,
    },
  },
  renamed: {
    build: itemsChanged,
    path: '/chuong-trinh/moi-com/',
    says: {
      page: /tên mục\. trước: lãnh đạo thành phố mời cơm thân mật\. nay: cơm trưa/,
      paper: /tên mục\. trước: lãnh đạo thành phố mời cơm thân mật\. nay: cơm trưa/,
    },
  },
  'end moved': {
    build: itemsChanged,
    path: '/chuong-trinh/hoi-nghi/',
    says: {
      page: /08 giờ 00 phút đến 10 giờ 30 phút \(đã thay đổi\): đại biểu dự/,
      programme: /10:30 đến 11:30: sẽ cập nhật/,
    },
    never: /kế hoạch để trống/,
  },
  'renamed and moved': {
    build: moved,
    path: '/chuong-trinh/com-than-mat/',
    says: {
      page: /trước: 11:30\. nay: 11:45/,
      'shared link': /chủ nhật 23\/3, 11:45/,
      calendar: /dtstart[^\n]*20250323t114500/,
      schedule: /11:45/,
      notices: /trước: 11:30\. nay: 11:45/,
      feed: /trước: 11:30\. nay: 11:45/,
      paper: /11:45/,
    },
  },
};

/** Outputs that are of the item alone. */
const own = ['page', 'shared link', 'calendar'];
const neverSaid = /undefined|\[object/;

describe.each(Object.entries(items))('an item: %s', (_what, { build, path, says, never }) => {
  const name = path.slice(1, -1);
  const places: Record<string, Output> = {
    page: (site) => ownPartOf(site, path),
    'shared link': (site) => sharedLink(site, path),
    calendar: (site) => calendar(site, `${name}.ics`),
    schedule: (site) => file(site, 'schedule.xml'),
    notices: ({ text }) => text('/thong-bao/'),
    programme: ({ text }) => text('/chuong-trinh/'),
    'page of a delegation': ({ text }) => text('/doan-dai-bieu/ha-noi/'),
    feed: (site) => file(site, 'thong-bao/rss.xml'),
    'JSON feed': (site) => file(site, 'thong-bao/feed.json'),
    handbook: (site) => pdf(site, 'so-tay-dai-bieu'),
    'paper of a delegation': (site) => pdf(site, 'doan-ha-noi'),
    paper: (site) => pdf(site, 'chuong-trinh'),
    search: (site) => found(site, path === item ? 'họp trù bị' : 'tham quan'),
  };
  let site: Variant;
  beforeAll(async () => {
    site = await build();
  });

  it.each(Object.entries(says))('%s', async (place, expected) => {
    const text = plain((await places[place]?.(site)) ?? '');
    expect(text).toMatch(expected);
    expect(own.includes(place) ? text : '').not.toMatch(never ?? neverSaid);
  });
});
