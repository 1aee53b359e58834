import fc from 'fast-check';

/** Texts that an editor's program, or somebody who means ill, may bring into the content. */

/** What pages, feeds, calendars and printed pieces have to show as it is, each a trap of some format. */
const shown = [
  '"',
  "'",
  '`',
  '&',
  '&&',
  '< 5',
  '> số 5',
  ']]>',
  '\\',
  '\\n',
  '\\u003c',
  '{',
  '}',
  '${x}',
  '{{y}}',
  '#set',
  '$x$',
  '*đậm*',
  '_nghiêng_',
  '@nhan',
  '[liên kết](x)',
  '%00',
  '%',
  '+',
  ';',
  ',',
  ':',
  '=cmd',
  '--',
  '|',
  '~',
  '“ngoặc”',
  '‘đơn’',
  '…',
  '–',
  '×',
  '20°C',
  '1/2',
  'ngày 14',
  'UBND',
  'a/b',
  '!',
  '?',
] as const;

/** What readers of other scripts write; the printed pieces' typeface need not have them. */
const foreign = ['№', '漢字', 'Ελληνικά', 'кириллица', 'مرحبا', 'שלום', 'ไทย'] as const;

/** Vietnamese, composed and in pieces. */
const words = [
  'Ẩm thực',
  'Đổi mới',
  'Ðổi',
  'Hội nghị',
  'TỔNG KẾT',
  'ẲẴỔ'.normalize('NFD'),
  'Quảng trường'.normalize('NFD'),
] as const;

/** What must not come in at all. */
const refused = [
  '<script>alert(1)</script>',
  '</script>',
  '<b>',
  '<img src=x onerror=alert(1)>',
  '<!--',
  '&lt;',
  '&#60;',
  '&nbsp;',
  '\u0000',
  '\u0007',
  '\u001B[31m',
  '\u007F',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u200B',
  '\u200C',
  '\u200D',
  '\u200E',
  '\u200F',
  '\u202A',
  '\u202E',
  '\u2066',
  '\u2069',
  '\u00AD',
  '\uFEFF',
  '\u034F',
  '\u3164',
  '\u{E0041}',
  '\uFFFD',
  '\uE000',
  '🚆',
  '👩‍💻',
  '🇻🇳',
  '❤️',
  'Z\u0351\u036B\u0343\u036A',
  'a'.repeat(10_000),
  'Ẩ'.repeat(601),
] as const;

const text = (pieces: readonly string[], maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...words)), { minLength: 1, maxLength })
    .map((parts) => parts.join(' '));

export const shownText = text([...shown, ...foreign], 8);
export const refusedPiece = fc.constantFrom(...refused);

/** So many texts, with every piece in one of them; `shift` deals them out another way. */
const dealt = (pieces: readonly string[], count: number, shift: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    pieces
      .filter((_piece, place) => (place * shift) % count === index)
      .join(` ${words[index % words.length]} `),
  );

export const shownTexts = (count: number, shift: number): string[] =>
  dealt([...shown, ...foreign], count, shift);
export const printedTexts = (count: number, shift: number): string[] => dealt(shown, count, shift);

/** What a reader finds of a text: one spelling of each letter, as the schemas make it. */
export const asRead = (value: string): string => value.trim().normalize('NFC').replaceAll(/[ÐƉ]/g, 'Đ');
