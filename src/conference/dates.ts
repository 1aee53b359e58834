import type { ClockTime, IsoDate } from './types.ts';

/**
 * Calendar arithmetic of the conference. A date and a time of day are local to the conference's zone,
 * whatever zone the reader's device or the build machine is in.
 */

const minute = 60_000;

/** Formats of one zone; a format costs as much to make as a hundred dates to write, so each is made once. */
const makeFormats = (timeZone: string) => ({
  offset: new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }),
  date: new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }),
  time: new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }),
});

const known = new Map<string, ReturnType<typeof makeFormats>>();

const formatsOf = (timeZone: string): ReturnType<typeof makeFormats> => {
  const formats = known.get(timeZone) ?? makeFormats(timeZone);
  known.set(timeZone, formats);
  return formats;
};

/** Offset of a zone at an instant, in minutes east of UTC. */
const offsetAt = (instant: number, timeZone: string): number => {
  const name = formatsOf(timeZone)
    .offset.formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '') ?? [];
  return sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) : 0;
};

/**
 * The instant at which the clocks of `timeZone` show `time` on `date`, in milliseconds since the epoch.
 * In the hour that a change to summer time skips, the instant after the change.
 */
export const instantOf = (date: IsoDate, time: ClockTime, timeZone: string): number => {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const guess = asUtc - offsetAt(asUtc, timeZone) * minute;
  return asUtc - offsetAt(guess, timeZone) * minute;
};

/** ISO 8601 with the zone's offset, for `<time datetime>`: `2030-05-17T08:00:00+07:00`. */
export const isoInstant = (date: IsoDate, time: ClockTime, timeZone: string): string => {
  const offset = offsetAt(instantOf(date, time, timeZone), timeZone);
  const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
  return `${date}T${time}:00${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
};

/** The calendar day in `timeZone` at an instant. */
export const dateAt = (instant: number, timeZone: string): IsoDate =>
  formatsOf(timeZone).date.format(instant);

/** The time of day in `timeZone` at an instant. */
export const timeAt = (instant: number, timeZone: string): ClockTime =>
  formatsOf(timeZone).time.format(instant);

const dateBeside = (date: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 24 * 60 * minute).toISOString().slice(0, 10);

/** The day after, in the calendar. */
export const nextDate = (date: IsoDate): IsoDate => dateBeside(date, 1);

/** The day before. */
export const dateBefore = (date: IsoDate): IsoDate => dateBeside(date, -1);

/** Day of the week, 0 for Sunday. */
export const weekdayOf = (date: IsoDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();
