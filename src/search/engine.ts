import MiniSearch, { type AsPlainObject, type Query as Wanted } from 'minisearch';
import type { SearchEntry, SearchFile } from './results.ts';
import { indexOptions, isCalled, queryOf, shareNamed, together, weighable, weightOf } from './order.ts';
import { isWhen, readerOf } from './reading.ts';

/** Finds in loaded indexes; nothing here knows of the page. Loaded only when somebody searches. */

export interface Hit extends SearchEntry {
  /** The words of the entry that were found, folded. */
  found: ReadonlySet<string>;
}

/** A hit with what decides its place among others. */
interface Ranked {
  hit: Hit;
  /** All that was asked for is there; of others, whether the question has their whole name. */
  isWhole: boolean;
  isNamed: boolean;
  /** Some of it stands side by side, as it was typed. */
  isTogether: boolean;
  score: number;
}

/** More than this nobody reads on a phone. */
const most = 40;

/** Shorter words are too much like others to be guessed at. */
const guessedFrom = 4;

const importance = { boost: { title: 3, names: 3, also: 0.8 } };

/** A word of a query is taken as it is. */
const plainly = { tokenize: (term: string) => [term] };

/** The word with two neighbouring letters in each other's place, for all of them. */
const swapped = (word: string): string[] =>
  [...word].map((letter, at) => word.slice(0, at) + (word[at + 1] ?? '') + letter + word.slice(at + 2));

/** A search in one file. */
const partOf = (file: SearchFile): ((typed: string, isForgiving: boolean) => Ranked[]) => {
  const form = file.index as AsPlainObject;
  const reader = readerOf(file.terms);
  const engine = MiniSearch.loadJS<SearchEntry>(form, indexOptions(reader));
  const entries = new Map(
    Object.values(form.documentIds).map((id, place) => {
      const entry = form.storedFields[place] as unknown as SearchEntry;
      return [id, { entry, scale: weighable(entry, reader) }];
    }),
  );
  const known = form.index.map(([term]) => term);
  const bySound = new Map<string, string[]>();
  for (const term of known) {
    const sound = reader.soundOf(term);
    bySound.set(sound, [...(bySound.get(sound) ?? []), term]);
  }
  const isKnown = new Set(known);

  /**
   * Known words that may be meant by one: of the same sound, with two letters swapped, else, for one that nobody knows
   * or if `isForgiving`, with one letter wrong.
   */
  const alike = (word: string, isLast: boolean, isForgiving: boolean): string[] => {
    if (isWhen(word)) return [];
    const others = [
      ...(bySound.get(reader.soundOf(word)) ?? []),
      ...swapped(word).filter((one) => isKnown.has(one)),
    ];
    const isBegun = isLast && known.some((term) => term.startsWith(word));
    const isUnknown = others.length === 0 && !isBegun && word.length >= guessedFrom;
    if (isForgiving ? word.length < guessedFrom - 1 : !isUnknown) return others.filter((one) => one !== word);
    return engine
      .search(word, { ...plainly, fuzzy: 1 })
      .flatMap(({ terms }) => terms)
      .filter((term) => term[0] === word[0] && term !== word);
  };

  /** The words of one that nobody knows, `sanbay`, if they stand side by side anywhere. */
  const apart = (word: string): string[] => {
    if (word.length <= guessedFrom || isKnown.has(word) || isWhen(word)) return [word];
    const pattern = new RegExp(` ${[...word].join(' ?')}(?= )`);
    for (const { scale } of entries.values()) {
      const match = pattern.exec(scale.phrases) ?? pattern.exec(scale.text);
      if (match) return match[0].trim().split(' ');
    }
    return [word];
  };

  return (typed, isForgiving) => {
    const asked = reader.asked(typed);
    const words = asked.words.flatMap(apart);
    if (words.length === 0) return [];
    const wanted = words.map((word, at) => {
      const isLast = at === words.length - 1;
      const others = new Set(alike(word, isLast, isForgiving && words.length > 1));
      return { word, grows: isLast && !isWhen(word), others };
    });
    const meant = new Map<string, number[]>();
    for (const [at, { word, grows, others }] of wanted.entries())
      for (const term of new Set([
        word,
        ...others,
        ...(grows ? known.filter((one) => one.startsWith(word)) : []),
      ]))
        meant.set(term, [...(meant.get(term) ?? []), at]);
    const query = queryOf(typed, { ...asked, words }, meant);
    const queries: Wanted[] = wanted.flatMap(({ word, grows, others }) => [
      // What only begins like a word that is there counts little.
      { queries: [word], prefix: grows, weights: { prefix: isKnown.has(word) ? 0.1 : 0.4, fuzzy: 0.4 } },
      { queries: [...others], boostTerm: () => 0.5 },
    ]);
    return engine
      .search({ queries }, { ...plainly, ...importance })
      .flatMap(({ id, score, terms: found }) => {
        const match = entries.get(id);
        if (match === undefined) return [];
        const { entry, scale } = match;
        const beside = together(scale, query);
        // A word that is only like another is it where both stand beside the same one.
        const isThere = wanted.map(
          ({ word, grows, others }, at) =>
            found.some((term) => term === word || (grows && term.startsWith(word))) ||
            ((beside.has(at) || words.length === 1) && found.some((term) => others.has(term))),
        );
        const there = isThere.filter(Boolean).length / words.length;
        const isWhole = there === 1;
        const isNamed = isCalled(scale, query) || (beside.size > 0 && shareNamed(scale, query) >= 0.5);
        const isMissed = words.some((word, at) => isWhen(word) && !isThere[at]);
        const nearby = beside.size / words.length;
        const exact = words.filter((word) => found.includes(word)).length;
        if (isMissed || (isForgiving && 2 * exact < words.length) || !(isWhole || isNamed || nearby > 0.5))
          return [];
        return [
          {
            hit: { ...entry, found: new Set(exact === words.length ? words : found) },
            isWhole,
            isNamed,
            isTogether: beside.size > 0 || words.length === 1,
            score:
              score *
              weightOf(scale, query) *
              there ** 3 *
              (0.25 + nearby) *
              (1 + (2 * exact) / words.length),
          },
        ];
      });
  };
};

export interface Search {
  /** The hits for a query, the best first. */
  (query: string): Hit[];
  /** From now on another file is searched as well. */
  add: (file: SearchFile) => void;
}

/** A search over a loaded index. Where something has all that is asked for, others are there for their name only. */
export const openIndex = (file: SearchFile): Search => {
  const parts = [partOf(file)];
  const search = (typed: string): Hit[] => {
    const rank = (isForgiving: boolean) => parts.flatMap((part) => part(typed, isForgiving));
    const strict = rank(false);
    // Words that only stand apart may be others, misspelled.
    const ranked = strict.some(({ isTogether }) => isTogether) ? strict : rank(true);
    const isAnyWhole = ranked.some(({ isWhole }) => isWhole);
    return ranked
      .filter(({ isWhole, isNamed }) => isWhole || isNamed || !isAnyWhole)
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ hit }) => hit);
  };
  return Object.assign(search, { add: (other: SearchFile) => void parts.push(partOf(other)) });
};
