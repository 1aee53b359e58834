import type { Language } from '../i18n/index.ts';

/**
 * How the news are dealt out over the files of the search: the newest stand, with their whole text, in the one that
 * everybody loads; the others, with title and lead, in files that come later.
 */

/** News in the first file. */
const inFirst = 40;

/** What a slow phone reads without a pause that anybody notices. */
const perFile = 250;

export const newestNews = <T>(news: readonly T[]): readonly T[] => news.slice(0, inFirst);

/** The news of each further file; none for a small site. */
export const olderNews = <T>(news: readonly T[]): (readonly T[])[] =>
  Array.from({ length: Math.max(0, Math.ceil((news.length - inFirst) / perFile)) }, (_, index) =>
    news.slice(inFirst + index * perFile, inFirst + (index + 1) * perFile),
  );

/** Name of a further file, by its place from 0. */
export const olderName = ({ files }: Language, index: number): string => `${files.olderNews}-${index + 1}`;
