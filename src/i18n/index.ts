import { en } from './en/index.ts';
import type { Locale } from './paths.ts';
import type { Direction } from './typography.ts';
import { vi } from './vi/index.ts';

/**
 * Everything the site says in one language: its words by topic (`t`), the words in its addresses, what readers type
 * into the search, how dates and numbers are written, and how text is set.
 *
 * A further language is one folder beside `vi` with the same files, and its name here and in `addresses` of `paths.ts`.
 * The types then say which words are missing. Which of them a site has stands in its content (`languages.ts`).
 */
export type Language = typeof vi;

export const language: Record<Locale, Language> = { vi, en };

/** Where lines of `other` begin in a page in `own`; undefined where that is the same. */
export const otherDirection = (own: Locale, other: Locale): Direction | undefined => {
  const { direction } = language[other].typography;
  return direction === language[own].typography.direction ? undefined : direction;
};
