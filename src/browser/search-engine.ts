import MiniSearch, { type AsPlainObject, type SearchOptions, type SearchResult } from 'minisearch';
import {
  indexOptions,
  queryOf,
  type SearchEntry,
  type SearchFile,
  weighable,
  weightOf,
} from '../conference/search.ts';

/** Finds in a loaded index; nothing here knows of the page. Loaded only when somebody searches. */

export interface Hit extends SearchEntry {
  /** The words of the entry that were found, folded. */
  found: ReadonlySet<string>;
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

const importance = { boost: { title: 3, also: 0.8 } };

/** A search over a loaded index: the hits for a query, the best first. */
export const openIndex = ({ index, questionWords }: SearchFile): ((query: string) => Hit[]) => {
  const form = index as AsPlainObject;
  const engine = MiniSearch.loadJS<SearchEntry>(form, indexOptions);
  const entries = new Map(
    Object.values(form.documentIds).map((id, place) => {
      const entry = form.storedFields[place] as unknown as SearchEntry;
      return [id, { entry, scale: weighable(entry, questionWords) }];
    }),
  );
  return (typed) => {
    const query = queryOf(typed, questionWords);
    if (query.words.length === 0) return [];
    const text = query.words.join(' ');
    let results: SearchResult[] = [];
    for (const way of ways)
      if (results.length === 0) results = engine.search(text, { ...way, ...importance });
    return results
      .flatMap(({ id, score, terms, queryTerms }) => {
        const known = entries.get(id);
        if (known === undefined) return [];
        const exact = query.words.filter((word) => terms.includes(word)).length;
        // Where every word stands to the letter, what only begins like one is not marked.
        const found = new Set(exact === query.words.length ? query.words : terms);
        return {
          hit: { ...known.entry, found },
          /** How many of the words are there, and how many of them to the letter. */
          words: new Set(queryTerms).size,
          exact,
          score: score * weightOf(known.scale, query),
        };
      })
      .toSorted((a, b) => b.words - a.words || b.exact - a.exact || b.score - a.score)
      .slice(0, most)
      .map(({ hit }) => hit);
  };
};
