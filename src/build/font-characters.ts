/**
 * Every character that the web fonts carry: what Vietnamese and English text is written with. Anything
 * else on a page is drawn with the reader's own font.
 */

const toneMarks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];

const vietnamese = vowels
  .flatMap((vowel) => toneMarks.map((mark) => (vowel + mark).normalize('NFC')))
  .join('');

const basicLatin = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).join(
  '',
);

/** Letters of names that Vietnamese does not have. */
const otherLatin = 'äëïöüåæøçñßîûœ';

const punctuation = '\u00A0“”‘’–—…•·×→−°№₫©«»';

export const fontCharacters = [
  basicLatin,
  vietnamese,
  vietnamese.toUpperCase(),
  'đĐ',
  otherLatin,
  otherLatin.replace('ß', '').toUpperCase(),
  punctuation,
  toneMarks.join(''),
].join('');
