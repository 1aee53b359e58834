import { dateAt, instantOf, timeAt } from '../../conference/dates.ts';
import type { IsoDate } from '../../conference/types.ts';

/** A time from which the clocks of a zone have a certain offset: RFC 5545 section 3.6.5. */
export interface Observance {
  kind: 'standard' | 'daylight';
  /** By the clocks as they were before: `2030-03-10T02:00:00`. */
  start: string;
  /** Minutes east of UTC, before and after. */
  from: number;
  to: number;
}

const minute = 60_000;
/** No zone changes its clocks twice in so few days. */
const step = 7 * 24 * 60 * minute;

const offsetAt = (instant: number, timeZone: string): number =>
  (Date.parse(`${dateAt(instant, timeZone)}T${timeAt(instant, timeZone)}:00Z`) - instant) / minute;

/** The first whole minute after `before` at which the offset is no longer that of `before`. */
const changeBetween = (before: number, after: number, timeZone: string): number => {
  const old = offsetAt(before, timeZone);
  let [low, high] = [before, after];
  while (high - low > minute) {
    const middle = low + Math.floor((high - low) / minute / 2) * minute;
    if (offsetAt(middle, timeZone) === old) low = middle;
    else high = middle;
  }
  return high;
};

/**
 * What the clocks of a zone do in the years from `first` to `last`, found by asking for the offset week by week.
 * The first observance is that of the first new year: one alone for a zone without summer time.
 */
export const observancesOf = (timeZone: string, first: IsoDate, last: IsoDate): Observance[] => {
  const newYear = (year: string) => instantOf(`${year}-01-01`, '00:00', timeZone);
  const begin = newYear(first.slice(0, 4));
  const end = newYear(String(Number(last.slice(0, 4)) + 1).padStart(4, '0'));
  const changes: { at: number; from: number; to: number }[] = [];
  let from = offsetAt(begin, timeZone);
  changes.push({ at: begin, from, to: from });
  for (let at = begin; at < end; at += step) {
    const to = offsetAt(at + step, timeZone);
    if (to !== from) changes.push({ at: changeBetween(at, at + step, timeZone), from, to });
    from = to;
  }
  const standard = Math.min(...changes.map(({ to }) => to));
  return changes.map(({ at, ...offsets }) => ({
    kind: offsets.to > standard ? 'daylight' : 'standard',
    start: new Date(at + offsets.from * minute).toISOString().slice(0, 19),
    ...offsets,
  }));
};
