import type { DeletedItem, ItemHistory } from '../../conference/changes.ts';
import { isoInstant, nextDate } from '../../conference/dates.ts';
import { lastDateOf } from '../../conference/last-date.ts';
import { fullName } from '../../conference/name.ts';
import { hasDates, type ProgrammeDay, type ProgrammeItem } from '../../conference/programme.ts';
import type { ClockTime, Conference, IsoDate, Item, ItemKind, Place } from '../../conference/types.ts';
import type { Language } from '../../i18n/index.ts';
import { guidOf, placeGuid } from '../identity.ts';
import { isTentative, titleInState } from '../../wording/item-state.ts';
import { openLines, placeLine, statementsOf } from '../../wording/item-text.ts';
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
  type: ItemKind | 'other';
  /** Empty where it is not known. */
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
  places: readonly Place[];
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

/** Something with a time, on its day or, while the conference has no dates, on its last one. */
interface Placed {
  date: IsoDate;
  start: ClockTime;
  end: ClockTime | undefined;
  /** Its room, by which apps know it. */
  room: { name: string; guid: string | undefined };
}

/**
 * How long something is; without an end, how long it is drawn: until the next one in its place, for at most an hour and
 * not past midnight. With no length Giggity draws one pixel and EventFahrplan nothing.
 */
const minutesFor = ({ start, end }: Placed, inPlace: readonly Placed[]): number => {
  if (end !== undefined) return minutesOf(end) - minutesOf(start);
  const later = inPlace
    .map((other) => minutesOf(other.start))
    .filter((minutes) => minutes > minutesOf(start));
  return Math.min(longestDrawn, ...[...later, 24 * 60].map((minutes) => minutes - minutesOf(start)));
};

const durationOf = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** Apps read Markdown, where only an empty line parts what one line feed would join. */
const paragraphs = (lines: string[]): string => lines.join('\n\n');

/** What an event says, without its place in the programme. */
type Said = Omit<ScheduleEvent, 'room' | 'date' | 'start' | 'end' | 'duration'>;

interface Shown {
  placed: Placed;
  said: Said;
}

type DatedItem = ProgrammeItem & { date: IsoDate };

const roomOf = (place: Place | undefined, { conference }: ScheduleSource, otherwise: string) =>
  place ? { name: place.name, guid: placeGuid(place.id, conference) } : { name: otherwise, guid: undefined };

/** What is open of an item, in one paragraph, and that an end which is drawn all the same is none. */
const openOfItem = (item: ProgrammeItem, language: Language): string[] => {
  const open = openLines(item, language).map((line) => `${line}.`);
  return open.length === 0
    ? []
    : [[...open, ...(item.isOpenEnded ? [language.t.calendar.endInApps] : [])].join(' ')];
};

/** Nothing of an item without a time. */
const shownItem = (item: DatedItem, source: ScheduleSource, words: ScheduleWords): Shown[] => {
  const { conference, placeOf } = source;
  const { language, pageOf } = words;
  const { t } = language;
  const state = stateLine(source, language);
  const { date, start, end } = item;
  if (start === undefined) return [];
  const place = placeOf(item.place);
  const said: Said = {
    id: item.number,
    guid: guidOf(item, conference),
    title: titleInState(item, conference, language),
    subtitle: isTentative(item, conference) ? t.common.tentative : '',
    type: item.kind,
    track: t.programme.kinds[item.kind],
    slug: item.id,
    abstract: paragraphs(statementsOf(item, place, language)),
    description: paragraphs([
      ...(state ? [state] : []),
      `${t.programme.audience}: ${item.audience.label}`,
      ...openOfItem(item, language),
      ...(item.placeTentative ? [t.calendar.tentativePlace] : []),
      ...(place?.address ? [`${place.address}. ${conference.addressNote}`] : []),
    ]),
    url: pageOf(item.id),
  };
  return [{ placed: { date, start, end, room: roomOf(place, source, t.common.open) }, said }];
};

/**
 * An item whose file is gone, as it was last published. Its number went with the file, so it has one made of its UUID,
 * far from those that editors give.
 */
const shownDeleted = (
  { id, previousIds, version, history }: DeletedItem,
  source: ScheduleSource,
  words: ScheduleWords,
): Shown[] => {
  const { conference, places } = source;
  const { language, pageOf } = words;
  const { start, end, title } = version;
  if (start === undefined) return [];
  const guid = guidOf({ id, previousIds }, conference);
  const place = places.find((one) => placeLine(one) === version.place);
  const room = roomOf(place, source, version.place ?? language.t.common.open);
  const said: Said = {
    id: 1_000_000 + Number.parseInt(guid.slice(0, 7), 16),
    guid,
    title: titleInState({ title, cancelled: true }, conference, language),
    subtitle: '',
    type: 'other',
    track: '',
    slug: id,
    abstract: '',
    description: `${language.t.programme.cancelled}.`,
    url: pageOf(id),
  };
  return [{ placed: { date: lastDateOf(version, history, conference), start, end, room }, said }];
};

/** A room for each place, known by its name. */
const roomsOf = (shown: readonly Shown[], { conference }: ScheduleSource): ScheduleRoom[] =>
  [...Map.groupBy(shown, ({ placed }) => placed.room.name)].map(([name, inRoom]) => {
    const all = inRoom.map(({ placed }) => placed);
    return {
      name,
      guid: all[0]?.room.guid,
      events: inRoom.map(({ placed, said }) => {
        const { date, start, end } = placed;
        const at = (time: ClockTime) => isoInstant(date, time, conference.timeZone);
        return {
          ...said,
          slug: `${acronymOf(conference)}-${said.id}-${said.slug}`,
          room: name,
          date: at(start),
          start,
          end: end && at(end),
          duration: durationOf(minutesFor(placed, all)),
        };
      }),
    };
  });

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
  // Days last planned that were never published are no days of anything.
  const planned = hasDates(conference) || items.length === 0 ? conference.days : [];
  const dates = [...new Set([...planned, ...items].map(({ date }) => date))].toSorted();
  const [first = '', last = first] = [dates[0], dates.at(-1)];
  const midnight = (date: IsoDate) => isoInstant(date, '00:00', conference.timeZone);
  // What was deleted from a day that is no longer there has no place.
  const shown = [
    ...items.flatMap((item) => shownItem(item, source, words)),
    ...source.deletedItems.flatMap((item) => shownDeleted(item, source, words)),
  ];
  const kinds = items.filter(({ start }) => start !== undefined).map(({ kind }) => kind);
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
    tracks: [...new Set(kinds)].map((slug) => ({
      name: language.t.programme.kinds[slug],
      slug,
    })),
    days: dates.map((date, index) => ({
      index: index + 1,
      date,
      start: midnight(date),
      end: midnight(nextDate(date)),
      rooms: roomsOf(
        shown.filter(({ placed }) => placed.date === date),
        source,
      ),
    })),
  };
};
