/** Abbreviations of Vietnamese administration, spelled out where a page first uses them (WCAG 3.1.4). */
export const abbreviations: ReadonlyMap<string, string> = new Map([
  ['UBND', 'Ủy ban nhân dân'],
  ['MTTQ', 'Mặt trận Tổ quốc'],
  ['TĐKT', 'Thi đua - Khen thưởng'],
]);

/** A number and the word it belongs to, or a span, which no line may part: `ngày 17`, `10 phút`, `16–17/5/2030`. */
export const together =
  /(?<!\p{L})(?:(?:ngày|tháng|năm|số|khoảng|lúc|dưới) \d+(?:[/.,]\d+)*|\d+ (?:giờ|phút|đại biểu|thành phố|ngày)|\d+(?:[/:]\d+)*–\d+(?:[/:]\d+)+|(?<!\d)\d\d?–\d\d?(?!\d))(?!\p{L})/giu;

/** Words of administration whose two syllables stay on one line of a heading. */
export const compounds = new RegExp(
  `(?<!\\p{L})(?:${[
    'thành phố|trực thuộc|ủy ban|nhân dân|đại biểu|lãnh đạo|hội đồng|thông tin|truyền thông|báo chí',
    'hội nghị|chương trình|kế hoạch|thông báo|thông cáo|tổ chức|tổng kết|ký kết|thực hiện|giao ước|phát biểu',
    'thi đua|khen thưởng|tham quan|giao lưu|mô hình|điển hình|tiên tiến|phong trào|thân mật|đón tiếp',
  ].join('|')})(?!\\p{L})`,
  'giu',
);

/** Names, whose syllables all begin with a capital: of people, places, newspapers. */
export const names = /(?<!\p{L})\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}(?!\p{L})/gu;
