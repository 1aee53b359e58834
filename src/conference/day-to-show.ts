import type { ProgrammeDay } from './programme.ts';

/** A day with the starts of its items, in milliseconds since the epoch. */
interface DayStarts {
  items: Pick<ProgrammeDay['items'][number], 'from'>[];
}

/**
 * The day whose programme helps at an instant: the first on which something is still to begin, so that the
 * evening already shows the next day; after the last beginning the last day.
 */
export const dayToShow = <T extends DayStarts>(days: readonly T[], instant: number): T | undefined =>
  days.find(({ items }) => items.some(({ from }) => from !== undefined && from > instant)) ?? days.at(-1);
