import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Pointer } from '../../src/offline/release.ts';
import { film, mediaText, picture, putMedia, recordingText, sound } from '../unit/pictures.ts';
import { type Settings, sharedBuild } from '../shared-build.ts';
import { writeArticles } from './generated.ts';
import { writeOddTexts } from './odd-texts.ts';
import { site } from './pages.ts';
import {
  at,
  buildContent,
  buildEdited,
  type Edit,
  editAndRecord,
  editedContent,
  type Variant,
} from './variant.ts';

/**
 * The variants that several test files look at. A build costs seconds, so one shows several facts where they do not
 * meet on a page. Each is built when a test asks for it first.
 */

export const meeting = 'programme/hop-tru-bi.mdx';

/** The last minute of 5 March and the minute after it: what is dated the 6th or ends on the 5th changes between them. */
export const lastMinute = at('2025-03-05T23:59');
export const nextDay = at('2025-03-06T00:00');

/** Urgent until the end of 5 March. */
const urgent: Edit = ({ edit }) =>
  edit('notices/nhung-dieu-con-du-kien.mdx', /$/m, '\nurgentUntil: 2025-03-05');

/** As published on 1 March with the urgent notice, after edits recorded at `clock`. */
async function sinceFirstDay(clock: number, ...edits: Edit[]): Promise<Variant> {
  const content = await editedContent(at('2025-03-01T09:00'), urgent);
  for (const edit of edits) await editAndRecord({ content, clock, edit });
  return buildContent(content.folder, clock);
}

/** As first published, before the days of the conference. */
export const unchanged = (): Promise<Variant> => sinceFirstDay(lastMinute);

/** The same, and one start time has changed. */
export const retimed = (): Promise<Variant> =>
  sinceFirstDay(lastMinute, ({ edit }) => edit(meeting, "start: '14:00'", "start: '14:20'"));

/** A title with everything that no line may part. */
export const titleWithNumbers =
  'Từ 14 giờ 30 phút ngày 14 tháng 3 năm 2025, xe số 5 có 45 chỗ, đón tại UBND thành phố';

/** As long as a title may be, and nowhere to break it. */
export const titleWithoutSpace = 'Nghiêng'.repeat(28);

/** Two urgent notices until 10 April and an article. */
const longTitles: Edit = ({ edit, write }) => {
  edit('notices/nhung-dieu-con-du-kien.mdx', /$/m, '\nurgentUntil: 2025-04-10');
  edit('notices/nhung-dieu-con-du-kien.mdx', /^title: .*$/m, `title: ${titleWithNumbers}`);
  const front = `title: ${titleWithoutSpace}\nlead: ${titleWithoutSpace}\npublished: 2025-04-01\n`;
  write('notices/dai.mdx', `---\n${front}urgentUntil: 2025-04-10\n---\n${titleWithoutSpace}\n`);
  write(
    'news/dai.mdx',
    `---\n${front}phase: before\nsource: ${titleWithoutSpace}\n---\n${titleWithoutSpace}\n`,
  );
};

/** Words that are nowhere else; the names of the files have them, too. */
export const withheldWords = {
  dated: ['zqtin', 'zqbao'],
  embargoed: 'zqcamtruoc',
  drafts: ['zqnhap', 'zqthao', 'zqbannhap'],
};

const article = (title: string, more = '') => `---
title: Tin ${title}
lead: Câu dẫn ${title}.
published: 2025-03-06
phase: before
source: Nguồn ${title}
${more}---

Thân bài ${title}.
`;

const notice = (title: string, more = '') => `---
title: Thông báo ${title}
lead: Câu dẫn ${title}.
published: 2025-03-06
urgentUntil: 2025-03-20
${more}---

Thân bài ${title}.
`;

const pressRelease = (word: string, more: string) => `---
title: Thông cáo ${word} về LỄ KÝ KẾT ẲẴỔ
lead: Câu dẫn ${word}.
published: 2025-03-06
place: Cần Thơ
phase: during
${more}---

Thân bài ${word}, xem [chương trình](/chuong-trinh/).

| Giờ | Việc |
| --- | --- |
| 08:00 | Khai mạc ${word} |
`;

/** News, a notice and a press release of 6 March, and a draft of each. */
const withheld: Edit = ({ write }) => {
  write('news/zqtin.mdx', article('zqtin'));
  write('news/sua-sau.mdx', article('sửa sau', 'updated: 2062-10-17\n'));
  write('news/zqnhap.mdx', article('zqnhap', 'draft: true\n'));
  write('notices/zqbao.mdx', notice('zqbao'));
  write('notices/zqthao.mdx', notice('zqthao', 'draft: true\n'));
  write('releases/zqcamtruoc.mdx', pressRelease('zqcamtruoc', 'embargo: 2025-03-06T00:00\n'));
  write('releases/zqbannhap.mdx', pressRelease('zqbannhap', 'draft: true\n'));
};

/** `unchanged`, with entries that nobody may see yet, recorded by a machine whose clock was two weeks ahead. */
export async function beforePublication(): Promise<Variant> {
  const content = await editedContent(at('2025-03-01T09:00'), urgent);
  await editAndRecord({ content, clock: at('2025-03-20T09:00'), edit: withheld });
  return buildContent(content.folder, lastMinute);
}

/** The minute in which they are published, with an article that was corrected on that day, and a schedule that is final. */
export const atPublication = (): Promise<Variant> =>
  sinceFirstDay(nextDay, withheld, ({ edit, write }) => {
    write('news/sua.mdx', article('đã sửa', 'updated: 2025-03-06\n').replace('2025-03-06', '2025-03-05'));
    edit('conference.yaml', /^  terms:$/m, '  terms: Ghi rõ nguồn');
    edit('conference.yaml', 'schedule: tentative', 'schedule: confirmed');
    edit('programme/tiep-com.mdx', 'tentative: true', 'tentative: false');
    edit('programme/tiep-com.mdx', 'place: charmant-suites', 'place: song-hau-farm');
  });

const move =
  (from: string): Edit =>
  ({ edit }) => {
    edit('conference.yaml', `schedule: ${from}`, 'schedule: moved');
    edit('conference.yaml', '2025-03-13', '2025-03-22');
    edit('conference.yaml', '2025-03-14', '2025-03-23');
    edit('conference.yaml', '2025-03-15', '2025-03-24');
  };

/** Moved to 22 and 23 March. Then one meal has a new time and after it a new file name, and nobody wrote a notice. */
export const moved = (): Promise<Variant> =>
  buildEdited(
    at('2025-03-10T09:00'),
    move('tentative'),
    ({ edit }) => edit('programme/moi-com.mdx', "start: '11:30'", "start: '11:45'"),
    ({ read, write, remove }) => {
      const text = read('programme/moi-com.mdx');
      write('programme/com-than-mat.mdx', text.replace('open:', 'previousIds: [moi-com]\nopen:'));
      remove('programme/moi-com.mdx');
      remove('notices/nhung-dieu-con-du-kien.mdx');
    },
  );

/** What an editor did to one and the same content, day by day. */
const history: { time: string; edit: Edit }[] = [
  {
    time: '2025-03-03T09:00',
    edit: ({ edit }) => {
      edit(meeting, "start: '14:00'", "start: '15:00'");
      edit('programme/tham-quan.mdx', 'kind: visit', 'kind: visit\ncancelled: true');
    },
  },
  {
    time: '2025-03-05T09:00',
    edit: ({ remove, edit }) => {
      remove('programme/tham-quan.mdx');
      edit('news/tham-quan-mo-hinh.mdx', '(/tham-quan/)', '(/chuong-trinh/)');
      remove('programme/tiep-com.mdx');
    },
  },
  {
    time: '2025-03-07T09:00',
    edit: ({ edit }) => edit('conference.yaml', 'schedule: tentative', 'schedule: postponed'),
  },
  { time: '2025-03-09T09:00', edit: move('postponed') },
];

async function edition(count: number, settings: Settings = {}): Promise<Variant> {
  const content = await editedContent(at('2025-03-01T09:00'));
  const past = history.slice(0, count);
  for (const { time, edit } of past) await editAndRecord({ content, clock: at(time), edit });
  return buildContent(content.folder, at(past.at(-1)?.time ?? ''), settings);
}

/** 3 March: the meeting begins an hour later, the visit is dropped. */
export const visitDropped = (): Promise<Variant> => edition(1);

/** 5 March: the files of the visit, already dropped, and of a dinner that was to be are deleted. */
export const filesDeleted = (): Promise<Variant> => edition(2);

/** 7 March. */
export const postponed = (): Promise<Variant> => edition(3);

/** 9 March: on 22 and 23 March after all, and the site has another address. */
export const revived = (): Promise<Variant> => edition(4, { SITE_URL: 'https://dia-chi-khac.example/' });

/** 5 March: whatever may happen to an item without moving or dropping the whole, each to another one. */
export const itemsChanged = (): Promise<Variant> =>
  buildEdited(at('2025-03-05T09:00'), ({ edit, write }) => {
    edit('programme/hoi-nghi.mdx', "end: '11:00'", "end: '10:30'");
    edit('programme/tham-quan.mdx', 'placeTentative: true', 'placeTentative: false');
    edit('programme/tiep-com.mdx', 'kind: meal', 'kind: meal\nplaceTentative: true');
    edit(meeting, "start: '14:00'\ntentative: true\n", '');
    edit(meeting, '  - "Thời gian: {giờ};"\n', '');
    edit('programme/diem-tam-sang.mdx', "start: '07:00'", "start: '06:45'\nend: '07:15'");
    edit('programme/diem-tam-sang.mdx', 'place: charmant-suites\n', '');
    edit('programme/diem-tam-sang.mdx', ' tại {địa điểm}', '');
    edit('programme/moi-com.mdx', /^title: .*$/m, 'title: Cơm trưa');
    write(
      'programme/gap-mat.mdx',
      "---\ntitle: Gặp mặt buổi tối\nnumber: 10\nday: ngay-1\nstart: '20:00'\nkind: meeting\n" +
        'place: charmant-suites\norder: 4\naudience: { label: Các đoàn }\n' +
        'statements: ["{giờ}: gặp mặt tại {địa điểm}."]\n---\n',
    );
  });

/** After the days: 45 articles and links more, and a text of the meeting that moves nothing. */
export const manyNews = (): Promise<Variant> =>
  buildEdited(at('2025-04-01T09:00'), (copy) => {
    writeArticles(copy, 45);
    copy.edit(meeting, 'open: [phòng họp]', 'open: []');
  });

/** Beside the two photos that stand in an article. */
export const furtherPhotos = 5;

/** During the days, with two items at once, photos and recordings. */
export async function duringWithMedia(): Promise<Variant> {
  const opening = await picture('1', 'jpeg', { width: 2000, height: 1500, orientation: 6 });
  const square = await picture('2', 'png', { width: 700, height: 700 });
  const others = await Promise.all(
    Array.from({ length: furtherPhotos }, (_, index) => picture(`${index + 10}`)),
  );
  const people = '[{ name: Nguyễn Văn Thử, post: Trưởng ban Kiểm thử }]';
  const terms = 'Ghi nguồn khi đăng lại';
  const news = 'news/ke-hoach-to-chuc.mdx';
  return buildEdited(at('2025-03-14T16:00'), (content) => {
    putMedia(content, {
      'Ảnh khai mạc (1).JPG': opening,
      'Ảnh khai mạc (1).yaml': mediaText({ people, terms, date: '2025-03-14' }),
      'quang-truong.png': square,
      'quang-truong.yaml': mediaText({ caption: 'Quảng trường', phase: 'before' }),
      'phat-bieu.mp4': film(),
      'phat-bieu.yaml': recordingText({ caption: 'Bài phát biểu', poster: 'anh-khai-mac-1', phase: 'after' }),
      'phong-van.mp3': sound(),
      'phong-van.yaml': recordingText({ caption: 'Phỏng vấn', transcript: 'Hỏi và đáp.', phase: 'after' }),
      ...Object.fromEntries(
        others.flatMap((bytes, index) => [
          [`anh-${index}.jpg`, bytes],
          [`anh-${index}.yaml`, mediaText({ caption: `Giờ giải lao ${index}` })],
        ]),
      ),
    });
    content.edit(news, 'phase:', 'picture: anh-khai-mac-1\nphase:');
    // Beside the visit, on which this delegation does not go.
    content.write(
      'programme/lam-viec.mdx',
      content
        .read('programme/moi-com.mdx')
        .replace(/title: .*/, 'title: Buổi làm việc song song')
        .replace('number: 7', 'number: 90')
        .replace('order: 4', 'order: 90')
        .replace("start: '11:30'", "start: '15:30'\nend: '17:00'")
        .replace(/delegations: .*/, 'delegations: [can-tho]'),
    );
    content.write(news, `${content.read(news)}\n\n<Anh id="quang-truong" />\n`);
  });
}

/** A page of an editor's own, and a material that leads to it. */
const results: Edit = ({ write }) => {
  write(
    'pages/ket-qua.mdx',
    '---\ntitle: Kết quả thi đua năm 2024\ndescription: Kết quả đã công bố.\n---\n\n## Xếp hạng thử\n\nThân bài kết quả.\n',
  );
  write(
    'press/ket-qua.yaml',
    'title: Bảng kết quả\norder: 90\nphase: before\nsummary: Một câu.\ncredit: Nguồn thử\npage: ket-qua\n',
  );
};

/** After the days, which an editor says were held; odd texts wherever one may be, urgent notices, and the results. */
export const heldWithOddTexts = (): Promise<Variant> =>
  buildEdited(at('2025-04-01T09:00'), writeOddTexts, longTitles, results, ({ edit }) => {
    edit('conference.yaml', 'held: false', 'held: true');
    edit('conference.yaml', 'schedule: tentative', 'schedule: confirmed');
    edit(
      'conference.yaml',
      /^  corrections:.*$/m,
      '  corrections: [{ date: 2025-03-20, text: Bản sửa mẫu. }]',
    );
  });

/** Without press, news and notices, and then cancelled. */
export async function withoutOptionalParts(): Promise<Variant> {
  const clock = at('2025-03-10T09:00');
  const { folder } = await editedContent(
    clock,
    ({ remove }) => ['press', 'news', 'notices'].forEach(remove),
    ({ edit }) => edit('conference.yaml', 'schedule: tentative', 'schedule: cancelled'),
  );
  return buildContent(folder, clock, { OFFLINE: 'off' });
}

export const portalFolder = '/hoi-nghi-2025/';

const pointer = JSON.parse(readFileSync(join(site, 'release.json'), 'utf8')) as Pointer;

/** At the time of the site under test, whose titles are expected. */
export const portalSettings = {
  SITE_URL: `https://hoi-nghi.tinh.gov.vn${portalFolder}`,
  SOURCE_DATE_EPOCH: String(pointer.built / 1000),
  BROTLI: '4',
};

/** The real content in a folder of somebody else's portal, built by a machine in Việt Nam. */
export const inPortal = (): Promise<string> =>
  sharedBuild(resolve('content'), { ...portalSettings, TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' });
