import type { APIRoute } from 'astro';
import { deletedEvent, itemEvent } from '../../formats/icalendar/calendar.ts';
import { pageCalendar } from '../../formats/icalendar/page-calendar.ts';
import { href } from '../../i18n/href.ts';
import { routeParams } from '../../i18n/paths.ts';

export const getStaticPaths = () => routeParams('programme');

/** The whole programme as a calendar, with what was dropped from it. */
export const GET: APIRoute = (context) => {
  const { locale, site } = context.locals;
  return pageCalendar(context, href(locale, 'programme'), (words) => ({
    name: site.conference.name.short,
    events: [
      ...site.items.map((item) => itemEvent(site, words, item)),
      ...site.deletedItems.map((item) => deletedEvent(site, words, item)),
    ],
  }));
};
