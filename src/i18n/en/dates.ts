import { nextDate } from '../../conference/dates.ts';
import type { ClockTime, IsoDate } from '../../conference/types.ts';

/**
 * Dates and times in British English. The month is a word wherever there is room, as readers elsewhere take 5/3 for another
 * day. A no-break space keeps each day with its month.
 */

/** Dates of the calendar belong to no zone. */
const written = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });

const formats = {
  weekday: written({ weekday: 'long' }),
  day: written({ day: 'numeric', month: 'long' }),
  dayOfYear: written({ day: 'numeric', month: 'long', year: 'numeric' }),
  month: written({ month: 'long', year: 'numeric' }),
};

const at = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`);

/** `16–17 May 2030`, `31 May – 1 June 2030`; of one day just that. */
const span = (first: IsoDate, last: IsoDate, format: Intl.DateTimeFormat): string =>
  format
    .formatRange(at(first), at(last))
    // Versions of `Intl` differ in the spaces around the dash; numbers alone need none.
    .replace(/\s*–\s*/, first.slice(0, 7) === last.slice(0, 7) ? '–' : ' – ')
    .replaceAll(/(\d) (?=\p{L})/gu, '$1\u00A0');

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A name as it stands inside a sentence: `end time`. */
export const inside = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** `Friday` */
export const weekday = (date: IsoDate): string => formats.weekday.format(at(date));

/** `17/5`, as on a tab, beside its weekday: there is no room for more. */
export const dayAndMonth = (date: IsoDate): string => `${Number(date.slice(8))}/${Number(date.slice(5, 7))}`;

/** How a browser writes today beside the clock: in the form of `shortDay`. */
export const today: { locale: string; month: 'numeric' | 'long' } = { locale: 'en-GB', month: 'long' };

/** `Friday 17 May` */
export const shortDay = (date: IsoDate): string => `${weekday(date)} ${span(date, date, formats.day)}`;

/** `17 May 2030` */
export const longDate = (date: IsoDate): string => span(date, date, formats.dayOfYear);

/** The same where it stands in a line. */
export const compactDate = longDate;

/** First and last of each run of days that follow each other. */
const runsOf = (dates: readonly IsoDate[]): [first: IsoDate, last: IsoDate][] => {
  const runs: [IsoDate, IsoDate][] = [];
  for (const date of dates) {
    const run = runs.at(-1);
    if (run && nextDate(run[1]) === date) run[1] = date;
    else runs.push([date, date]);
  }
  return runs;
};

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** `A`, `A and B`, `A, B and C` */
export const listed = (words: readonly string[]): string => list.format(words);

/**
 * Days of a conference: `16–17 May 2030`, `31 May – 1 June 2030`; of days apart each by itself: `16–17 May and 19 May 2030`.
 * Without the year where it stands `beside` dates of the same one.
 */
export const compactRange = (dates: readonly IsoDate[], beside: readonly IsoDate[] = []): string => {
  const runs = runsOf(dates);
  const yearOf = (date: IsoDate | undefined) => date?.slice(0, 4);
  const year = yearOf(dates[0]);
  const isBeside = beside.length > 0 && [...dates, ...beside].every((date) => yearOf(date) === year);
  /** A year stands once, after the last of its days. */
  const hasYear = ([first, last]: [IsoDate, IsoDate], index: number): boolean =>
    !isBeside && (yearOf(first) !== yearOf(last) || yearOf(runs[index + 1]?.[0]) !== yearOf(last));
  return listed(
    runs.map((run, index) => span(...run, hasYear(run, index) ? formats.dayOfYear : formats.day)),
  );
};

/** `May 2030` of `2030-05` */
export const monthAndYear = (yearAndMonth: string): string => formats.month.format(at(`${yearAndMonth}-01`));

/** `Friday 17 May 2030` */
export const fullDate = (date: IsoDate): string => `${weekday(date)} ${longDate(date)}`;

/** The same, for the heading of a day. */
export const dayHeading = fullDate;

/** What a day is called in a question: `5 February`, `5/2`, `Friday`. */
export const dayNames = (date: IsoDate): string[] => [
  span(date, date, formats.day),
  dayAndMonth(date),
  weekday(date),
];

/** Days in one phrase: `16–17 May 2030 (Thursday–Friday)`, `16 May and 18 May 2030 (Thursday, Saturday)`. */
export const dateRange = (dates: readonly IsoDate[]): string => {
  const days = runsOf(dates).map((run) => [...new Set(run)].map(weekday).join('–'));
  return days.length === 0 ? '' : `${compactRange(dates)} (${days.join(', ')})`;
};

/** `08:00` */
export const formalTime = (time: ClockTime): string => time;

/** `07:30–08:00` */
export const formalTimes = (start: ClockTime, end?: ClockTime): string =>
  end === undefined ? formalTime(start) : `${formalTime(start)}–${formalTime(end)}`;
