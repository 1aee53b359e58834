import { fold, wordPattern } from '../conference/fold.ts';
import type { SearchEntry } from './results.ts';
import type { Asked, Reader } from './reading.ts';

/** How results are put into order. Apart from how they are shown, as a browser needs it only once somebody searches. */

/** What the index is made with; building and searching have to agree on it. */
export const indexOptions = ({ indexed }: Reader) => ({
  fields: ['title', 'names', 'text', 'also'],
  storeFields: ['kind', 'title', 'names', 'text', 'context', 'href', 'weight'],
  tokenize: indexed,
  processTerm: (term: string) => term,
});

const padded = (words: readonly string[]): string => ` ${words.join(' ')} `;

const asWritten = (text: string): string =>
  padded((text.normalize('NFC').match(wordPattern) ?? []).map((word) => word.toLowerCase()));

/** An entry as its results are weighed: made once, since reading takes longer than comparing. */
export interface Weighable {
  kind: SearchEntry['kind'];
  weight: number;
  /** Its title and its other names, each as the words by which it is asked for. */
  names: readonly (readonly string[])[];
  /** The same between spaces; then its text. */
  phrases: string;
  text: string;
  /** Title, names and text as they were written; title and names also folded. */
  written: string;
  calls: readonly string[];
  /** All its words in their order. */
  words: readonly string[];
}

export const weighable = (
  { kind, title, names = [], text, weight = 1 }: Omit<SearchEntry, 'context' | 'href'>,
  { asked }: Reader,
): Weighable => {
  const called = [title, ...names].map((name) => asked(name).words);
  const { words } = asked(text);
  return {
    kind,
    weight,
    names: called.filter((name) => name.length > 0),
    phrases: called.map(padded).join('|'),
    text: padded(words),
    written: [title, ...names, text].map(asWritten).join('|'),
    calls: [title, ...names].map(asWritten).flatMap((name) => [name, fold(name)]),
    words: [...called, words].flatMap((some) => ['', ...some]),
  };
};

/** What is looked for, as entries are weighed by it. */
export interface Query extends Asked {
  /** For a word of an entry, the places of those words of the question for which it may stand. */
  meant: ReadonlyMap<string, readonly number[]>;
  /** All that was typed, and whether that was with marks. */
  written: string;
  isMarked: boolean;
}

export const queryOf = (typed: string, asked: Asked, meant: Query['meant']): Query => ({
  ...asked,
  meant,
  written: asWritten(typed),
  isMarked: fold(typed) !== typed.normalize('NFC').toLowerCase(),
});

/** The longest run of words of a name that stand for words of a question side by side. */
const runs = (name: readonly string[], meant: Query['meant']): number => {
  let best = 0;
  let ending = new Map<number, number>();
  for (const word of name) {
    const next = new Map((meant.get(word) ?? []).map((place) => [place, (ending.get(place - 1) ?? 0) + 1]));
    best = Math.max(best, ...next.values());
    ending = next;
  }
  return best;
};

/** How much of a question is a whole title or another name of an entry: 0 for nothing, 1 for all of it. */
export const shareNamed = ({ names }: Weighable, { words, meant }: Query): number =>
  Math.max(0, ...names.filter((name) => runs(name, meant) === name.length).map((name) => name.length)) /
  words.length;

/**
 * Whether a question has a whole title or another name of an entry, be it a small part of it. A name of a single short
 * syllable is in it by chance.
 */
export const isCalled = ({ calls }: Weighable, { written }: Query): boolean =>
  calls.some((call) => call.trim().length > 3 && written.includes(call));

/** Which words of a question stand in an entry beside a neighbour of theirs, by their places. */
export const together = ({ words }: Weighable, { words: asked, meant }: Query): ReadonlySet<number> => {
  const places = new Set<number>();
  // A single word has no neighbour.
  if (asked.length < 2) return places;
  words.forEach((word, at) => {
    const next = meant.get(words[at + 1] ?? '') ?? [];
    for (const place of meant.get(word) ?? []) if (next.includes(place + 1)) places.add(place).add(place + 1);
  });
  return places;
};

/**
 * How much more a result counts for what it says: the words side by side, in a title of little else or for one of its
 * other names, and with the very marks that were typed.
 */
export const weightOf = (entry: Weighable, query: Query): number => {
  const { weight, names, phrases, text, written } = entry;
  const { words, meant } = query;
  const phrase = padded(words);
  /** The longer it is, the less it stands there by chance. */
  const length = words.length > 2 ? words.length ** 2 : 2;
  const isLike = names.some((name) => runs(name, meant) === words.length);
  const inNames = phrases.includes(phrase) ? 2 * length : isLike ? 1.5 * length : 1;
  /** Of a title that says nothing but what is asked for, all. */
  const share = Math.max(
    ...names.map((name) => name.filter((word) => (meant.get(word) ?? []).length > 0).length / name.length),
  );
  const inText = text.includes(phrase) ? length * (1 + (2 * phrase.length) / text.length) : 1;
  const sameMarks = query.isMarked && written.includes(padded(query.typed)) ? 2 : 1;
  const asAsked = query.prefers === entry.kind ? 3 : 1;
  const named = shareNamed(entry, query);
  const own = weight > 1 ? 1 + (weight - 1) * named : weight;
  return own * Math.max(inNames * (1 + 3 * share), 1 + 15 * named) * inText * sameMarks * asAsked;
};
