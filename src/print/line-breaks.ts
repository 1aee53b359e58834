import type { Typography } from '../i18n/typography.ts';

/** Where the lines of a printed text may not part. */

const noBreak = '\u00A0';

const glued = (text: string, pattern: RegExp): string =>
  text.replaceAll(pattern, (words) => words.replaceAll(' ', noBreak));

/** In running text: not between a number and its word. Not for addresses, which have no such words. */
export const textLines = (text: string, { together }: Pick<Typography, 'together'>): string =>
  glued(text, together);

/** In titles and headings: nor inside a name, or a word of two syllables. */
export const titleLines = (
  text: string,
  { together, compounds, names }: Pick<Typography, 'together'> & { compounds: RegExp; names: RegExp },
): string => [names, compounds, together].reduce(glued, text);
