/**
 * Letters of the points of a Vietnamese plan, in the order in which offices count: đ after d, and no f, j,
 * w or z.
 */
export const pointLetters = [...'abcdđeghiklmnopqrstuvxy'] as const;

/** The letter of the point at `index`, counted from 0; undefined past the end of the alphabet. */
export const pointLetter = (index: number): string | undefined => pointLetters[index];
