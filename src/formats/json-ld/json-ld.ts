import type { Event, EventStatusType, Place as SchemaPlace, WithContext } from 'schema-dts';
import type { ItemHistory } from '../../conference/changes.ts';
import { isoInstant } from '../../conference/dates.ts';
import { lastDateOf } from '../../conference/last-date.ts';
import { fullName } from '../../conference/name.ts';
import { hasDates, type ProgrammeItem } from '../../conference/programme.ts';
import type { ClockTime, Conference, IsoDate, Item, Place } from '../../conference/types.ts';

/**
 * The conference and its items as schema.org `Event`, for search engines. Only what readers see as well: no end
 * where the plan has none, and while the conference is postponed or cancelled no date but that of before. (Google
 * would like the old startDate to stay; a date that is no longer in force is worse than no rich result.) Search engines
 * want a place of every event: an item whose place is open is no event to them.
 */

/** What the events are made from; the site has all of it. */
export interface EventSource {
  conference: Conference;
  items: readonly ProgrammeItem[];
  venue: Place;
  historyOf: (item: Pick<Item, 'id' | 'previousIds'>) => ItemHistory | undefined;
  placeOf: (id: string | undefined) => Place | undefined;
}

export interface EventWords {
  locale: string;
  /** Absolute address of the home page, and of an item's. */
  home: string;
  pageOf: (id: string) => string;
  /** Absolute address of the picture of that page when it is shared. */
  imageOf: (page: string) => string | undefined;
}

/** Only the plain event of schema-dts' union, so that its fields can be spread. */
type EventNode = Exclude<Extract<Event, { '@type': 'Event' }>, string>;

/** The conference's own id: the address of the home page is that of a page. */
const conferenceId = (home: string): string => `${home}#conference`;

const locationOf = ({ name, address, town, country }: Place): SchemaPlace => {
  const known = {
    ...(address !== undefined && { streetAddress: address }),
    ...(town !== undefined && { addressLocality: town }),
    ...(country !== undefined && { addressCountry: country }),
  };
  return {
    '@type': 'Place',
    name,
    ...(Object.keys(known).length > 0 && { address: { '@type': 'PostalAddress', ...known } }),
  };
};

/** When something was to be: a day, or an instant on it. */
interface Planned {
  date?: IsoDate | undefined;
  start?: ClockTime | undefined;
}

const written = ({ start }: Planned, date: IsoDate, timeZone: string): string =>
  start === undefined ? date : isoInstant(date, start, timeZone);

/** What was published of an item's time before, the oldest last: the changes since, taken back one by one. */
const earlier = (item: Planned, history: ItemHistory | undefined): Planned[] => {
  let version = item;
  return (history?.changes ?? []).map(({ fields }) => {
    const old = Object.fromEntries(fields.map(({ field, before }) => [field, before]));
    return (version = { date: version.date, start: version.start, ...old });
  });
};

/**
 * The first time that was published of an item, if it was another. A time that came to be known, or that is no
 * longer, is no change of it.
 */
const firstOther = (
  item: ProgrammeItem,
  history: ItemHistory | undefined,
  timeZone: string,
): string | undefined => {
  const other = earlier(item, history).findLast(
    ({ date, start }) =>
      date !== undefined &&
      (date !== item.date || (start !== undefined && item.start !== undefined && start !== item.start)),
  );
  return other?.date && written(other, other.date, timeZone);
};

const statuses = {
  cancelled: 'https://schema.org/EventCancelled',
  postponed: 'https://schema.org/EventPostponed',
  rescheduled: 'https://schema.org/EventRescheduled',
  scheduled: 'https://schema.org/EventScheduled',
} as const satisfies Record<string, EventStatusType>;

interface Times {
  /** Start and end as they are now, and a start that was published before and is in force no more; in ISO 8601. */
  start: string | undefined;
  end: string | undefined;
  before: string | undefined;
  /** It is known to have had another date, whatever that was. */
  moved: boolean;
  cancelled: boolean;
}

/** What has become of an event, and when it is. */
const timesOf = ({ schedule }: Conference, { start, end, before, moved, cancelled }: Times) => {
  const previous = before !== undefined && { previousStartDate: before };
  if (cancelled || schedule === 'cancelled') {
    return { eventStatus: statuses.cancelled, ...(start === undefined ? previous : { startDate: start }) };
  }
  if (start === undefined) return { eventStatus: statuses.postponed, ...previous };
  const rescheduled = moved || before !== undefined;
  return {
    eventStatus: rescheduled ? statuses.rescheduled : statuses.scheduled,
    startDate: start,
    ...(end !== undefined && { endDate: end }),
    ...previous,
  };
};

const always = ({ conference }: EventSource, { locale }: EventWords) => ({
  eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode' as const,
  inLanguage: locale,
  organizer: { '@type': 'Organization' as const, name: conference.responsible.body },
});

const imageFor = (page: string, { imageOf }: EventWords): { image?: string } => {
  const image = imageOf(page);
  return image === undefined ? {} : { image };
};

const itemNode = (item: ProgrammeItem, place: Place, source: EventSource, words: EventWords): EventNode => {
  const { conference, historyOf } = source;
  const zone = conference.timeZone;
  const { date, end } = item;
  const history = historyOf(item);
  const url = words.pageOf(item.id);
  return {
    '@type': 'Event',
    name: item.title,
    url,
    ...imageFor(url, words),
    ...timesOf(conference, {
      start: date && written(item, date, zone),
      end: date && end && isoInstant(date, end, zone),
      before:
        date === undefined
          ? written(item, lastDateOf(item, history, conference), zone)
          : firstOther(item, history, zone),
      // What is new since the conference moved has moved from nowhere.
      moved: false,
      cancelled: item.cancelled,
    }),
    location: locationOf(place),
    ...always(source, words),
  };
};

const conferenceNode = (source: EventSource, words: EventWords): EventNode => {
  const { conference, items, venue, historyOf } = source;
  const dated = hasDates(conference);
  const core = conference.days.filter((day) => day.core);
  const ofFirstDay = items.filter(({ day }) => day === core[0]?.id);
  // The journal has dates of items only: the first day was when what is on it was to be.
  const before = ofFirstDay.flatMap((item) => {
    if (!dated) return [lastDateOf(item, historyOf(item), conference)];
    const other = earlier(item, historyOf(item)).findLast(({ date }) => date && date !== item.date);
    const isTold = conference.schedule === 'moved' || conference.schedule === 'tentative';
    return isTold && other?.date !== undefined ? [other.date] : [];
  });
  return {
    '@type': 'Event',
    '@id': conferenceId(words.home),
    name: fullName(conference.name),
    alternateName: conference.name.short,
    description: conference.summary,
    url: words.home,
    ...imageFor(words.home, words),
    ...timesOf(conference, {
      start: dated ? core[0]?.date : undefined,
      end: core.at(-1)?.date,
      before: before[0] ?? (dated ? undefined : core[0]?.date),
      moved: conference.schedule === 'moved',
      cancelled: false,
    }),
    location: locationOf(venue),
    ...always(source, words),
  };
};

/** More items than this are old of on their own pages only. */
const mostSubEvents = 50;

/** For the home page: the conference with its programme, if that is not too long. */
export const conferenceEvent = (source: EventSource, words: EventWords): WithContext<Event> => {
  const events = source.items.flatMap((item) => {
    const place = source.placeOf(item.place);
    return place === undefined ? [] : [itemNode(item, place, source, words)];
  });
  return {
    '@context': 'https://schema.org',
    ...conferenceNode(source, words),
    ...(events.length > 0 && events.length <= mostSubEvents && { subEvent: events }),
  };
};

/** For an item's page: the item, and which conference it belongs to. undefined while its place is open. */
export const itemEvent = (
  item: ProgrammeItem,
  source: EventSource,
  words: EventWords,
): WithContext<Event> | undefined => {
  const place = source.placeOf(item.place);
  return (
    place && {
      '@context': 'https://schema.org',
      ...itemNode(item, place, source, words),
      superEvent: conferenceNode(source, words),
    }
  );
};

/** As the content of a `<script>`: no `<` that could end it. */
export const scriptJson = (data: object): string => JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
