import { fold, foldedWords, wordPattern } from '../conference/fold.ts';
import type { SearchEntry } from './results.ts';

/** How results are put into order. Apart from how they are shown, as a browser needs it only once somebody searches. */

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
  const phrases = questionWords.map(foldedWords).sort((a, b) => b.length - a.length);
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
