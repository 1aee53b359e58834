import { fold } from '../conference/fold.ts';

/** Number of letters to insert, delete or replace (Levenshtein). */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j += 1) {
      next.push(
        Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === other[j] ? 0 : 1)),
      );
    }
    row = next;
  }
  return row[other.length] ?? 0;
};

/** The candidate most like `wrong`; undefined if none is near. */
export const nearest = (wrong: string, candidates: Iterable<string>): string | undefined => {
  const target = fold(wrong);
  const ranked = [...candidates]
    .map((candidate) => ({ candidate, far: distance(target, fold(candidate)) }))
    .toSorted((a, b) => a.far - b.far);
  const best = ranked[0];
  // Two letters off is a slip in a word, but another word among words of three letters.
  const near = target.length < 4 ? 1 : Math.max(2, Math.floor(target.length / 3));
  if (best && best.far <= near) return best.candidate;
  return target.length < 4
    ? undefined
    : ranked.find(({ candidate }) => fold(candidate).startsWith(target))?.candidate;
};
