import type { APIContext } from 'astro';
import { foreignTo, hasForeign } from '../../i18n/foreign.ts';
import { href } from '../../i18n/href.ts';
import { calendarOfPage } from '../../i18n/addresses.ts';
import type { CalendarWords } from './calendar.ts';
import { type CalendarEvent, writeCalendar } from './icalendar.ts';

/**
 * The calendar that belongs to a page, as iCalendar (RFC 5545) sent as a file. `page`: its path from the root of the
 * server. `content` makes what is in it, given the words and the absolute addresses of items.
 */
export const pageCalendar = (
  { locals: { site, language, locale }, site: origin }: Pick<APIContext, 'locals' | 'site'>,
  page: string,
  content: (words: CalendarWords) => { name: string; events: CalendarEvent[] },
): Response => {
  const absolute = (path: string) => new URL(path, origin).href;
  const foreign = foreignTo(locale, site.untranslated);
  const calendar = writeCalendar({
    ...content({ language, pageOf: (id) => absolute(href(locale, 'programme', id)) }),
    timeZone: site.conference.timeZone,
    locale,
    isForeign: (text) => text.split('\n').some((line) => hasForeign(line, foreign)),
    url: absolute(page),
    source: absolute(calendarOfPage(page)),
  });
  return new Response(calendar, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
