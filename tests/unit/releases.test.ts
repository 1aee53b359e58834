import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/index.ts';
import { sentence } from '../../src/check/report.ts';
import { type ContentCopy, copyContent, removeCopies } from './content-copy.ts';

/** What editors are told about press releases. */

afterAll(removeCopies);

const file = 'releases/khai-mac.mdx';

const release = (more: string) =>
  `---\ntitle: Khai mạc\nlead: Một câu.\npublished: 2025-03-14\nphase: during\n${more}---\n\nThân bài.\n`;

/** One minute before nine, or later. */
const report = async (spoil: (copy: ContentCopy) => void, time = '08:59') => {
  const copy = copyContent();
  spoil(copy);
  const clock = Date.parse(`2025-03-14T${time}:00+07:00`);
  const { faults, warnings } = await checkContent(copy.folder, { clock });
  const about = (list: typeof faults) =>
    list.map((fault) => sentence('content', fault)).filter((line) => line.includes('khai-mac'));
  return { faults: about(faults), warnings: about(warnings) };
};

describe('the embargo', () => {
  const held = release('embargo: 2025-03-14T09:00\n');

  test('is said until it is over', async () => {
    const before = await report(({ write }) => write(file, held));
    expect(before).toEqual({
      faults: [],
      warnings: [
        `Lưu ý: content/${file}, dòng 6, embargo: chưa đến giờ được công bố “2025-03-14T09:00”, chưa hiện trên trang. ` +
          'Dựng lại trang sau giờ ấy, xem mục Thông cáo báo chí trong content/README.md.',
      ],
    });
    expect((await report(({ write }) => write(file, held), '09:00')).warnings).toEqual([]);
  });

  test('is no earlier than the day of the release', async () => {
    const { faults } = await report(({ write }) => write(file, release('embargo: 2025-03-13T09:00\n')));
    expect(faults).toEqual([
      expect.stringMatching(/dòng 6, embargo: “2025-03-13T09:00” sớm hơn ngày đăng “2025-03-14”/),
    ]);
  });

  test.each(['2025-03-14', '2025-03-14 09:00', '2025-02-30T09:00', '2025-03-14T09:00+07:00', '9 giờ'])(
    'written as %s is refused',
    async (embargo) => {
      const { faults } = await report(({ write }) => write(file, release(`embargo: '${embargo}'\n`)));
      expect(faults).toEqual([
        expect.stringMatching(/dòng 6, embargo: “.*” không .*Cần ghi: Thời điểm được phép công bố/),
      ]);
    },
  );

  test('keeps other texts from leading to it', async () => {
    const link = ({ write, read }: ContentCopy) => {
      write(file, held);
      write('pages/tro-nang.mdx', `${read('pages/tro-nang.mdx')}\n\n[Thông cáo](/bao-chi/khai-mac/)\n`);
    };
    expect((await report(link)).faults).toEqual([
      expect.stringMatching(/tro-nang\.mdx, dòng \d+, phần chữ: liên kết đến trang chưa đăng/),
    ]);
    expect((await report(link, '09:00')).faults).toEqual([]);
  });
});

test('what is missing or unknown is named', async () => {
  const { faults } = await report(({ write }) =>
    write(file, '---\ntitle: Khai mạc\npublished: 2025-03-14\nphase: during\nembago: x\n---\n'),
  );
  expect(faults).toEqual([
    expect.stringMatching(/lead: thiếu trường bắt buộc này/),
    expect.stringMatching(/embago: không có trường tên “embago”/),
  ]);
});

test('a release may not have the address of the list of photos', async () => {
  const copy = copyContent();
  mkdirSync(join(copy.folder, 'releases'), { recursive: true });
  copy.write('releases/tu-lieu.mdx', release(''));
  const { faults } = await checkContent(copy.folder);
  expect(faults.map((fault) => sentence('content', fault))).toEqual([
    'content/releases/tu-lieu.mdx: địa chỉ này đã dành cho danh sách ảnh và bản ghi. Đổi tên tệp.',
  ]);
});
