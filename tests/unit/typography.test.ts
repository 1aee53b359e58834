import { describe, expect, it } from 'vitest';
import { typeset } from '../../src/i18n/typography.ts';
import * as vietnamese from '../../src/i18n/vi/typography.ts';
import { titleLines } from '../../src/print/line-breaks.ts';

const set = (main: string): string =>
  typeset(`<body>UBND<main>${main}</main>UBND</body>`, vietnamese)
    .replace('<body>UBND<main>', '')
    .replace('</main>UBND</body>', '');

/** The pieces of a text that no line may part. */
const kept = (text: string): string[] =>
  [...set(`<p>${text}</p>`).matchAll(/<span class="nb">(.*?)<\/span>/gs)].map(([, words = '']) => words);

describe('running text', () => {
  it('explains an abbreviation where the page first uses it', () => {
    expect(set('<p>UBND 5 TP, UBND</p><p>UBND, TĐKT</p>')).toBe(
      '<p><abbr title="Ủy ban nhân dân">UBND</abbr> 5 TP, UBND</p><p>UBND, <abbr title="Thi đua - Khen thưởng">TĐKT</abbr></p>',
    );
  });

  it('keeps a number with its word, and a day with its month', () => {
    expect(set('<p>Ngày 14 tháng 3 năm 2025, số 45, 10 phút</p>')).toBe(
      '<p><span class="nb">Ngày 14 tháng 3</span> <span class="nb">năm 2025</span>, <span class="nb">số 45</span>, <span class="nb">10 phút</span></p>',
    );
    expect(kept('các ngày 13 và 14\u00A0tháng\u00A03, khoảng 300 đại biểu, lúc 14:00')).toEqual([
      'ngày 13',
      '14\u00A0tháng\u00A03',
      '300 đại biểu',
      'lúc 14:00',
    ]);
  });

  it('keeps words, names and offices whole, each by itself', () => {
    expect(
      kept('Ủy ban nhân dân thành phố Cần Thơ và Sở Nội vụ, Ông Lê Văn Tám; quốc\ntế: Sẽ cập nhật'),
    ).toEqual([
      'Ủy ban',
      'nhân dân',
      'thành phố',
      'Cần Thơ',
      'Sở Nội vụ',
      'Ông Lê Văn Tám',
      'quốc\ntế',
      'Sẽ cập nhật',
    ]);
    expect(kept('HỘI NGHỊ TỔNG KẾT')).toEqual(['HỘI NGHỊ', 'TỔNG KẾT']);
  });

  it('keeps a span of days or hours in one piece', () => {
    expect(set('<p>Dời từ 13–14/3 sang 30/4–01/5/2025, 07:30–08:00; năm học 2024–2025</p>')).toBe(
      '<p>Dời từ <span class="nb">13–14/3</span> sang <span class="nb">30/4–01/5/2025</span>, <span class="nb">07:30–08:00</span>; năm học 2024–2025</p>',
    );
    expect(set('<p>Dời từ 13–14 và 16/3 sang 22–23/3/2025</p>')).toBe(
      '<p>Dời từ <span class="nb">13–14</span> và 16/3 sang <span class="nb">22–23/3/2025</span></p>',
    );
  });

  it('uses no-break spaces where a span would be a box of its own, and in what a script shows', () => {
    expect(set('<a class="x inline-flex y"><b>Xem</b><br> <svg><g></g></svg>năm 2025</a>')).toBe(
      '<a class="x inline-flex y"><b>Xem</b><br> <svg><g></g></svg>năm\u00A02025</a>',
    );
    expect(set('<a class="flex"><b>số 5</b></a><a class="flexible">số 5</a>')).toBe(
      '<a class="flex"><b><span class="nb">số 5</span></b></a><a class="flexible"><span class="nb">số 5</span></a>',
    );
    expect(set('<p data-when="dự kiến ngày 14/3" data-title="dự kiến"></p>')).toBe(
      '<p data-when="dự\u00A0kiến ngày\u00A014/3" data-title="dự kiến"></p>',
    );
  });

  it('takes no part of a longer word', () => {
    expect(set('<p>VP.UBND TP, UBNDX, đànăm 3</p>')).toBe('<p>VP.UBND TP, UBNDX, đànăm 3</p>');
  });

  it.each([
    '<a title="UBND năm 2025">x</a>',
    '<script>const UBND = "năm 2025"</script>',
    '<svg role="img"><text>năm 2025</text></svg>',
    '<!-- UBND --><style>/* năm 2025 */</style>',
    '<abbr title="y">UBND</abbr>',
    '<a title="ba > năm 2025" data-y=\'> UBND\'>x</a>',
  ])('leaves %s alone', (html) => {
    expect(set(html)).toBe(html);
  });

  it('explains nothing outside main, and touches no page without a body', () => {
    expect(
      typeset('<body><p>UBND năm 2025</p><main></main><footer>UBND năm 2025</footer></body>', vietnamese),
    ).toBe('<body><p>UBND năm 2025</p><main></main><footer>UBND năm\u00A02025</footer></body>');
    expect(typeset('<p>UBND năm 2025</p>', vietnamese)).toBe('<p>UBND năm 2025</p>');
  });
});

describe('a printed title', () => {
  const lines = (text: string) => titleLines(text, vietnamese).replaceAll('\u00A0', '_');

  it('parts no name', () => {
    expect(lines('8. Sở Thông tin, Báo Bến Lau và Đoàn Thành phố Lê Văn Tám')).toBe(
      '8. Sở_Thông_tin, Báo_Bến_Lau và Đoàn_Thành_phố Lê_Văn_Tám',
    );
  });

  it('parts no word of two syllables, and no number from its word', () => {
    expect(lines('Tham quan một số mô hình năm 2030, chương trình')).toBe(
      'Tham_quan một số mô_hình năm_2030, chương_trình',
    );
  });

  it('leaves words of capitals alone, and does not make one word of a line', () => {
    expect(lines('CÁC ĐOÀN VỀ BẾN')).toBe('CÁC ĐOÀN VỀ BẾN');
    expect(lines('Một Hai Ba Bốn Năm Sáu')).toBe('Một_Hai_Ba_Bốn Năm_Sáu');
  });
});
