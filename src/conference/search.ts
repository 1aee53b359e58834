import { fold, foldedWords, wordPattern } from './fold.ts';

/** What can be found, and how it is put into order and shown. The index itself is in `formats/`. */

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
  /** Below 1, the default, for what the site says again in its own place. */
  weight?: number;
}

/** The file that a browser loads to search. */
export interface SearchFile {
  /** Words of questions, such as "where is", that say nothing about what is looked for. */
  questionWords: string[];
  /** MiniSearch's own form. */
  index: unknown;
}

/** What the index is made with; building and searching have to agree on it. */
export const indexOptions = {
  fields: ['title', 'names', 'text', 'also'],
  storeFields: ['kind', 'title', 'names', 'text', 'context', 'href', 'weight'],
  tokenize: foldedWords,
  processTerm: (term: string) => term,
};

/**
 * The words that are looked for: those of the query without those of a question. A query of nothing else is
 * taken as it is.
 */
export const askedWords = (query: string, questionWords: readonly string[]): string[] => {
  const words = foldedWords(query);
  const phrases = questionWords.map(foldedWords).toSorted((a, b) => b.length - a.length);
  const left: string[] = [];
  for (let at = 0; at < words.length;) {
    const phrase = phrases.find((one) => one.every((word, index) => words[at + index] === word));
    if (phrase === undefined) left.push(words[at] ?? '');
    at += phrase?.length ?? 1;
  }
  return left.length > 0 ? left : words;
};

const padded = (words: readonly string[]): string => ` ${words.join(' ')} `;

const asWritten = (text: string): string =>
  padded((text.normalize('NFC').match(wordPattern) ?? []).map((word) => word.toLowerCase()));

/** An entry as its results are weighed: made once, since folding takes longer than comparing. */
export interface Weighable {
  weight: number;
  titleWords: readonly string[];
  /** Its other names, folded, each between spaces. */
  names: readonly string[];
  /** Folded words between spaces, and the same as they were written. */
  title: string;
  text: string;
  written: string;
}

export const weighable = (
  { title, names = [], text, weight = 1 }: Pick<SearchEntry, 'title' | 'names' | 'text' | 'weight'>,
  questionWords: readonly string[],
): Weighable => {
  const titleWords = askedWords(title, questionWords);
  return {
    weight,
    titleWords,
    names: names.map((name) => padded(foldedWords(name))),
    title: padded(titleWords),
    text: padded(foldedWords(text)),
    written: [title, ...names, text].map(asWritten).join('|'),
  };
};

/** What is looked for, as entries are weighed by it. */
export interface Query {
  words: readonly string[];
  phrase: string;
  /** As it was typed, if that was with marks. */
  written: string | undefined;
}

export const queryOf = (typed: string, questionWords: readonly string[]): Query => {
  const words = askedWords(typed, questionWords);
  const isMarked = fold(typed) !== typed.normalize('NFC').toLowerCase();
  return { words, phrase: padded(words), written: isMarked ? asWritten(typed) : undefined };
};

/**
 * How much more a result counts for what it says: the words side by side, in a title of little else or for one of its
 * other names, and with the very marks that were typed.
 */
export const weightOf = (
  { weight, title, titleWords, names, text, written }: Weighable,
  { words, phrase, written: typed }: Query,
): number => {
  const isName = names.includes(phrase);
  /** Of a title that says nothing but what is asked for, all. */
  const share = isName
    ? 1
    : titleWords.filter((word) => words.includes(word)).length / Math.max(1, titleWords.length);
  const inTitle = isName || title.includes(phrase) ? 4 : 1;
  const inText = text.includes(phrase) ? 2 : 1;
  const sameMarks = typed !== undefined && written.includes(typed) ? 2 : 1;
  return weight * inTitle * (1 + 3 * share) * inText * sameMarks;
};

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
export const byKind = <T extends Pick<SearchEntry, 'kind'>>(hits: readonly T[]): [SearchKind, T[]][] => [
  ...Map.groupBy(hits, ({ kind }) => kind),
];
