import { afterAll, describe, expect, test } from 'vitest';
import { recordContent } from '../../src/build/record-content.ts';
import { checkContent } from '../../src/check/index.ts';
import { formatJournal } from '../../src/journal/format.ts';
import { versionsOf } from '../../src/journal/versions.ts';
import { record as recordVersions } from '../../src/conference/journal.ts';
import { copyContent, removeCopies, runScript } from './content-copy.ts';
import type { ContentCopy } from './content-copy.ts';
import { english } from './faults.ts';

afterAll(removeCopies);

const meeting = 'programme/hop-tru-bi.mdx';
const check = ({ folder }: ContentCopy) => runScript('src/check/run.ts', folder);
/** Noon in Việt Nam on a day of November 2026, in milliseconds. */
const noon = (day: number): number => Date.UTC(2026, 10, day, 5);
/** The command as an editor runs it. */
const runRecord = ({ folder }: ContentCopy, day: number) =>
  runScript('src/build/record.ts', folder, { SOURCE_DATE_EPOCH: String(noon(day) / 1000) });
/** What the command does, in this process. */
const record = ({ folder }: ContentCopy, day: number) => recordContent(folder, noon(day));

/** A copy of the content with everything recorded on 22 November. */
const recordedCopy = async (): Promise<ContentCopy> => {
  const copy = copyContent();
  const { site } = await checkContent(copy.folder);
  const journal = site && recordVersions([], versionsOf(site), '2026-11-22');
  copy.write('journal.json', formatJournal(journal ?? []));
  return copy;
};

interface Line {
  entry: string;
  sequence: number;
  date: string;
  deleted?: true;
  item?: { start?: string; date: string };
}

const journalOf = (copy: ContentCopy): Line[] => JSON.parse(copy.read('journal.json')) as Line[];
const names = (lines: Line[]): string[] => lines.map(({ entry, sequence }) => `${entry} ${sequence}`);

describe('npm run check', () => {
  test('says in one line that all is well', async () => {
    const copy = await recordedCopy();
    const { code, lines } = await check(copy);
    expect(lines).toEqual([expect.stringMatching(/^Nội dung: \d+ tệp, không có lỗi\.$/)]);
    expect(code).toBe(0);
  });

  test('fails with a line for each fault, and no stack trace', async () => {
    const copy = copyContent();
    copy.edit(meeting, "'14:00'", "'25:00'");
    copy.write('groups/trung-uong.yaml', 'letter: a: b');
    copy.edit('pages/tro-nang.mdx', '## Đã', '<b>');
    const { code, lines } = await check(copy);
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/groups\/trung-uong\.yaml, dòng 1: “letter: a: b”: giá trị có dấu hai chấm/),
      expect.stringMatching(/pages\/tro-nang\.mdx, dòng 18, phần chữ: không dùng được thẻ <b>/),
      expect.stringMatching(
        /programme\/hop-tru-bi\.mdx, dòng 5, start: “25:00” không đúng dạng\. Cần ghi: Giờ bắt đầu/,
      ),
      expect.stringMatching(/^Nội dung: \d+ tệp, 3 lỗi\.$/),
    ]);
    for (const line of lines) expect(line.replaceAll(copy.folder, 'content')).not.toMatch(english);
  });

  test('names what is not recorded, and the command', async () => {
    const copy = await recordedCopy();
    copy.edit(meeting, "'14:00'", "'14:30'");
    const { code, lines } = await check(copy);
    expect(code).toBe(1);
    expect(lines[0]).toBe(
      'Chưa ghi vào nhật ký (journal.json): programme/hop-tru-bi. Hãy chạy lệnh: npm run record',
    );
  });

  test('does not fail because of a warning', async () => {
    const copy = copyContent();
    copy.edit('programme/don-tiep-dai-bieu.mdx', /end: .*/, "end: '09:00'");
    const recorded = await checkContent(copy.folder);
    copy.write(
      'journal.json',
      formatJournal(recordVersions([], recorded.site ? versionsOf(recorded.site) : [], '2026-11-22')),
    );
    const { code, lines } = await check(copy);
    expect(code).toBe(0);
    expect(lines).toEqual([expect.stringMatching(/^Lưu ý: /), expect.stringMatching(/không có lỗi/)]);
  });

  test('a folder that does not exist', async () => {
    const { code, lines } = await runScript('src/check/run.ts', '/nowhere');
    expect(code).toBe(1);
    expect(lines[0]).toMatch(/^\/nowhere.*: không có thư mục nội dung này\. /);
  });
});

describe('npm run record', () => {
  test('records everything once', async () => {
    const copy = copyContent();
    const first = await runRecord(copy, 22);
    expect(first.code).toBe(0);
    expect(first.lines).toContain('programme/hop-tru-bi: mới');
    const text = copy.read('journal.json');
    const journal = journalOf(copy);
    expect(text.split('\n')).toHaveLength(journal.length + 3);
    expect(new Set(journal.map(({ date }) => date))).toEqual(new Set(['2026-11-22']));
    expect(journal.find(({ entry }) => entry === 'programme/hop-tru-bi')).toEqual({
      entry: 'programme/hop-tru-bi',
      sequence: 0,
      date: '2026-11-22',
      digest: expect.stringMatching(/^[0-9a-f]{16}$/),
      item: {
        title: 'Họp trù bị',
        day: 'ngay-1',
        date: '2025-03-13',
        start: '14:00',
        place: expect.stringContaining('Charmant Suites'),
        tentative: true,
        placeTentative: false,
        cancelled: false,
        delegations: expect.arrayContaining(['ha-noi', 'can-tho', 'trung-uong']),
      },
    });

    const again = await record(copy, 23);
    expect(again.sentences).toEqual(['Nhật ký đã đủ, không có gì mới để ghi.']);
    expect(copy.read('journal.json')).toBe(text);
  });

  test('another way of writing the same is no change', async () => {
    const copy = await recordedCopy();
    copy.edit(meeting, "'14:00'", '"14:00" # giờ');
    copy.edit(meeting, 'number: 2\nday: ngay-1\n', 'day: ngay-1\nnumber: 2\ncancelled: false\n');
    copy.write('conference.yaml', copy.read('conference.yaml').normalize('NFD').replaceAll('\n', '\r\n'));
    copy.write(
      'pages/tro-nang.mdx',
      `${copy.read('pages/tro-nang.mdx').replaceAll('\n', ' \r\n')}\n\n`.replace('--- \r', '---\r'),
    );
    expect((await checkContent(copy.folder)).unrecorded).toEqual([]);
    copy.edit(meeting, '14:00', '14:01');
    expect((await checkContent(copy.folder)).unrecorded).toEqual([
      { entry: 'programme/hop-tru-bi', change: 'changed' },
    ]);
  });

  test('a new field of the schemas is no change while it has its default', async () => {
    const { site } = await checkContent(copyContent().folder);
    if (!site) throw new Error('the content has faults');
    const before = versionsOf(site);
    const item = site.programme.get('hop-tru-bi');
    if (!item) throw new Error('no such item');
    const extended = { ...item, streamed: false, tracks: [], chair: undefined };
    site.programme.set('hop-tru-bi', extended);
    expect(versionsOf(site)).toEqual(before);
    site.programme.set('hop-tru-bi', { ...extended, streamed: true } as typeof extended);
    expect(versionsOf(site)).not.toEqual(before);
  });

  test('records what changed, moved with its day, or went away', async () => {
    const copy = await recordedCopy();
    const before = copy.read('journal.json');
    copy.edit('conference.yaml', '2025-03-15', '2025-03-16');
    copy.edit('pages/tro-nang.mdx', 'phím Tab', 'phím tab');
    copy.edit('brand/mark.svg', 'opacity=".7"', 'opacity=".6"');
    copy.remove('news/ke-hoach-to-chuc.mdx');
    expect((await record(copy, 24)).isRecorded).toBe(true);
    // The old lines stay as they were; only the last of them now has a comma.
    expect(copy.read('journal.json').startsWith(before.slice(0, -'\n]\n'.length))).toBe(true);
    const added = journalOf(copy).filter(({ date }) => date === '2026-11-24');
    expect(names(added)).toEqual([
      'brand 1',
      'conference 1',
      'news/ke-hoach-to-chuc 1',
      'pages/tro-nang 1',
      'programme/tien-doan 1',
    ]);
    expect(added[2]?.deleted).toBe(true);
    expect(added[4]?.item?.date).toBe('2025-03-16');
    expect((await checkContent(copy.folder)).unrecorded).toEqual([]);
  });

  test('a deleted item keeps its last version, and comes back under the next number', async () => {
    const copy = await recordedCopy();
    const text = copy.read('programme/tien-doan.mdx');
    copy.remove('programme/tien-doan.mdx');
    await record(copy, 23);
    expect(journalOf(copy).at(-1)).toMatchObject({
      sequence: 1,
      deleted: true,
      item: { date: '2025-03-15' },
    });
    copy.write('programme/tien-doan.mdx', text);
    await record(copy, 23);
    expect(journalOf(copy).at(-1)).toMatchObject({ entry: 'programme/tien-doan', sequence: 2 });
    expect(journalOf(copy).at(-1)).not.toHaveProperty('deleted');
  });

  test('refuses faulty content, an earlier day, and a clock that is none', async () => {
    const copy = await recordedCopy();
    const before = copy.read('journal.json');
    copy.edit('pages/tro-nang.mdx', 'phím Tab', 'phím tab');
    const earlier = await runRecord(copy, 21);
    expect(earlier.code).toBe(1);
    expect(earlier.lines).toEqual([
      expect.stringMatching(/“2026-11-22”; hôm nay theo máy này là 2026-11-21.*npm run record -- --sua-ngay/),
      expect.stringContaining('Chưa ghi gì'),
    ]);
    const clock = await runScript('src/build/record.ts', copy.folder, { SOURCE_DATE_EPOCH: 'hôm qua' });
    expect(clock.code).toBe(1);
    expect(clock.lines).toEqual([expect.stringContaining('SOURCE_DATE_EPOCH phải là số giây')]);
    copy.edit(meeting, "'14:00'", "'25:00'");
    const faulty = await record(copy, 23);
    expect(faulty.isRecorded).toBe(false);
    expect(faulty.sentences).toEqual([
      expect.stringContaining('“25:00”'),
      expect.stringContaining('Chưa ghi gì'),
    ]);
    expect(copy.read('journal.json')).toBe(before);
  });

  test('the day is that of the conference, not of the machine', async () => {
    const copy = copyContent();
    // 18:00 in London is the next day in Việt Nam.
    const { code } = await runScript('src/build/record.ts', copy.folder, {
      SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 22, 18) / 1000),
      TZ: 'Europe/London',
    });
    expect(code).toBe(0);
    expect(journalOf(copy)[0]?.date).toBe('2026-11-23');
  });
});
