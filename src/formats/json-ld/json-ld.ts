import type { Event, EventStatusType, Place as SchemaPlace, WithContext } from 'schema-dts';
import type { ItemHistory } from '../../conference/changes.ts';
import { isoInstant } from '../../conference/dates.ts';
import { fullName } from '../../conference/name.ts';
import { hasDates, type ProgrammeItem } from '../../conference/programme.ts';
import type { ClockTime, Conference, IsoDate, Item, Place } from '../../conference/types.ts';

/**
 * The conference and its items as schema.org `Event`, for search engines. Only what readers see as well: no end
 * where the plan has none, and no dates while the conference is postponed or cancelled. (Google would like the old
 * startDate to stay; a date that is no longer in force is worse than no rich result.)
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
}

/** Only the plain event of schema-dts' union, so that its fields can be spread. */
type EventNode = Exclude<Extract<Event, { '@type': 'Event' }>, string>;

/** The conference's own id: the address of the home page is that of a page. */
const conferenceId = (home: string): string => `${home}#conference`;

const locationOf = ({ name, address, town }: Place): SchemaPlace => ({
  '@type': 'Place',
  name,
  ...(address !== undefined && { address: { '@type': 'PostalAddress', streetAddress: address } }),
  ...(address === undefined &&
    town !== undefined && { address: { '@type': 'PostalAddress', addressLocality: town } }),
});

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
  /** Start and end as they are now, and another start that was published before; in ISO 8601. */
  start: string | undefined;
  end: string | undefined;
  before: string | undefined;
  cancelled: boolean;
}

/** What has become of an event, and when it is. */
const timesOf = ({ schedule }: Conference, { start, end, before, cancelled }: Times) => {
  if (cancelled || schedule === 'cancelled') {
    return { eventStatus: statuses.cancelled, ...(start !== undefined && { startDate: start }) };
  }
  if (start === undefined) return { eventStatus: statuses.postponed };
  const rescheduled = schedule === 'moved' || before !== undefined;
  return {
    eventStatus: rescheduled ? statuses.rescheduled : statuses.scheduled,
    startDate: start,
    ...(end !== undefined && { endDate: end }),
    // Google: with EventRescheduled only.
    ...(before !== undefined && { previousStartDate: before }),
  };
};

const always = ({ conference }: EventSource, { locale }: EventWords) => ({
  eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode' as const,
  inLanguage: locale,
  organizer: { '@type': 'Organization' as const, name: conference.responsible.body },
});

const itemNode = (item: ProgrammeItem, source: EventSource, words: EventWords): EventNode => {
  const { conference, historyOf, placeOf } = source;
  const zone = conference.timeZone;
  const { date, end } = item;
  const place = placeOf(item.place);
  return {
    '@type': 'Event',
    name: item.title,
    url: words.pageOf(item.id),
    ...timesOf(conference, {
      start: date && written(item, date, zone),
      end: date && end && isoInstant(date, end, zone),
      before: firstOther(item, historyOf(item), zone),
      cancelled: item.cancelled,
    }),
    ...(place && { location: locationOf(place) }),
    ...always(source, words),
  };
};

const conferenceNode = (source: EventSource, words: EventWords): EventNode => {
  const { conference, items, venue, historyOf } = source;
  const dated = hasDates(conference);
  const core = conference.days.filter((day) => day.core);
  const moved = conference.schedule === 'moved';
  // The journal has dates of items only: the first day was when what is on it was to be.
  const before = items
    .filter(({ day }) => moved && day === core[0]?.id)
    .flatMap(
      (item) => earlier(item, historyOf(item)).findLast(({ date }) => date && date !== item.date) ?? [],
    );
  return {
    '@type': 'Event',
    '@id': conferenceId(words.home),
    name: fullName(conference.name),
    alternateName: conference.name.short,
    description: conference.summary,
    url: words.home,
    ...timesOf(conference, {
      start: dated ? core[0]?.date : undefined,
      end: core.at(-1)?.date,
      before: before[0]?.date,
      cancelled: false,
    }),
    location: locationOf(venue),
    ...always(source, words),
  };
};

/** More items than this are old of on their own pages only. */
const mostSubEvents = 50;

/** For the home page: the conference with its programme, if that is not too long. */
export const conferenceEvent = (source: EventSource, words: EventWords): WithContext<Event> => ({
  '@context': 'https://schema.org',
  ...conferenceNode(source, words),
  ...(source.items.length <= mostSubEvents && {
    subEvent: source.items.map((item) => itemNode(item, source, words)),
  }),
});

/** For an item's page: the item, and which conference it belongs to. */
export const itemEvent = (
  item: ProgrammeItem,
  source: EventSource,
  words: EventWords,
): WithContext<Event> => ({
  '@context': 'https://schema.org',
  ...itemNode(item, source, words),
  superEvent: conferenceNode(source, words),
});

/** As the content of a `<script>`: no `<` that could end it. */
export const scriptJson = (data: object): string => JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
