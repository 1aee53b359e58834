/**
 * Letters without their marks, for finding: what a reader types on a phone, with marks, without them, composed
 * or not, meets what an editor wrote. Đ has no decomposition in Unicode, and neither have its look-alikes
 * Ð (U+00D0) and Ɖ (U+0189).
 */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐðÐɖƉ]/g, 'd')
    .toLowerCase();

/** Matches a word as it stands in a text, also with loose marks: in Vietnamese a syllable. */
export const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Matches words joined without a space, such as `Wi-Fi`. */
const joinedPattern = /\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)+/gu;

/** Joined words of a text in one piece, folded, for readers who write `wifi`. */
export const joinedWords = (text: string): string[] =>
  (text.match(joinedPattern) ?? []).map((joined) => fold(joined).replaceAll('-', ''));
