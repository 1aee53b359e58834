import { fold, joinedWords } from '../conference/fold.ts';
import type { SearchKind, SearchTerms } from './results.ts';

/** How text and questions are read. Building and searching agree through it. */

/** A word, or digits that belong together: `14:00`, `14/3`. */
const pieces = /\d+(?:[:/.-]\d+)+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

const written = (text: string): string[] => text.normalize('NFC').toLowerCase().match(pieces) ?? [];

/** A time or a day in its one spelling. Nobody means another one by it, so it is never guessed at. */
export const isWhen = (word: string): boolean => /[:/]/.test(word);

export interface Asked {
  words: string[];
  /** The same as they were typed. */
  typed: string[];
  /** What kind of thing the question is about, as far as it says so. */
  prefers: SearchKind | undefined;
}

export interface Reader {
  /** The words that are looked for: those of a question without what makes it one, unless there is nothing else. */
  asked: (question: string) => Asked;
  /** The words by which a text is found, read like a question. */
  indexed: (text: string) => string[];
  /** Words that sound alike have the same. */
  soundOf: (word: string) => string;
}

export const readerOf = ({ readings, sounds, questionWords }: SearchTerms): Reader => {
  const rules = readings.map(
    ([pattern, becomes]) => [new RegExp(` (?:${pattern})(?= )`, 'g'), ` ${becomes}`] as const,
  );
  const likenesses = sounds.map(([pattern, becomes]) => [new RegExp(pattern, 'g'), becomes] as const);
  const phrases = questionWords
    .flatMap(([kind, all]) => all.map((phrase) => ({ kind, words: written(phrase) })))
    .sort((a, b) => b.words.length - a.words.length);
  const read = (words: readonly string[]): string[] =>
    rules
      .reduce((line, rule) => line.replace(...rule), ` ${words.map(fold).join(' ')} `)
      .match(/\d+:\d\d|\d+\/\d*|\/\d|[\p{L}\p{N}]+/gu) ?? [];
  const asked = (question: string): Asked => {
    const words = written(question);
    // Typed without any marks a word may be either; else it is what it says.
    const isPlain = words.every((word) => word === fold(word));
    const left: string[] = [];
    let prefers: Asked['prefers'];
    for (let at = 0; at < words.length;) {
      const phrase = phrases.find((one) =>
        one.words.every((word, index) => (isPlain ? fold(word) : word) === words[at + index]),
      );
      if (phrase === undefined) left.push(words[at] ?? '');
      else if (phrase.kind !== 'any') prefers ??= phrase.kind;
      at += phrase?.words.length ?? 1;
    }
    const typed = left.length > 0 ? left : words;
    return { words: read(typed), typed, prefers };
  };
  return {
    asked,
    indexed: (text) => [...asked(text).words, ...joinedWords(text)],
    soundOf: (word) => likenesses.reduce((sound, likeness) => sound.replace(...likeness), word),
  };
};
