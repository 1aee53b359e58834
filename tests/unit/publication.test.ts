import { afterAll, describe, expect, it, test } from 'vitest';
import { recordContent } from '../../src/build/record-content.ts';
import { checkContent } from '../../src/check/index.ts';
import { type Fault, sentence } from '../../src/check/report.ts';
import type { Journal } from '../../src/conference/journal.ts';
import { isPublic, onDay } from '../../src/conference/publication.ts';
import { type ContentCopy, copyContent, removeCopies } from './content-copy.ts';

const zone = 'Asia/Ho_Chi_Minh';
const at = (time: string): number => Date.parse(`${time}+07:00`);

describe('the gate of publication', () => {
  it.each([
    ['2030-05-16T23:59:59', false],
    ['2030-05-17T00:00:00', true],
    ['2031-01-01T00:00:00', true],
  ])('at %s an entry of 17 May is out: %s', (time, out) => {
    expect(isPublic(onDay({ draft: false, published: '2030-05-17' }, zone), at(time))).toBe(out);
    expect(isPublic(onDay({ draft: true, published: '2030-05-17' }, zone), at(time))).toBe(false);
  });

  it('opens at an instant as well as on a day', () => {
    const from = at('2030-05-17T15:00:00');
    expect(isPublic({ draft: false, from }, from - 1)).toBe(false);
    expect(isPublic({ draft: false, from }, from)).toBe(true);
  });
});

afterAll(removeCopies);

describe('the check', () => {
  const news = 'news/ke-hoach-to-chuc.mdx';
  const report = async (spoil: (copy: ContentCopy) => void) => {
    const copy = copyContent();
    spoil(copy);
    const { faults, warnings } = await checkContent(copy.folder, { clock: at('2026-11-23T12:00:00') });
    const lines = (list: typeof faults) => list.map((fault) => sentence('content', fault));
    return { faults: lines(faults), warnings: lines(warnings) };
  };
  const dated = (copy: ContentCopy) => copy.edit(news, '2026-11-22', '2026-11-24');
  const link = '\n\nXem [tin](/tin-tuc/ke-hoach-to-chuc/).';
  const withLink = (file: string) => (copy: ContentCopy) => copy.write(file, copy.read(file) + link);

  test('says that an article is withheld, and until when', async () => {
    const { faults, warnings } = await report(dated);
    expect(faults).toEqual([]);
    expect(warnings).toEqual([
      `Lưu ý: content/${news}, dòng 6, published: chưa đến ngày đăng “2026-11-24”, chưa hiện trên trang. ` +
        'Sẽ hiện từ ngày 2026-11-24, dựng lại trang khi đó.',
    ]);
  });

  test('says that the day of a change is not there yet', async () => {
    const { faults, warnings } = await report((copy) =>
      copy.edit(news, 'phase:', 'updated: 2062-11-23\nphase:'),
    );
    expect(faults).toEqual([]);
    expect(warnings).toEqual([
      `Lưu ý: content/${news}, dòng 7, updated: chưa đến ngày sửa “2062-11-23”, trang chưa ghi ngày này. ` +
        'Xem lại ngày, hoặc dựng lại trang khi đến ngày ấy.',
    ]);
  });

  test('says that a draft is one', async () => {
    const { faults, warnings } = await report((copy) => copy.edit(news, 'phase:', 'draft: true\nphase:'));
    expect(faults).toEqual([]);
    expect(warnings).toEqual([
      `Lưu ý: content/${news}, dòng 7, draft: còn là bản nháp, chưa hiện trên trang. ` +
        'Xóa dòng draft khi muốn đăng, rồi dựng lại trang.',
    ]);
  });

  test('refuses a link from a text that readers see to a page they do not', async () => {
    const { faults } = await report((copy) => {
      dated(copy);
      withLink('pages/tro-nang.mdx')(copy);
    });
    expect(faults).toEqual([
      expect.stringMatching(
        /content\/pages\/tro-nang\.mdx, dòng \d+, phần chữ: liên kết đến trang chưa đăng “\/tin-tuc\/ke-hoach-to-chuc\/”\. Đăng trang kia trước/,
      ),
    ]);
  });

  test('lets a withheld text link to another one', async () => {
    const other = 'news/chuong-trinh-hoi-nghi.mdx';
    const { faults } = await report((copy) => {
      dated(copy);
      copy.edit(other, '2026-11-22', '2026-11-25');
      withLink(other)(copy);
    });
    expect(faults).toEqual([]);
  });
});

/** A machine whose clock was wrong has recorded the content under a day to come. */
describe('a journal line of a day to come', () => {
  const real = Date.UTC(2026, 10, 23, 5);
  const wrong = Date.UTC(2062, 9, 17, 5);
  const says = (list: readonly Fault[]) => list.map((fault) => sentence('content', fault));

  const recordedLater = async (): Promise<ContentCopy> => {
    const copy = copyContent();
    copy.write(
      'releases/cam.mdx',
      '---\ntitle: Cấm\nlead: Một câu.\npublished: 2062-01-01\nplace: Cần Thơ\nphase: during\nembargo: 2062-01-01T09:00\n---\n\nThân bài.\n',
    );
    await recordContent(copy.folder, real);
    copy.edit('conference.yaml', 'schedule: tentative', 'schedule: confirmed');
    await recordContent(copy.folder, wrong);
    return copy;
  };

  test('opens nothing', async () => {
    const { folder } = await recordedLater();
    const { warnings } = await checkContent(folder, { clock: real });
    expect(says(warnings)).toContainEqual(
      expect.stringContaining('releases/cam.mdx, dòng 7, embargo: chưa đến giờ'),
    );
  });

  test('is named with the way out, and stops the build', async () => {
    const copy = await recordedLater();
    const line =
      1 +
      copy
        .read('journal.json')
        .split('\n')
        .findIndex((text) => text.includes('2062-10-17'));
    const { faults, warnings } = await checkContent(copy.folder, { clock: real, today: real });
    expect(says(faults)).toEqual([
      `content/journal.json, dòng ${line}, [${line - 1}].date: từ dòng này, nhật ký có ngày chưa đến “2062-10-17”; ` +
        'hôm nay theo máy này là 2026-11-23. Nếu máy sai ngày giờ thì chỉnh lại máy; nếu máy đúng, tức là lúc ghi ' +
        'đồng hồ đã chạy sai, thì chạy: npm run record -- --sua-ngay.',
    ]);
    expect(says(warnings)).not.toContainEqual(expect.stringContaining('journal.json'));
  });

  test('that is not committed yet is only worth a look', async () => {
    const { folder } = await recordedLater();
    const { faults, warnings } = await checkContent(folder, { clock: real, today: wrong });
    expect(faults).toEqual([]);
    expect(says(warnings)).toContainEqual(
      expect.stringMatching(
        /journal\.json, dòng \d+.*“2062-10-17” sau giờ dựng \(2026-11-23\).*git commit.*--sua-ngay/,
      ),
    );
  });

  test('does not keep anybody from recording for ever', async () => {
    const copy = await recordedLater();
    copy.edit('conference.yaml', 'schedule: confirmed', 'schedule: postponed');
    const before = JSON.parse(copy.read('journal.json')) as Journal;
    const refused = await recordContent(copy.folder, real);
    expect(refused.isRecorded).toBe(false);
    expect(refused.sentences[0]).toContain('npm run record -- --sua-ngay');
    const mended = await recordContent(copy.folder, real, { redates: true });
    expect(mended.isRecorded).toBe(true);
    expect(mended.sentences[0]).toMatch(/^Đã sửa ngày của \d+ dòng chưa đến ngày thành 2026-11-23\.$/);
    const after = JSON.parse(copy.read('journal.json')) as Journal;
    const undated = (journal: Journal) => journal.map((line) => ({ ...line, date: '' }));
    expect(undated(after).slice(0, before.length)).toEqual(undated(before));
    expect(after.length).toBeGreaterThan(before.length);
    expect(new Set(after.map(({ date }) => date))).toEqual(new Set(['2026-11-23']));
    expect((await checkContent(copy.folder, { clock: real, today: real })).faults).toEqual([]);
    expect((await recordContent(copy.folder, real)).sentences).toEqual([
      'Nhật ký đã đủ, không có gì mới để ghi.',
    ]);
  });
});
