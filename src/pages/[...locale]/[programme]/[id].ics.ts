import type { APIRoute } from 'astro';
import { pathsOf } from '../../_paths.ts';
import { deletedEvent, itemEvent } from '../../../formats/icalendar/calendar.ts';
import { pageCalendar } from '../../../formats/icalendar/page-calendar.ts';
import { href } from '../../../i18n/href.ts';

interface Props {
  /** Id of the item now; the address may have an older one. */
  id: string;
}

/** Addresses stay: an item's under every id it had, and a deleted item's, whose calendar says so. */
export const getStaticPaths = () =>
  pathsOf(['programme'], ({ items, deletedItems }) =>
    [...items, ...deletedItems].flatMap(({ id, previousIds }) =>
      [id, ...previousIds].map((name) => ({ params: { id: name }, props: { id } })),
    ),
  );

/** One item as a calendar. */
export const GET: APIRoute<Props> = (context) => {
  const { id } = context.props;
  const { locale, site } = context.locals;
  const same = (one: { id: string }) => one.id === id;
  return pageCalendar(context, href(locale, 'programme', id), (words) => {
    const events = [
      ...site.items.filter(same).map((item) => itemEvent(site, words, item)),
      ...site.deletedItems.filter(same).map((item) => deletedEvent(site, words, item)),
    ];
    const name = [...events.map(({ summary }) => summary), site.conference.name.short].join(', ');
    return { name, events };
  });
};
