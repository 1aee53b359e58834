/** Abbreviations of Vietnamese administration, spelled out where a page first uses them (WCAG 3.1.4). */
export const abbreviations: ReadonlyMap<string, string> = new Map([
  ['UBND', 'Ủy ban nhân dân'],
  ['MTTQ', 'Mặt trận Tổ quốc'],
  ['TĐKT', 'Thi đua - Khen thưởng'],
]);

/** A number and the word it belongs to, which no line may part: `ngày 17`, `năm 2030`, `10 phút`. */
export const together =
  /(?<!\p{L})(?:(?:ngày|tháng|năm|số|khoảng|lúc|dưới) \d+(?:[/.,]\d+)*|\d+ (?:giờ|phút|đại biểu|thành phố|ngày))(?!\p{L})/giu;

/** Words of administration whose two syllables stay on one line of a heading. */
export const compounds =
  /(?<!\p{L})(?:thành phố|trực thuộc|đại biểu|thi đua|khen thưởng|ủy ban|nhân dân|hội nghị|lãnh đạo)(?!\p{L})/giu;
