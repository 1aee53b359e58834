import type { ItemPast } from './changes.ts';
import { instantOf, nextDate } from './dates.ts';
import type { Conference, Day, IsoDate, Item } from './types.ts';

/** An item with everything that follows from its day: instants in milliseconds since the epoch. */
export interface ProgrammeItem extends Item, ItemPast {
  /** Without a date while the conference is postponed or cancelled. */
  date?: IsoDate | undefined;
  /** When it starts; for an item without a time the start of its day. */
  from?: number | undefined;
  /** Until when it may be on: its end, or while that is not known its audience's next item, three hours at most. */
  until?: number | undefined;
  /** It has a start, and readers still wait to hear when it ends. */
  isOpenEnded: boolean;
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

/** Once an editor says that the conference was held, its schedule is tentative no more, whatever it was before. */
export const asHeld = <C extends Pick<Conference, 'schedule' | 'held'>>(conference: C): C =>
  conference.held && conference.schedule === 'tentative'
    ? { ...conference, schedule: 'confirmed' }
    : conference;

/** Of what was held, or will not be, nothing is tentative or open, and nobody need put it into a calendar. */
export const isSettled = ({ held, schedule }: Pick<Conference, 'held' | 'schedule'>): boolean =>
  held || schedule === 'cancelled';

const settled = (item: Item): Item => ({
  ...item,
  tentative: false,
  placeTentative: false,
  open: [],
  audience: { ...item.audience, parts: item.audience.parts.map((part) => ({ ...part, unclear: undefined })) },
});

/**
 * The instant at which its last day is over, in milliseconds, or later what may still be on then; undefined while it has no
 * dates.
 */
export const endOfConference = (
  conference: Pick<Conference, 'days' | 'timeZone' | 'schedule'>,
  items: readonly Pick<ProgrammeItem, 'until'>[],
): number | undefined => {
  const last = conference.days
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  return last !== undefined && hasDates(conference)
    ? Math.max(
        instantOf(nextDate(last), '00:00', conference.timeZone),
        ...items.map(({ until = 0 }) => until),
      )
    : undefined;
};

/** Whether an instant is on the days themselves: from midnight of the first of them to the end of the last. */
export const isOnDays = (
  conference: Pick<Conference, 'days' | 'timeZone' | 'schedule'>,
  items: readonly Pick<ProgrammeItem, 'until'>[],
  instant: number,
): boolean => {
  const end = endOfConference(conference, items);
  const [first] = conference.days.map(({ date }) => date).toSorted();
  return (
    end !== undefined &&
    first !== undefined &&
    instant >= instantOf(first, '00:00', conference.timeZone) &&
    instant < end
  );
};

const delegationsOf = (item: Item): Set<string> =>
  new Set(item.audience.parts.flatMap(({ delegations }) => delegations));

const isForEveryone = ({ audience }: Item): boolean => audience.parts.length === 0;

const shareAudience = (one: Item, other: Item): boolean =>
  isForEveryone(one) || isForEveryone(other) || !delegationsOf(one).isDisjointFrom(delegationsOf(other));

/**
 * The items of a day as they follow each other: by time, at the same time by `order`. One without a time has no other
 * place than `order` gives it among all of them, before those with the same, and keeps it whatever moves around it. No
 * order comes before any.
 */
const inTurn = (ofDay: readonly Item[]): Item[] => {
  const byOrder = ofDay.toSorted(
    (a, b) =>
      (a.order ?? 0) - (b.order ?? 0) || Number(a.start !== undefined) - Number(b.start !== undefined),
  );
  const byTime = byOrder
    .filter(({ start }) => start !== undefined)
    .toSorted((a, b) => (a.start ?? '').localeCompare(b.start ?? ''));
  return byOrder.map((item) => (item.start === undefined ? item : (byTime.shift() ?? item)));
};

const unchanged: ItemPast = { isAdded: false, sincePlan: [], withdrawn: [] };

/**
 * The programme: the days in order, each with its items as they follow each other. `pastOf`: what the journal knows of
 * an item.
 */
export const programmeOf = (
  conference: Pick<Conference, 'days' | 'timeZone' | 'schedule' | 'held'>,
  entries: readonly Item[],
  pastOf: (item: Item) => ItemPast | undefined = () => undefined,
): ProgrammeDay[] => {
  const isOver = isSettled(conference);
  const items = entries.map((item) => (isOver || item.cancelled ? settled(item) : item));
  const dated = hasDates(conference);
  const starts = dated ? startsOf(items, conference) : [];
  return conference.days.map((day, index) => {
    const ofDay = inTurn(items.filter((item) => item.day === day.id));
    return {
      id: day.id,
      core: day.core,
      ordinal: index + 1,
      date: dated ? day.date : undefined,
      items: ofDay.map((item) => {
        const isDone = isOver || item.cancelled;
        const { isAdded, sincePlan, withdrawn } = pastOf(item) ?? unchanged;
        return {
          ...item,
          isAdded,
          sincePlan,
          withdrawn: isDone ? [] : withdrawn,
          isOpenEnded: item.start !== undefined && item.end === undefined && !isDone,
          ...(dated && timing(item, day.date, starts, conference.timeZone)),
        };
      }),
    };
  });
};

/** How long an item whose end is open may have gone on, in milliseconds: after that nobody can tell. */
const longest = 3 * 3_600_000;

/** When each item that will be held begins, on whatever day. */
const startsOf = (
  items: readonly Item[],
  { days, timeZone }: Pick<Conference, 'days' | 'timeZone'>,
): { item: Item; from: number }[] =>
  items.flatMap((item) => {
    const date = days.find(({ id }) => id === item.day)?.date;
    return date === undefined || item.start === undefined || item.cancelled
      ? []
      : [{ item, from: instantOf(date, item.start, timeZone) }];
  });

const timing = (item: Item, date: IsoDate, starts: ReturnType<typeof startsOf>, timeZone: string) => {
  const at = (time: string) => instantOf(date, time, timeZone);
  if (item.start === undefined)
    return { date, from: at('00:00'), until: instantOf(nextDate(date), '00:00', timeZone) };
  const from = at(item.start);
  const later = starts.filter((other) => other.from > from && shareAudience(item, other.item));
  const until = item.end ? at(item.end) : Math.min(from + longest, ...later.map((other) => other.from));
  return { date, from, until };
};
