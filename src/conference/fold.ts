/** Letters that Unicode takes for one, not for a letter with a mark; ɖ (U+0256) is a look-alike of đ. */
const whole: Record<string, string> = {
  đ: 'd',
  ð: 'd',
  ɖ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ς: 'σ',
};
const wholePattern = new RegExp(`[${Object.keys(whole).join('')}]`, 'g');

/**
 * Letters without their marks, for finding: what a reader types on a phone, with marks, without them, composed
 * or not, meets what an editor wrote.
 */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(wholePattern, (letter) => whole[letter] ?? letter);

/** Matches a word as it stands in a text, also with loose marks: in Vietnamese a syllable. */
export const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Matches words joined without a space, such as `Wi-Fi`. */
const joinedPattern = /\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)+/gu;

/** Joined words of a text in one piece, folded, for readers who write `wifi`. */
export const joinedWords = (text: string): string[] =>
  (text.match(joinedPattern) ?? []).map((joined) => fold(joined).replaceAll('-', ''));
