import type { DeletedItem, ItemHistory } from '../../conference/changes.ts';
import { isoInstant, nextDate } from '../../conference/dates.ts';
import { fullName } from '../../conference/name.ts';
import { hasDates, type ProgrammeDay, type ProgrammeItem } from '../../conference/programme.ts';
import type { ClockTime, Conference, IsoDate, Item, ItemKind, Place } from '../../conference/types.ts';
import type { Language } from '../../i18n/index.ts';
import { guidOf, placeGuid } from '../identity.ts';
import { openEnd, statementsOf } from '../../wording/item-text.ts';

/**
 * The programme as apps for conferences import it (Giggity, EventFahrplan and others): the schedule format of
 * frab and pretalx, https://c3voc.de/wiki/schedule. This is what its two writings, XML and JSON, have in common.
 * It knows neither whole days nor cancelled events: those are left out.
 */

export interface ScheduleEvent {
  id: number;
  guid: string;
  title: string;
  /** The word for tentative, where it is. */
  subtitle: string;
  /** One word in English, as apps expect. */
  type: ItemKind;
  track: string;
  room: string;
  slug: string;
  /** With the offset of the conference's zone: `2030-05-17T08:00:00+07:00`. */
  date: string;
  start: ClockTime;
  /** Like `date`; none where the plan has none. */
  end: string | undefined;
  /** Hours and minutes, `3:00`; `0:00` where the end is not known. */
  duration: string;
  abstract: string;
  description: string;
  url: string;
}

export interface ScheduleRoom {
  name: string;
  guid: string | undefined;
  events: ScheduleEvent[];
}

export interface ScheduleDay {
  /** From 1. */
  index: number;
  date: IsoDate;
  /** Midnight to midnight, with offsets. */
  start: string;
  end: string;
  rooms: ScheduleRoom[];
}

export interface FrabSchedule {
  /** Changes whenever an item does. */
  version: string;
  title: string;
  acronym: string;
  start: IsoDate;
  end: IsoDate;
  /** The same as instants, first midnight to last. */
  from: string;
  until: string;
  timeZone: string;
  locale: string;
  /** Absolute address of the home page. */
  url: string;
  tracks: { name: string; slug: ItemKind }[];
  /** None while the conference has no dates. */
  days: ScheduleDay[];
}

/** What a schedule needs to know; the site has all of it. */
export interface ScheduleSource {
  conference: Conference;
  days: readonly ProgrammeDay[];
  deletedItems: readonly DeletedItem[];
  historyOf: (item: Pick<Item, 'id' | 'previousIds'>) => ItemHistory | undefined;
  placeOf: (id: string | undefined) => Place | undefined;
}

export interface ScheduleWords {
  language: Language;
  locale: string;
  /** Absolute address of the home page, and of an item's. */
  home: string;
  pageOf: (id: string) => string;
}

/** Needs four characters, no dots, and no hyphens in JSON: the first name of the UIDs' domain, or all of it. */
const acronymOf = ({ uidDomain }: Conference): string => {
  const [first = ''] = uidDomain.split('.');
  const name = first.length < 4 ? uidDomain : first;
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '_');
};

/** The day of the newest version of any item, and how many versions there have been. */
const scheduleVersion = ({ days, deletedItems, historyOf }: ScheduleSource): string => {
  const histories = [
    ...days.flatMap(({ items }) => items.map((item) => historyOf(item))),
    ...deletedItems.map(({ history }) => history),
  ].filter((history) => history !== undefined);
  const newest =
    histories
      .map(({ lastModified }) => lastModified)
      .toSorted()
      .at(-1) ?? '';
  const count = histories.reduce((sum, { sequence }) => sum + sequence + 1, 0);
  return `${newest} (${count})`.trimStart();
};

const minutesOf = (time: ClockTime): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

const durationOf = (start: ClockTime, end: ClockTime | undefined): string => {
  const minutes = end === undefined ? 0 : minutesOf(end) - minutesOf(start);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
};

type TimedItem = ProgrammeItem & { date: IsoDate; start: ClockTime };

const isTimed = (item: ProgrammeItem): item is TimedItem =>
  item.date !== undefined && item.start !== undefined && !item.cancelled;

const eventOf = (
  item: TimedItem,
  { conference, placeOf }: ScheduleSource,
  { language, pageOf }: ScheduleWords,
): ScheduleEvent => {
  const { t } = language;
  const { date, start, end } = item;
  const at = (time: ClockTime) => isoInstant(date, time, conference.timeZone);
  const place = placeOf(item.place);
  return {
    id: item.number,
    guid: guidOf(item, conference),
    title: item.title,
    subtitle: item.tentative || conference.schedule === 'tentative' ? t.common.tentative : '',
    type: item.kind,
    track: t.programme.kinds[item.kind],
    room: place?.name ?? t.common.open,
    slug: `${acronymOf(conference)}-${item.number}-${item.id}`,
    date: at(start),
    start,
    end: end && at(end),
    duration: durationOf(start, end),
    abstract: statementsOf(item, place, language).join('\n'),
    description: [
      `${t.programme.audience}: ${item.audience.label}`,
      ...openEnd(item, language),
      ...(item.placeTentative ? [t.calendar.tentativePlace] : []),
      ...(place?.address ? [`${place.address}. ${conference.addressNote}`] : []),
    ].join('\n'),
    url: pageOf(item.id),
  };
};

/** A room for each place, known by its name. */
const roomsOf = (items: TimedItem[], source: ScheduleSource, words: ScheduleWords): ScheduleRoom[] => {
  const nameOf = ({ place }: Item) => source.placeOf(place)?.name ?? words.language.t.common.open;
  return [...Map.groupBy(items, nameOf)].map(([name, ofPlace]) => {
    const place = ofPlace[0]?.place;
    return {
      name,
      guid: place === undefined ? undefined : placeGuid(place, source.conference),
      events: ofPlace.map((item) => eventOf(item, source, words)),
    };
  });
};

/** The conference's state is part of its title: apps show nothing else of it. */
const titleOf = ({ name, schedule }: Conference, { t }: Language): string => {
  if (schedule === 'postponed') return `${t.state.paused}: ${fullName(name)}`;
  return schedule === 'cancelled' ? `${t.programme.cancelled}: ${fullName(name)}` : fullName(name);
};

/** The programme as a schedule. */
export const scheduleOf = (source: ScheduleSource, words: ScheduleWords): FrabSchedule => {
  const { conference, days } = source;
  const { t } = words.language;
  const timed = days.flatMap(({ items }) => items.filter(isTimed));
  const dates = conference.days.map(({ date }) => date).toSorted();
  const [first = '', last = first] = [dates[0], dates.at(-1)];
  const midnight = (date: IsoDate) => isoInstant(date, '00:00', conference.timeZone);
  return {
    version: scheduleVersion(source),
    title: titleOf(conference, words.language),
    acronym: acronymOf(conference),
    start: first,
    end: last,
    from: midnight(first),
    until: midnight(nextDate(last)),
    timeZone: conference.timeZone,
    locale: words.locale,
    url: words.home,
    tracks: [...new Set(timed.map(({ kind }) => kind))].map((slug) => ({
      name: t.programme.kinds[slug],
      slug,
    })),
    days: hasDates(conference)
      ? days.flatMap(({ date, ordinal, items }) =>
          date === undefined
            ? []
            : [
                {
                  index: ordinal,
                  date,
                  start: midnight(date),
                  end: midnight(nextDate(date)),
                  rooms: roomsOf(items.filter(isTimed), source, words),
                },
              ],
        )
      : [],
  };
};
