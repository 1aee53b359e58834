import { afterAll, describe, expect, test } from 'vitest';
import { lineFault } from '../../src/check/text.ts';
import { removeCopies } from './content-copy.ts';
import { check, expectOneFault } from './faults.ts';
import type { Case } from './faults.ts';

const meeting = 'programme/hop-tru-bi.mdx';
const news = 'news/ke-hoach-to-chuc.mdx';
const page = 'pages/tro-nang.mdx';

afterAll(removeCopies);

/** The meeting under another title. */
const titled = (title: string, says: string[]): Case => ({
  spoil: (copy) => copy.edit(meeting, 'title: Họp trù bị', `title: ${title}`),
  file: meeting,
  at: 'title:',
  field: 'title',
  says,
});

const inFields: Record<string, Case> = {
  HTML: titled('Họp <b>trù bị</b>', ['“Họp <b>trù bị</b>”', 'HTML', 'Xóa mã']),
  'a script': titled('Họp <script>alert(1)', ['HTML']),
  'an entity': titled('Họp&nbsp;trù bị', ['HTML']),
  'a control character': titled('Họp \u0007trù bị', ['[U+0007]', 'điều khiển', 'gõ lại']),
  'a mark that turns the direction': titled('Họp \u202Etrù bị', ['[U+202E]', 'đảo chiều']),
  'a mark that turns the direction, escaped': titled('"Họp \\u2066trù bị"', ['[U+2066]', 'đảo chiều']),
  'a joiner between letters that never join': titled('Họp\u200D trù bị', ['[U+200D]', 'ký tự ẩn']),
  'an emoji': titled('Họp trù bị 🎉', ['biểu tượng cảm xúc', 'viết bằng chữ']),
  'a hidden character': titled('Họp\u200B trù bị', ['[U+200B]', 'ký tự ẩn']),
  'a title of 239 letters': titled('Họp '.repeat(60), ['dài 239 ký tự', 'nhiều nhất 200']),
  'a control character in a comment': {
    spoil: (copy) => copy.edit('conference.yaml', '# Thông', '# \u0007Thông'),
    file: 'conference.yaml',
    at: '\u0007',
    says: ['[U+0007]', 'gõ lại'],
  },
};

/** Words put before the second-level heading of a page, or in place of it. */
const written = (words: string, at: string, says: string[], rest = '\n\n## Đã'): Case => ({
  spoil: (copy) => copy.edit(page, '## Đã', `${words}${rest}`),
  file: page,
  at,
  field: 'phần chữ',
  says,
});

const inBodies: Record<string, Case> = {
  'an unknown element': written('Xem <Video /> này.', '<Video', [
    '<Video>',
    '<SeCapNhat>, <DuKien>, <MaKet>',
  ]),
  'an HTML element': written('Rất <b>quan trọng</b>.', '<b>', ['<b>', 'Markdown']),
  'an HTML element without an end': written('Dòng một<br>dòng hai', '<br>', ['không dùng được thẻ <br>']),
  'an element left open': written('<SeCapNhat>Giờ', '<SeCapNhat>', ['chưa đóng', '</SeCapNhat>']),
  'a closing element alone': written('Giờ</SeCapNhat>', '</SeCapNhat>', ['</SeCapNhat>', 'không khớp']),
  'an HTML comment': written('<!-- sửa sau -->', '<!--', ['chú thích']),
  'a smaller-than sign': written('Dưới <5 người', '<5', ['dấu <', '\\<']),
  'an import': written("import x from 'y'", 'import', ['import', 'Xóa dòng này']),
  'an expression': written('Có {1 + 1} đoàn.', '{1 + 1}', ['“{1 + 1}”', '\\{']),
  'a placeholder outside the programme': written('Tại {địa điểm}.', '{địa điểm}', ['dấu {', '\\{']),
  'a brace left open': written('Tại {đâu.', '{đâu', ['dấu {']),
  'an element with HTML in an attribute': written('<SeCapNhat set:html="x" />', 'set:html', ['“set:html”']),
  'a banner without an id': written('<MaKet />', '<MaKet', ['thiếu id', '<MaKet id="…" />']),
  'a banner with an expression': written('<MaKet id={x} />', '<MaKet', ['thiếu id']),
  'a banner that does not exist': written('<MaKet id="tieude" />', '<MaKet', [
    '“tieude”; có phải “tieu-de” không',
    'khau-hieu',
  ]),
  'a picture': written('![Sảnh](/hinh.png)', '![', ['không có nguồn', '<Anh id="…" />']),
  'a link to a page that is not there': written('[xem](/chuong-trinh/hop-tru-by/)', '[xem]', [
    'không có trang “/chuong-trinh/hop-tru-by/”',
    'hop-tru-bi',
  ]),
  'a link that runs': written('[Xem](javascript:x)', '[Xem]', ['“javascript:x”', 'mailto:']),
  'a first-level heading': written('# Đã', '# Đã', ['cấp một', 'Dùng ##'], ''),
  'a heading two levels down': written('#### Đã', '#### Đã', ['nhảy cấp', 'Dùng ### '], ''),
  'a mark that turns the direction': written('Trang \u202Enày', '\u202E', ['[U+202E]', 'đảo chiều']),
  'an emoji': written('Xin chào 👋', '👋', ['biểu tượng cảm xúc']),
};

describe('texts in fields', () => {
  test.each(Object.entries(inFields))('%s', (_, wrong) => expectOneFault(wrong));
});

describe('texts under the front matter', () => {
  test.each(Object.entries(inBodies))('%s', (_, wrong) => expectOneFault(wrong));
});

test('one broken paragraph does not hide the others', async () => {
  const { lines } = await check((copy) =>
    copy.edit(news, 'Kinh phí', '<SeCapNhat>mở\n\nvà <b>đóng</SeCapNhat>\n\n{a b}\n\n# Một\n\nKinh phí'),
  );
  expect(lines.map((line) => line.replace(/.*phần chữ: /, '').slice(0, 20))).toEqual([
    '<SeCapNhat> mở mà ch',
    'có dấu { mà trang hi',
    'tiêu đề cấp một (#) ',
  ]);
});

test('code, escapes and the elements for editors are fine', async () => {
  const { lines } = await check((copy) =>
    copy.edit(
      page,
      '## Đã',
      'Viết `<b>` hay `{x}`, \\<5 và \\{y}; <DuKien>mai</DuKien>.\n\n<MaKet id="tieu-de" />\n\n## Đã',
    ),
  );
  expect(lines).toEqual([]);
});

test('joiners are fine where a script needs them', () => {
  const [persian, hindi, sinhala] = ['می\u200Cخواهم', 'क्\u200Dष', 'ශ්\u200Dරී'];
  expect([persian, hindi, sinhala].map((text = '') => lineFault(text))).toEqual(Array(3).fill(undefined));
  expect([' \u200Cم', 'م\u200C ', 'a\u200Cم'].map((text) => lineFault(text)?.remedy)).toEqual(
    Array(3).fill(expect.stringContaining('gõ lại')),
  );
});

test('Ð is a slip of the hand in Vietnamese, and a letter in other languages', async () => {
  const { site } = await check(({ edit, write }) => {
    edit('conference.yaml', 'timeZone:', 'languages: [vi, en]\ntimeZone:');
    edit(meeting, 'title: Họp trù bị', 'title: HÐND họp');
    write('en/programme/hop-tru-bi.mdx', '---\ntitle: GUÐRÚN speaks\n---\n');
  });
  expect(site?.programme.get('hop-tru-bi')?.title).toBe('HĐND họp');
  const english = site?.translations.find(({ of }) => of === 'programme/hop-tru-bi');
  expect(english?.texts).toMatchObject({ title: 'GUÐRÚN speaks' });
});
