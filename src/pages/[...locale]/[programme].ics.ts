import type { APIRoute } from 'astro';
import { deletedEvent, itemEvent } from '../../formats/icalendar/calendar.ts';
import { writeCalendar } from '../../formats/icalendar/icalendar.ts';
import { calendarOfPage } from '../../i18n/addresses.ts';
import { routeParams } from '../../i18n/paths.ts';
import { href } from '../../i18n/href.ts';

export const getStaticPaths = () => routeParams('programme');

/** The whole programme as a calendar, with what was dropped from it. */
export const GET: APIRoute = ({ locals: { language, locale, site }, site: origin }) => {
  const absolute = (path: string) => new URL(path, origin).href;
  const words = {
    language,
    pageOf: (id: string) => absolute(href(locale, 'programme', id)),
  };
  const page = href(locale, 'programme');
  const calendar = writeCalendar({
    name: site.conference.name.short,
    timeZone: site.conference.timeZone,
    locale,
    url: absolute(page),
    source: absolute(calendarOfPage(page)),
    events: [
      ...site.items.map((item) => itemEvent(site, words, item)),
      ...site.deletedItems.map((item) => deletedEvent(site, words, item)),
    ],
  });
  return new Response(calendar, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
