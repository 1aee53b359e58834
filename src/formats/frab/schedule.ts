import type { DeletedItem, ItemHistory } from '../../conference/changes.ts';
import { isoInstant, nextDate } from '../../conference/dates.ts';
import { lastDateOf } from '../../conference/last-date.ts';
import { fullName } from '../../conference/name.ts';
import { hasDates, type ProgrammeDay, type ProgrammeItem } from '../../conference/programme.ts';
import type { ClockTime, Conference, IsoDate, Item, ItemKind, Place } from '../../conference/types.ts';
import type { Language } from '../../i18n/index.ts';
import { guidOf, placeGuid } from '../identity.ts';
import { isTentative, titleInState } from '../../wording/item-state.ts';
import { openEnd, statementsOf } from '../../wording/item-text.ts';
import { stateLine, type StateSource } from '../../wording/state.ts';

/**
 * The programme as apps for conferences import it (Giggity, EventFahrplan and others): the schedule format of
 * frab and pretalx, https://c3voc.de/wiki/schedule. This is what its two writings, XML and JSON, have in common.
 * It knows no whole days: items without a time are left out. It knows neither open ends nor cancelled events, nor
 * days without a date: an open end has a length that is only drawn, and what is not held stays where it last was,
 * with a title that says so.
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
  /** Hours and minutes, `3:00`; where the end is not known, the length apps draw. */
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
  timeZone: string;
  locale: string;
  /** Absolute address of the home page. */
  url: string;
  tracks: { name: string; slug: ItemKind }[];
  /** At least one, each with a date, in order. */
  days: ScheduleDay[];
}

/** What a schedule needs to know; the site has all of it. */
export interface ScheduleSource extends StateSource {
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

/** The longest that an item without an end is drawn, in minutes. */
const longestDrawn = 60;

/**
 * How long an item is; without an end, how long it is drawn: until the next one in its place, for at most an hour and
 * not past midnight. With no length Giggity draws one pixel and EventFahrplan nothing.
 */
const minutesFor = ({ start, end }: TimedItem, inPlace: readonly TimedItem[]): number => {
  if (end !== undefined) return minutesOf(end) - minutesOf(start);
  const later = inPlace
    .map((other) => minutesOf(other.start))
    .filter((minutes) => minutes > minutesOf(start));
  return Math.min(longestDrawn, ...[...later, 24 * 60].map((minutes) => minutes - minutesOf(start)));
};

const durationOf = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** An item with a time, on its day or, while the conference has no dates, on its last one. */
type TimedItem = ProgrammeItem & { date: IsoDate; start: ClockTime };

const isTimed = (item: ProgrammeItem & { date: IsoDate }): item is TimedItem => item.start !== undefined;

/** Apps read Markdown, where only an empty line parts what one line feed would join. */
const paragraphs = (lines: string[]): string => lines.join('\n\n');

const eventOf = (
  item: TimedItem,
  inPlace: readonly TimedItem[],
  source: ScheduleSource,
  { language, pageOf }: ScheduleWords,
): ScheduleEvent => {
  const { conference, placeOf } = source;
  const { t } = language;
  const state = stateLine(source, language);
  const { date, start, end } = item;
  const at = (time: ClockTime) => isoInstant(date, time, conference.timeZone);
  const place = placeOf(item.place);
  const open = openEnd(item, language);
  return {
    id: item.number,
    guid: guidOf(item, conference),
    title: titleInState(item, conference, language),
    subtitle: isTentative(item, conference) ? t.common.tentative : '',
    type: item.kind,
    track: t.programme.kinds[item.kind],
    room: place?.name ?? t.common.open,
    slug: `${acronymOf(conference)}-${item.number}-${item.id}`,
    date: at(start),
    start,
    end: end && at(end),
    duration: durationOf(minutesFor(item, inPlace)),
    abstract: paragraphs(statementsOf(item, place, language)),
    description: paragraphs([
      ...(state ? [state] : []),
      `${t.programme.audience}: ${item.audience.label}`,
      ...open.map((line) => `${line}. ${t.calendar.endInApps}`),
      ...(item.placeTentative ? [t.calendar.tentativePlace] : []),
      ...(place?.address ? [`${place.address}. ${conference.addressNote}`] : []),
    ]),
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
      events: ofPlace.map((item) => eventOf(item, ofPlace, source, words)),
    };
  });
};

/** The programme as a schedule. */
export const scheduleOf = (source: ScheduleSource, words: ScheduleWords): FrabSchedule => {
  const { conference, historyOf } = source;
  const { language } = words;
  const items = source.days
    .flatMap((day) => day.items)
    .map((item) => ({
      ...item,
      date: lastDateOf(item, historyOf(item), conference),
      // Of what is not held nothing is open either.
      cancelled: item.cancelled || conference.schedule === 'cancelled',
    }));
  const timed = items.filter(isTimed);
  // Days last planned that were never published are no days of anything.
  const planned = hasDates(conference) || items.length === 0 ? conference.days : [];
  const dates = [...new Set([...planned, ...items].map(({ date }) => date))].toSorted();
  const [first = '', last = first] = [dates[0], dates.at(-1)];
  const midnight = (date: IsoDate) => isoInstant(date, '00:00', conference.timeZone);
  return {
    version: scheduleVersion(source),
    // Apps show nothing else of the conference's state.
    title: titleInState({ title: fullName(conference.name) }, conference, language),
    acronym: acronymOf(conference),
    start: first,
    end: last,
    timeZone: conference.timeZone,
    locale: words.locale,
    url: words.home,
    tracks: [...new Set(timed.map(({ kind }) => kind))].map((slug) => ({
      name: language.t.programme.kinds[slug],
      slug,
    })),
    days: dates.map((date, index) => ({
      index: index + 1,
      date,
      start: midnight(date),
      end: midnight(nextDate(date)),
      rooms: roomsOf(
        timed.filter((item) => item.date === date),
        source,
        words,
      ),
    })),
  };
};
