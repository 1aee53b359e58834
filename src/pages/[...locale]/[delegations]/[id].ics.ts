import type { APIRoute } from 'astro';
import { programmeForDelegation } from '../../../conference/delegation.ts';
import type { Delegation } from '../../../conference/types.ts';
import { pathsOf } from '../../_paths.ts';
import { deletedEvent, itemEvent } from '../../../formats/icalendar/calendar.ts';
import { pageCalendar } from '../../../formats/icalendar/page-calendar.ts';
import { href } from '../../../i18n/href.ts';

interface Props {
  delegation: Delegation;
}

export const getStaticPaths = () =>
  pathsOf(['delegations'], ({ delegations }) =>
    delegations.map((delegation) => ({ params: { id: delegation.id }, props: { delegation } })),
  );

/** The programme of one delegation as a calendar, with who of it attends. */
export const GET: APIRoute<Props> = (context) => {
  const { delegation } = context.props;
  const { locale, site } = context.locals;
  const attended = programmeForDelegation(site.days, delegation.id).flatMap(({ items }) => items);
  return pageCalendar(context, href(locale, 'delegations', delegation.id), (words) => ({
    name: `${delegation.name}, ${site.conference.name.short}`,
    events: [
      ...attended.map(({ item, ...attendance }) => itemEvent(site, words, item, attendance)),
      ...site.deletedItems
        .filter(({ version }) => version.delegations?.includes(delegation.id) ?? true)
        .map((item) => deletedEvent(site, words, item)),
    ],
  }));
};
