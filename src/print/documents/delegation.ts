import { programmeForDelegation } from '../../conference/delegation.ts';
import type { Delegation } from '../../conference/types.ts';
import { openOf } from '../../wording/item-text.ts';
import type { Block, Document } from '../blocks.ts';
import { qrCodeSvg } from '../qr-codes.ts';
import type { PrintContext, PrintSource } from '../source.ts';
import { openBlock, timelineBlocks } from '../timeline.ts';
import { arrivalBlocks } from './places.ts';
import { commonSources, conferenceLines, stateWhenAndWhere } from './common.ts';

/** The programme of one delegation: who of it attends what, how it is met, who belongs to it. */
export const delegationDocument = (
  delegation: Delegation,
  site: PrintSource,
  context: PrintContext,
): Document => {
  const { t } = context.language;
  const days = programmeForDelegation(site.days, delegation.id);
  const items = days.flatMap((day) => day.items.map(({ item }) => item));
  const groups = delegation.groups.flatMap((id) => site.groups.filter((group) => group.id === id));
  const address = context.pageOf('delegations', delegation.id);
  const arrivals = arrivalBlocks(items, site, context);
  return {
    paper: 'a4',
    cover: false,
    title: delegation.name,
    over: conferenceLines(site),
    under: [...stateWhenAndWhere(site, context), [delegation.role]],
    blocks: [
      { kind: 'heading', level: 1, text: t.delegations.own },
      ...timelineBlocks(days, 2, true, site, context),
      ...(arrivals.length > 0
        ? [{ kind: 'heading', level: 1, text: t.delegations.arrival } satisfies Block, ...arrivals]
        : []),
      { kind: 'heading', level: 1, text: t.delegations.members },
      ...groups.flatMap((group): Block[] => [
        { kind: 'heading', level: 2, text: group.title },
        { kind: 'list', items: group.lines.map((line) => ({ runs: [line] })) },
      ]),
      ...openBlock(
        items.flatMap((item) => openOf(item, context.language)),
        context,
      ),
    ],
    code: '/code.svg',
    pictures: { '/code.svg': qrCodeSvg(address) },
    address,
    sources: [
      ...commonSources(site),
      `delegations/${delegation.id}`,
      ...delegation.groups.map((id) => `groups/${id}`),
      ...items.map(({ id }) => `programme/${id}`),
    ],
  };
};
