import { instantOf, nextDate } from './dates.ts';
import type { Conference, Day, IsoDate, Item } from './types.ts';

/** An item with everything that follows from its day: instants in milliseconds since the epoch. */
export interface ProgrammeItem extends Item {
  /** Without a date while the conference is postponed or cancelled. */
  date?: IsoDate | undefined;
  /** When it starts; for an item without a time the start of its day. */
  from?: number | undefined;
  /** Until when it counts as being held: its end, or its audience's next item, or the end of its day. */
  until?: number | undefined;
}

export interface ProgrammeDay extends Omit<Day, 'date'> {
  date?: IsoDate | undefined;
  /** Position among the days, from 1. */
  ordinal: number;
  items: ProgrammeItem[];
}

/** Whether the dates in `days` are in force: a postponed or cancelled conference has none. */
export const hasDates = ({ schedule }: Pick<Conference, 'schedule'>): boolean =>
  schedule !== 'postponed' && schedule !== 'cancelled';

const delegationsOf = (item: Item): Set<string> =>
  new Set(item.audience.parts.flatMap(({ delegations }) => delegations));

const isForEveryone = ({ audience }: Item): boolean => audience.parts.length === 0;

const shareAudience = (one: Item, other: Item): boolean =>
  isForEveryone(one) || isForEveryone(other) || !delegationsOf(one).isDisjointFrom(delegationsOf(other));

/**
 * The items of a day as they follow each other: by time, at the same time by `order`. One without a time has no other
 * place than `order` gives it among all of them, and keeps it whatever moves around it.
 */
const inTurn = (ofDay: readonly Item[]): Item[] => {
  const byOrder = ofDay.toSorted((a, b) => a.order - b.order);
  const byTime = byOrder
    .filter(({ start }) => start !== undefined)
    .toSorted((a, b) => (a.start ?? '').localeCompare(b.start ?? ''));
  return byOrder.map((item) => (item.start === undefined ? item : (byTime.shift() ?? item)));
};

/** The programme: the days in order, each with its items as they follow each other. */
export const programmeOf = (
  conference: Pick<Conference, 'days' | 'timeZone' | 'schedule'>,
  items: readonly Item[],
): ProgrammeDay[] =>
  conference.days.map((day, index) => {
    const ofDay = inTurn(items.filter((item) => item.day === day.id));
    const dated = hasDates(conference);
    return {
      id: day.id,
      core: day.core,
      ordinal: index + 1,
      date: dated ? day.date : undefined,
      items: ofDay.map((item) =>
        dated ? { ...item, ...timing(item, ofDay, day.date, conference.timeZone) } : item,
      ),
    };
  });

const timing = (item: Item, ofDay: readonly Item[], date: IsoDate, timeZone: string) => {
  const at = (time: string) => instantOf(date, time, timeZone);
  const endOfDay = instantOf(nextDate(date), '00:00', timeZone);
  if (item.start === undefined) return { date, from: at('00:00'), until: endOfDay };
  const start = item.start;
  const laterStarts = ofDay
    .filter(
      (other) =>
        other.start !== undefined && other.start > start && !other.cancelled && shareAudience(item, other),
    )
    .map((other) => at(other.start ?? ''));
  return { date, from: at(start), until: item.end ? at(item.end) : Math.min(endOfDay, ...laterStarts) };
};
