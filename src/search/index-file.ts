import MiniSearch from 'minisearch';
import type { Language } from '../i18n/index.ts';
import type { SearchEntry, SearchFile, SearchTerms } from './results.ts';
import { indexOptions } from './order.ts';
import { readerOf } from './reading.ts';

/** How a language is read, as it goes into the file. */
export const termsOf = ({ searchTerms }: Language): SearchTerms => ({
  readings: searchTerms.readings,
  sounds: searchTerms.sounds,
  questionWords: searchTerms.questionWords,
});

/** The file that browsers load to search: the index as MiniSearch reads it, ready made. */
export const searchFile = (entries: readonly SearchEntry[], terms: SearchTerms): string => {
  const index = new MiniSearch(indexOptions(readerOf(terms)));
  index.addAll(entries.map((entry, id) => ({ id, ...entry })));
  return JSON.stringify({ terms, index: index.toJSON() } satisfies SearchFile);
};
