import MiniSearch, { type AsPlainObject, type SearchOptions, type SearchResult } from 'minisearch';
import type { SearchEntry, SearchFile } from './results.ts';
import { indexOptions, type Query, queryOf, weighable, weightOf } from './order.ts';

/** Finds in loaded indexes; nothing here knows of the page. Loaded only when somebody searches. */

export interface Hit extends SearchEntry {
  /** The words of the entry that were found, folded. */
  found: ReadonlySet<string>;
}

/** A hit with what decides its place among others. */
interface Ranked {
  hit: Hit;
  /** How forgiving the search had to be to find it: 0 for not at all. */
  way: number;
  /** How many of the words are there, and how many of them to the letter. */
  words: number;
  exact: number;
  score: number;
}

/** More than this nobody reads on a phone. */
const most = 40;

const lastWordGrows = (_term: string, index: number, terms: string[]): boolean => index === terms.length - 1;

const letterMissing = (term: string): number => (term.length > 2 ? 1 : 0);

/** From strict to forgiving: the next one is tried only where the one before finds nothing. */
const ways: SearchOptions[] = [
  { combineWith: 'AND', prefix: lastWordGrows },
  { combineWith: 'AND', prefix: lastWordGrows, fuzzy: letterMissing },
  { combineWith: 'OR', prefix: lastWordGrows, fuzzy: letterMissing },
];

const importance = { boost: { title: 3, names: 3, also: 0.8 } };

/** A search in one file. */
const partOf = ({ index, questionWords }: SearchFile): ((query: Query) => Ranked[]) => {
  const form = index as AsPlainObject;
  const engine = MiniSearch.loadJS<SearchEntry>(form, indexOptions);
  const entries = new Map(
    Object.values(form.documentIds).map((id, place) => {
      const entry = form.storedFields[place] as unknown as SearchEntry;
      return [id, { entry, scale: weighable(entry, questionWords) }];
    }),
  );
  return (query) => {
    const text = query.words.join(' ');
    let results: SearchResult[] = [];
    let way = -1;
    while (results.length === 0 && ++way < ways.length)
      results = engine.search(text, { ...ways[way], ...importance });
    return results.flatMap(({ id, score, terms, queryTerms }) => {
      const known = entries.get(id);
      if (known === undefined) return [];
      const exact = query.words.filter((word) => terms.includes(word)).length;
      // Where every word stands to the letter, what only begins like one is not marked.
      const found = new Set(exact === query.words.length ? query.words : terms);
      return {
        hit: { ...known.entry, found },
        way,
        words: new Set(queryTerms).size,
        exact,
        score: score * weightOf(known.scale, query),
      };
    });
  };
};

export interface Search {
  /** The hits for a query, the best first. */
  (query: string): Hit[];
  /** From now on another file is searched as well. */
  add: (file: SearchFile) => void;
}

/** A search over a loaded index. What one file finds strictly outdoes what another finds by being forgiving. */
export const openIndex = (file: SearchFile): Search => {
  const parts = [partOf(file)];
  const search = (typed: string): Hit[] => {
    const query = queryOf(typed, file.questionWords);
    if (query.words.length === 0) return [];
    const ranked = parts.flatMap((part) => part(query));
    const strictest = Math.min(...ranked.map(({ way }) => way));
    return ranked
      .filter(({ way }) => way === strictest)
      .sort((a, b) => b.words - a.words || b.exact - a.exact || b.score - a.score)
      .slice(0, most)
      .map(({ hit }) => hit);
  };
  return Object.assign(search, { add: (other: SearchFile) => void parts.push(partOf(other)) });
};
