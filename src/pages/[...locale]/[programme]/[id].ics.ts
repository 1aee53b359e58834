import type { APIRoute } from 'astro';
import { getSite } from '../../../reader/site.ts';
import { deletedEvent, itemEvent } from '../../../formats/icalendar/calendar.ts';
import { writeCalendar } from '../../../formats/icalendar/icalendar.ts';
import { calendarOfPage } from '../../../i18n/addresses.ts';
import { routeParams } from '../../../i18n/paths.ts';
import { href } from '../../../i18n/href.ts';

interface Props {
  /** Id of the item now; the address may have an older one. */
  id: string;
}

/** Addresses stay: an item's under every id it had, and a deleted item's, whose calendar says so. */
export const getStaticPaths = async () => {
  const { items, deletedItems } = await getSite();
  const named = [...items, ...deletedItems];
  return routeParams('programme').flatMap(({ params }) =>
    named.flatMap(({ id, previousIds }) =>
      [id, ...previousIds].map((name) => ({ params: { ...params, id: name }, props: { id } })),
    ),
  );
};

/** One item as a calendar. */
export const GET: APIRoute<Props> = ({ props: { id }, locals: { language, locale, site }, site: origin }) => {
  const absolute = (path: string) => new URL(path, origin).href;
  const page = href(locale, 'programme', id);
  const words = { language, pageOf: () => absolute(page) };
  const same = (one: { id: string }) => one.id === id;
  const events = [
    ...site.items.filter(same).map((item) => itemEvent(site, words, item)),
    ...site.deletedItems.filter(same).map((item) => deletedEvent(site, words, item)),
  ];
  const calendar = writeCalendar({
    name: [...events.map(({ summary }) => summary), site.conference.name.short].join(', '),
    timeZone: site.conference.timeZone,
    locale,
    url: absolute(page),
    source: absolute(calendarOfPage(page)),
    events,
  });
  return new Response(calendar, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
