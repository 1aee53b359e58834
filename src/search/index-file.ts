import MiniSearch from 'minisearch';
import type { SearchEntry, SearchFile } from './results.ts';
import { indexOptions } from './order.ts';

/** The file that browsers load to search: the index as MiniSearch reads it, ready made. */
export const searchFile = (entries: readonly SearchEntry[], questionWords: string[]): string => {
  const index = new MiniSearch(indexOptions);
  index.addAll(entries.map((entry, id) => ({ id, ...entry })));
  return JSON.stringify({ questionWords, index: index.toJSON() } satisfies SearchFile);
};
