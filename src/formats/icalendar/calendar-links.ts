import { nextDate } from '../../conference/dates.ts';
import type { ProgrammeItem } from '../../conference/programme.ts';

/** Addresses that put a calendar, or one item, into a reader's own calendar. */

/** The file as a subscription, for Apple's calendars and Outlook. Takes an absolute address. */
export const subscription = (file: string): string => file.replace(/^https?:/, 'webcal:');

/** Google's page for subscribing to a file. It takes `webcal:`; with `https:` it looks for a Google account. */
export const googleSubscription = (file: string): string =>
  `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(subscription(file))}`;

const digits = (text: string): string => text.replaceAll(/[-:]/g, '');

/**
 * Google's form for one item, filled in. undefined where there is nothing true to fill in: Google wants both
 * ends, and most items have a start only. An item without a time is a whole day, which ends by itself.
 */
export const googleItem = (
  { title, date, start, end, cancelled }: ProgrammeItem,
  { timeZone, location, details }: { timeZone: string; location: string | undefined; details: string },
): string | undefined => {
  if (date === undefined || cancelled || (start !== undefined && end === undefined)) return undefined;
  const dates =
    start === undefined || end === undefined
      ? [digits(date), digits(nextDate(date))]
      : [start, end].map((time) => `${digits(date)}T${digits(time)}00`);
  const fields = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: dates.join('/'),
    ctz: timeZone,
    details,
    ...(location !== undefined && { location }),
  });
  return `https://calendar.google.com/calendar/render?${fields}`;
};
