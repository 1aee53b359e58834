import type { ContentCopy } from '../unit/content-copy.ts';

/** Articles and programme items made up of neutral words: as many as wanted, the same at every run, of nobody. */

const what = [
  'Buổi trao đổi',
  'Phần trình bày',
  'Tài liệu',
  'Bản tổng hợp',
  'Phiên thảo luận',
  'Chuyên đề',
  'Báo cáo',
];
const about = [
  'kinh nghiệm',
  'cách làm',
  'tiêu chí',
  'quy trình',
  'nội dung',
  'phương pháp',
  'số liệu',
  'mô hình',
];
const field = [
  'cải cách hành chính',
  'chuyển đổi số',
  'giao thông đô thị',
  'bảo vệ môi trường',
  'giáo dục',
  'y tế cơ sở',
  'phát triển nông nghiệp',
  'văn hóa đọc',
  'thể thao quần chúng',
  'cấp nước sạch',
  'khuyến học',
];
const doing = [
  'được giới thiệu',
  'được góp ý',
  'đã hoàn thành',
  'được cập nhật',
  'được chia sẻ',
  'được tóm tắt',
];
const where = [
  'tại hội trường',
  'tại các tổ',
  'trong buổi sáng',
  'trong buổi chiều',
  'trên trang tin',
  'ở phòng họp',
];

/** Of a list, the entry for a number: neighbours differ, and the lists go round at different speeds. */
const pick = (list: readonly string[], seed: number): string => list[seed % list.length] ?? '';

const sentenceOf = (seed: number): string =>
  `${pick(what, seed)} về ${pick(about, seed >> 1)} ${pick(field, seed * 3 + (seed >> 4))} ` +
  `${pick(doing, seed * 5)} ${pick(where, seed * 7 + (seed >> 3))}`;

const paragraph = (seed: number): string =>
  Array.from({ length: 4 }, (_, index) => `${sentenceOf(seed * 11 + index * 17)}.`).join(' ');

/** The day so many days after 1 January 2025. */
const dayAfter = (days: number): string =>
  new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);

const phaseOf = (index: number, count: number): string =>
  index * 3 < count ? 'before' : index * 3 < count * 2 ? 'during' : 'after';

const number = (index: number): string => String(index + 1).padStart(4, '0');

/** `tin-0001` to `tin-…`: four a day from 1 January 2025, every tenth a link to another medium. */
export function writeArticles({ write }: Pick<ContentCopy, 'write'>, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const isLink = index % 10 === 9;
    const front = [
      `title: '${sentenceOf(index)} (tin số ${index + 1})'`,
      `lead: '${sentenceOf(index + 5000)}, theo bản số ${index + 1}.'`,
      `published: ${dayAfter(Math.floor(index / 4))}`,
      `phase: ${phaseOf(index, count)}`,
      ...(isLink
        ? ['outlet: Báo Mẫu', `url: https://bao-mau.example/bai/${index + 1}`]
        : ['source: Nguồn mẫu']),
    ];
    const body = isLink ? '' : [1, 2, 3].map((part) => paragraph(index + part * 31)).join('\n\n');
    write(`news/tin-${number(index)}.mdx`, `---\n${front.join('\n')}\n---\n\n${body}\n`);
  }
}

/** `muc-001` to `muc-…`: on the first day, a quarter of an hour each, for everyone. */
export function writeItems({ write }: Pick<ContentCopy, 'write'>, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const minutes = 7 * 60 + Math.floor(index / 6) * 15;
    const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    const front = [
      `number: ${1000 + index}`,
      `title: '${sentenceOf(index + 900)} (mục ${index + 1})'`,
      `day: ngay-${1 + (index % 2)}`,
      `start: '${time}'`,
      'kind: session',
      'place: charmant-suites',
      `order: ${100 + index}`,
      `statements: ['${sentenceOf(index + 70)}.']`,
      "audience: { label: 'Toàn thể' }",
    ];
    write(`programme/muc-${number(index)}.mdx`, `---\n${front.join('\n')}\n---\n`);
  }
}
