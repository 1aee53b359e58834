import { afterAll, describe, expect, it, test } from 'vitest';
import { checkContent } from '../../src/check/index.ts';
import { sentence } from '../../src/check/report.ts';
import { gateTime, isPublic, onDay } from '../../src/conference/publication.ts';
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

  it('goes by the journal where that is ahead of the commit', () => {
    const clock = at('2030-05-16T09:00:00');
    expect(gateTime(clock, '2030-05-17', zone)).toBe(at('2030-05-17T00:00:00'));
    expect(gateTime(clock, '2030-05-16', zone)).toBe(clock);
    expect(gateTime(clock, undefined, zone)).toBe(clock);
  });
});

describe('the check', () => {
  afterAll(removeCopies);

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
