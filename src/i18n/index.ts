import { en } from './en/index.ts';
import type { Locale } from './paths.ts';
import type { Direction } from './typography.ts';
import { vi } from './vi/index.ts';

/**
 * Everything the site says in one language: its words by topic (`t`), the words in its addresses, what readers type
 * into the search, how dates and numbers are written, and how text is set.
 *
 * A further language is one folder beside `vi` with the same files, and its name here and in `addresses` of `paths.ts`.
 * The types then say which words are missing. Which of them a site has stands in its content (`src/languages.ts`).
 */
export type Language = typeof vi;

export const language: Record<Locale, Language> = { vi, en };

/** Before a day or a place that is tentative: `Dự kiến`. Alone it is `t.common.tentative`. */
export const tentativeLead = ({ t, dates }: Pick<Language, 't' | 'dates'>): string =>
  dates.capitalised(t.common.tentatively('')).trim();

/** Where lines of `other` begin in a page in `own`; undefined where that is the same. */
export const otherDirection = (own: Locale, other: Locale): Direction | undefined => {
  const { direction } = language[other].typography;
  return direction === language[own].typography.direction ? undefined : direction;
};
