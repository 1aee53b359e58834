import type { APIRoute } from 'astro';
import { programmeForDelegation } from '../../../conference/delegation.ts';
import type { Delegation } from '../../../conference/types.ts';
import { getSite } from '../../../reader/site.ts';
import { deletedEvent, itemEvent } from '../../../formats/icalendar/calendar.ts';
import { writeCalendar } from '../../../formats/icalendar/icalendar.ts';
import { calendarOfPage } from '../../../i18n/addresses.ts';
import { routeParams } from '../../../i18n/paths.ts';
import { href } from '../../../i18n/href.ts';

interface Props {
  delegation: Delegation;
}

export const getStaticPaths = async () => {
  const { delegations } = await getSite();
  return routeParams('delegations').flatMap(({ params }) =>
    delegations.map((delegation) => ({
      params: { ...params, id: delegation.id },
      props: { delegation },
    })),
  );
};

/** The programme of one delegation as a calendar, with who of it attends. */
export const GET: APIRoute<Props> = ({
  props: { delegation },
  locals: { language, locale, site },
  site: origin,
}) => {
  const absolute = (path: string) => new URL(path, origin).href;
  const words = {
    language,
    pageOf: (id: string) => absolute(href(locale, 'programme', id)),
  };
  const attended = programmeForDelegation(site.days, delegation.id).flatMap(({ items }) => items);
  const page = href(locale, 'delegations', delegation.id);
  const calendar = writeCalendar({
    name: `${delegation.name}, ${site.conference.name.short}`,
    timeZone: site.conference.timeZone,
    locale,
    url: absolute(page),
    source: absolute(calendarOfPage(page)),
    events: [
      ...attended.map(({ item, ...attendance }) => itemEvent(site, words, item, attendance)),
      ...site.deletedItems
        .filter(({ version }) => version.delegations?.includes(delegation.id) ?? true)
        .map((item) => deletedEvent(site, words, item)),
    ],
  });
  return new Response(calendar, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
