import ICAL from 'ical.js';
import { instantOf } from '../../conference/dates.ts';
import type { ClockTime, IsoDate } from '../../conference/types.ts';
import { observancesOf, type Observance } from './time-zone.ts';

/**
 * iCalendar, RFC 5545, with the names and intervals of RFC 7986. ical.js writes each property; folding is done
 * here, because its own makes continuation lines of 76 octets. The bytes depend on the calendar alone, never on
 * the clock.
 */

export type EventStatus = 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';

export interface CalendarEvent {
  uid: string;
  sequence: number;
  /** Days of the journal, in the zone of the calendar. */
  created: IsoDate;
  lastModified: IsoDate;
  status: EventStatus;
  date: IsoDate;
  /** Without a start the event belongs to the whole day. */
  start?: ClockTime | undefined;
  end?: ClockTime | undefined;
  summary: string;
  location?: string | undefined;
  /** Lines of plain text. */
  description: string[];
  category?: string | undefined;
  /** Absolute address of the item's page. */
  url: string;
}

export interface Calendar {
  name: string;
  /** IANA name. */
  timeZone: string;
  /** Language tag of the texts; `isForeign` tells those that are not, or not wholly, in it. */
  locale: string;
  isForeign?: (text: string) => boolean;
  /** Absolute address of the page that shows the same. */
  url: string;
  /** Absolute address of the file itself. */
  source: string;
  events: CalendarEvent[];
}

/** A property as jCal, RFC 7265 section 3.4: name, parameters, type, value. */
type Property = [name: string, parameters: Record<string, string>, type: string, value: string | number];
type Component = [name: string, properties: Property[], components: Component[]];

/** How often a subscribed calendar should be asked for again. Google does as it likes. */
const refresh = 'PT1H';

/** Properties whose type ical.js would have to name, since it does not know them. */
const known = { ...ICAL.design.icalendar };
known.property = {
  ...known.property,
  name: { defaultType: 'text' },
  'x-wr-calname': { defaultType: 'text' },
  'x-wr-timezone': { defaultType: 'text' },
  'x-published-ttl': { defaultType: 'duration' },
};

/** What TEXT of RFC 5545 section 3.3.11 may hold: line feeds, tabs and printable characters. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '');

const text = (name: string, value: string, parameters: Record<string, string> = {}): Property => [
  name,
  parameters,
  'text',
  clean(value),
];

/** Its language, section 3.2.10, where all of it is in one. */
const told = (name: string, value: string, { locale, isForeign }: Calendar): Property =>
  text(name, value, isForeign?.(value) ? {} : { language: locale });

const uri = (name: string, value: string): Property => [name, {}, 'uri', value];

/** Midnight at the conference, as an instant in UTC. */
const midnight = (name: string, date: IsoDate, timeZone: string): Property => {
  const instant = new Date(instantOf(date, '00:00', timeZone)).toISOString();
  return [name, {}, 'date-time', `${instant.slice(0, 19)}Z`];
};

const local = (name: string, date: IsoDate, time: ClockTime, timeZone: string): Property => [
  name,
  { tzid: timeZone },
  'date-time',
  `${date}T${time}:00`,
];

/** Section 3.6.1. No DTEND unless the end is known, and none for a whole day, which ends by itself. */
const when = ({ date, start, end }: CalendarEvent, timeZone: string): Property[] => {
  // A whole day says where somebody is; it must not make them busy from midnight to midnight.
  if (start === undefined) return [['dtstart', {}, 'date', date], text('transp', 'TRANSPARENT')];
  const ends = end === undefined ? [] : [local('dtend', date, end, timeZone)];
  return [local('dtstart', date, start, timeZone), ...ends];
};

const eventOf = (event: CalendarEvent, calendar: Calendar): Component => [
  'vevent',
  [
    text('uid', event.uid),
    // Without a METHOD the same as LAST-MODIFIED (section 3.8.7.2).
    midnight('dtstamp', event.lastModified, calendar.timeZone),
    midnight('created', event.created, calendar.timeZone),
    midnight('last-modified', event.lastModified, calendar.timeZone),
    ['sequence', {}, 'integer', event.sequence],
    text('status', event.status),
    ...when(event, calendar.timeZone),
    told('summary', event.summary, calendar),
    ...(event.location === undefined ? [] : [told('location', event.location, calendar)]),
    told('description', event.description.join('\n'), calendar),
    ...(event.category === undefined ? [] : [told('categories', event.category, calendar)]),
    uri('url', event.url),
  ],
  [],
];

const offset = (minutes: number): string => {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
};

const observance = ({ kind, start, from, to }: Observance): Component => [
  kind,
  [
    ['dtstart', {}, 'date-time', start],
    ['tzoffsetfrom', {}, 'utc-offset', offset(from)],
    ['tzoffsetto', {}, 'utc-offset', offset(to)],
  ],
  [],
];

const calendarOf = (calendar: Calendar): Component => {
  const { name, timeZone, locale, url, source, events } = calendar;
  const dates = events.map(({ date }) => date).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  return [
    'vcalendar',
    [
      text('version', '2.0'),
      text('prodid', `-//conference microsite//iCalendar//${locale.toUpperCase()}`),
      // No METHOD: PUBLISH would want an ORGANIZER (RFC 5546 section 3.2.1), and a file to subscribe to is no message.
      text('name', name),
      text('x-wr-calname', name),
      text('x-wr-timezone', timeZone),
      ['refresh-interval', {}, 'duration', refresh],
      ['x-published-ttl', {}, 'duration', refresh],
      uri('source', source),
      uri('url', url),
    ],
    [
      ...(first && last
        ? [
            [
              'vtimezone',
              [text('tzid', timeZone)],
              observancesOf(timeZone, first, last).map(observance),
            ] satisfies Component,
          ]
        : []),
      ...events.map((event) => eventOf(event, calendar)),
    ],
  ];
};

/** Lines of at most 75 octets, cut between characters: RFC 5545 section 3.1. */
const fold = (line: string): string => {
  const lines: string[] = [];
  let [current, octets] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      lines.push(current);
      // The space that marks a continuation counts.
      [current, octets] = [' ', 1];
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
};

const linesOf = ([name, properties, components]: Component): string[] => [
  `BEGIN:${name.toUpperCase()}`,
  ...properties.map((property) => fold(ICAL.stringify.property(property, known, true))),
  ...components.flatMap(linesOf),
  `END:${name.toUpperCase()}`,
];

/** The calendar as a file: UTF-8, lines ended by CRLF. */
export const writeCalendar = (calendar: Calendar): string =>
  `${linesOf(calendarOf(calendar)).join('\r\n')}\r\n`;
