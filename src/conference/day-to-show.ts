import { dateAt, timeAt } from './dates.ts';
import type { ProgrammeItem } from './programme.ts';

/** A day with the times of its items, in milliseconds since the epoch. */
interface DayTimes {
  items: Pick<ProgrammeItem, 'from' | 'until'>[];
}

/** The evening begins at 17:00 on the clocks of the conference. */
const evening = '17:00';

/**
 * The day whose programme helps at an instant: the first on which something is on or still to begin. In the
 * evening what is on no longer counts, nor after midnight what is left of the evening: with nothing more to begin, the
 * next day is shown already. After the last day the last day.
 */
export const dayToShow = <T extends DayTimes>(
  days: readonly T[],
  instant: number,
  timeZone: string,
): T | undefined => {
  const today = dateAt(instant, timeZone);
  const isEvening = timeAt(instant, timeZone) >= evening;
  return (
    days.find(({ items }) =>
      items.some(
        ({ from = 0, until = 0 }) =>
          from > instant || (!isEvening && until > instant && dateAt(from, timeZone) >= today),
      ),
    ) ?? days.at(-1)
  );
};
