import { expect, inject, it } from 'vitest';
import { en } from '../../src/i18n/en/index.ts';
import type { Language } from '../../src/i18n/index.ts';
import { vi } from '../../src/i18n/vi/index.ts';
import { stopClock } from './clock.ts';
import { phone, useWindow } from './open.ts';

/**
 * No line ends inside a word of several syllables, a name or a date, on any page, in the site's own face and in a wider one
 * that a phone may show instead. The list is the test's own: what the language binds is asked for as well, but a word
 * that it forgets would not be.
 */

const { common } = vi.t;

const pieces = [
  `${common.open}|${common.tentative}`,
  String.raw`ngày \d+ tháng \d+|tháng \d+|năm \d+|thứ (?:Năm|Sáu|Bảy)|\d+ đại biểu`,
  'Trần Việt Trường|Dương Tấn Hiển|Cần Thơ|Hà Nội|Hồ Chí Minh|Hải Phòng|Đà Nẵng|Ngô Quyền|Ninh Kiều|Tân An|Sông Hậu',
  'Charmant Suites|Tân Sơn Nhất|Sở Nội vụ|Sở Du lịch|Việt Nam|Thới Hưng|Cờ Đỏ|Quốc hội',
  'quốc tế|thành phố|hội nghị|đại biểu|lãnh đạo|chương trình|kế hoạch|nội dung|ủy ban|nhân dân|cơ quan|địa điểm|báo chí',
  'thi đua|khen thưởng|tổ chức|tổng kết|ký kết|giao ước|tham quan|mô hình|đón tiếp|trung ương|trực thuộc|khách sạn',
  'thông tin|thông báo|trách nhiệm|phát biểu|văn phòng|đơn vị|thực hiện|thời gian|phương tiện|liên hệ|giới thiệu',
].join('|');

interface Wanted {
  /** Source and flags of patterns. */
  patterns: readonly (readonly [string, string])[];
  faces: readonly string[];
}

/** Words that a line parts, by face: of the first pattern across elements, too. Runs in the page. */
const findParted = ({ patterns: given, faces }: Wanted): string[] => {
  const patterns = given.map(([source, flags]) => new RegExp(source, flags));
  const found = new Set<string>();
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  const blocks = new Map<Element, Text[]>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    let box = text.parentElement;
    if (box === null || box.closest('script, style, svg, template, option')) continue;
    // Beside a time as large as the page its end is set in two lines.
    if (box.closest('.large .end, .whole .end')) continue;
    while (box.parentElement && getComputedStyle(box).display.startsWith('inline')) box = box.parentElement;
    blocks.set(box, [...(blocks.get(box) ?? []), text]);
  }
  const range = document.createRange();
  const words: [Text, number, Text, number, string][] = [];
  for (const texts of blocks.values()) {
    const whole = texts
      .map(({ data }) => data)
      .join('')
      .replaceAll(/\s/g, ' ');
    const place = (at: number): [Text, number] => {
      let left = at;
      for (const text of texts) {
        if (left < text.length) return [text, left];
        left -= text.length;
      }
      throw new Error('past the end');
    };
    for (const pattern of patterns)
      for (const { index, 0: word } of whole.matchAll(pattern)) {
        const [first, start] = place(index);
        const [last, end] = place(index + word.length - 1);
        if (pattern === patterns[0] || first === last) words.push([first, start, last, end, word]);
      }
  }
  for (const face of faces) {
    document.documentElement.style.setProperty('font-family', face, face === '' ? '' : 'important');
    for (const [first, start, last, end, word] of words) {
      range.setStart(first, start);
      range.setEnd(first, start + 1);
      const top = range.getBoundingClientRect();
      range.setStart(last, end);
      range.setEnd(last, end + 1);
      const bottom = range.getBoundingClientRect();
      if (top.height > 1 && bottom.top - top.top > top.height / 2) found.add(`${face} ${word}`);
    }
  }
  document.documentElement.style.removeProperty('font-family');
  return [...found];
};

const wide = '"DejaVu Sans", Verdana';

const layouts: [width: number, faces: string[]][] = [
  [320, ['']],
  [360, ['', wide]],
  [1280, ['', wide]],
];

const open = useWindow({ ...phone, serviceWorkers: 'block' }, (page) => stopClock(page, '2025-03-14T09:00'));

it('no line ends inside a word', async () => {
  const parted: string[] = [];
  const own = [`(?<!\\p{L})(?:${pieces})(?!\\p{L})`, 'giu'] as const;
  const boundBy = ({ typography: { together } }: Language) => [together.source, together.flags] as const;
  for (const path of inject('paths')) {
    const patterns = path.startsWith('/en/') ? [boundBy(en)] : [own, boundBy(vi)];
    const page = await open(path);
    await page.evaluate(() => document.fonts.ready);
    for (const [width, faces] of layouts) {
      await page.setViewportSize({ width, height: 900 });
      const words = await page.evaluate(findParted, { patterns, faces });
      parted.push(...words.map((word) => `${path}, ${width} px:${word}`));
    }
  }
  expect(parted).toEqual([]);
});
