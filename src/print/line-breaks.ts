import type { Typography } from '../i18n/typography.ts';

/** Where the lines of a printed text may not part. */

const noBreak = '\u00A0';

const glued = (text: string, pattern: RegExp): string =>
  text.replaceAll(pattern, (words) => words.replaceAll(/\s+/g, noBreak));

/** In running text: not between a number and its word. Not for addresses, which have no such words. */
export const textLines = (text: string, { numbers }: Pick<Typography, 'numbers'>): string =>
  glued(text, numbers);

/** In titles and headings: nor inside a name, or a word of two syllables. */
export const titleLines = (text: string, { together }: Pick<Typography, 'together'>): string =>
  glued(text, together);
