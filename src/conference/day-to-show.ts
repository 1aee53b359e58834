import type { ProgrammeItem } from './programme.ts';

/** A day with the times of its items, in milliseconds since the epoch. */
interface DayTimes {
  items: Pick<ProgrammeItem, 'from' | 'until'>[];
}

/**
 * The day whose programme helps at an instant: the first on which something is on or still to begin. In the
 * evening what is on no longer counts: with nothing more to begin, the next day is shown already. After the last
 * day the last day.
 */
export const dayToShow = <T extends DayTimes>(
  days: readonly T[],
  instant: number,
  evening: boolean,
): T | undefined =>
  days.find(({ items }) =>
    items.some(({ from = 0, until = 0 }) => from > instant || (!evening && until > instant)),
  ) ?? days.at(-1);

/** The evening begins at 17:00 on the clocks of the conference. Takes `18:30`. */
export const isEvening = (time: string): boolean => time >= '17:00';
