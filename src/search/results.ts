import { fold, wordPattern } from '../conference/fold.ts';

/** What can be found, and how it is shown. How it is put into order: `order.ts`; the index: `index-file.ts`. */

/** Groups of results, by what readers look for. */
export const searchKinds = [
  'programme',
  'delegations',
  'places',
  'materials',
  'news',
  'notices',
  'about',
] as const;

export type SearchKind = (typeof searchKinds)[number];

/** Something a search leads to: a page or a part of one. */
export interface SearchEntry {
  kind: SearchKind;
  title: string;
  /** Read by the search, and shown in part around what was found. */
  text: string;
  /** Read by the search only: other words for the same thing. */
  also?: string;
  /** What else readers call it: whoever types one of these, whole, means this as much as by its title. */
  names?: readonly string[] | undefined;
  /** What it belongs to or when it is, in a few words; may be empty. */
  context: string;
  /** Address from the root of the server. */
  href: string;
  /** 1 by default: more for a page itself, less for what the site says again in its own place. */
  weight?: number;
}

type Rule = readonly [pattern: string, becomes: string];

/** How a language is typed and asked in. */
export interface SearchTerms {
  /** What is read otherwise than it is written, in the order in which it is done. Patterns meet whole folded words. */
  readings: readonly Rule[];
  /** What sounds alike becomes the same. Patterns meet a part of one folded word. */
  sounds: readonly Rule[];
  /**
   * Words of questions, such as "where is", that do not stand in the answer, by the kind of thing they ask for: `any` for
   * none.
   */
  questionWords: readonly (readonly [kind: SearchKind | 'any', phrases: readonly string[]])[];
}

/** The file that a browser loads to search. */
export interface SearchFile {
  terms: SearchTerms;
  /** MiniSearch's own form. */
  index: unknown;
}

/** A piece of text, and whether it is one of the words found. */
export interface MarkedPart {
  text: string;
  found: boolean;
}

/** A text cut at the words found, as it was written; neighbours are one piece. `found` holds folded words. */
export const marked = (text: string, found: ReadonlySet<string>): MarkedPart[] => {
  const parts: MarkedPart[] = [];
  let end = 0;
  for (const match of text.matchAll(wordPattern)) {
    if (!found.has(fold(match[0]))) continue;
    const between = text.slice(end, match.index);
    const last = parts.at(-1);
    if (last?.found && between.trim() === '') last.text += between + match[0];
    else parts.push({ text: between, found: false }, { text: match[0], found: true });
    end = match.index + match[0].length;
  }
  parts.push({ text: text.slice(end), found: false });
  return parts.filter((part) => part.text !== '');
};

/** About as many words as stand in two lines on a phone. */
const excerptLength = 22;

/** The part of a text with most of the words found, with an ellipsis where something is left out. */
export const excerpt = (text: string, found: ReadonlySet<string>): string => {
  const words = [...text.matchAll(wordPattern)];
  if (words.length <= excerptLength) return text;
  const folded = words.map(([word]) => fold(word));
  const distinct = (start: number) =>
    new Set(folded.slice(start, start + excerptLength - 4).filter((word) => found.has(word))).size;
  let best = 0;
  let most = distinct(0);
  for (let start = 1; start < words.length; start += 1) {
    const count = found.has(folded[start] ?? '') ? distinct(start) : 0;
    if (count > most) [best, most] = [start, count];
  }
  // A few words before the first one found, so that it reads as a sentence.
  const from = Math.max(0, Math.min(best - 3, words.length - excerptLength));
  const last = words[from + excerptLength];
  const cut = text.slice(words[from]?.index ?? 0, last?.index).trimEnd();
  return `${from > 0 ? '… ' : ''}${cut}${last ? ' …' : ''}`;
};

/** Hits under their kinds: the kind with the best hit first, the hits of each in their order. */
export const byKind = <T extends Pick<SearchEntry, 'kind'>>(hits: readonly T[]): [SearchKind, T[]][] =>
  [...new Set(hits.map(({ kind }) => kind))].map((each) => [each, hits.filter(({ kind }) => kind === each)]);
