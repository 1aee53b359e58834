import { toBeSaid, unanswered } from '../../conference/open.ts';
import { openOf } from '../../wording/item-text.ts';
import type { Block, Document } from '../blocks.ts';
import { qrCodeBlock } from '../qr-codes.ts';
import type { PrintContext, PrintSource } from '../source.ts';
import { forEveryone, openBlock, timelineBlocks } from '../timeline.ts';
import { commonSources, conferenceLines, programmeSources, stateWhenAndWhere } from './common.ts';
import { arrivalBlocks, placesBlock } from './places.ts';

/** A booklet for the pocket: what a delegate needs when there is no network. */

const heading = (text: string, newPage = false): Block => ({ kind: 'heading', level: 1, text, newPage });

const placeBlocks = (site: PrintSource, context: PrintContext): Block[] => {
  const { t } = context.language;
  const arrivals = arrivalBlocks(site.items, site, context);
  return [
    heading(t.pages.venue),
    placesBlock(site.places, context),
    ...(arrivals.length > 0
      ? [{ kind: 'heading', level: 2, text: t.print.arrival } satisfies Block, ...arrivals]
      : []),
    { kind: 'paragraph', runs: [{ text: site.conference.addressNote, look: 'muted' }] },
  ];
};

const practicalBlocks = ({ conference }: PrintSource, context: PrintContext): Block[] => {
  const { t } = context.language;
  const { practical, emergency } = conference;
  const answered = practical.flatMap(({ label, answer }) => (answer ? [{ label, value: [answer] }] : []));
  return [
    ...(toBeSaid(practical, conference).length > 0 ? [heading(t.print.practical)] : []),
    ...(answered.length > 0 ? [{ kind: 'facts', facts: answered } satisfies Block] : []),
    ...openBlock(unanswered(practical, conference), context),
    ...(emergency.length > 0
      ? [
          heading(t.places.emergency),
          {
            kind: 'facts',
            facts: emergency.map(({ number, name }) => ({ label: number, value: [name] })),
          } satisfies Block,
        ]
      : []),
  ];
};

/** Each delegation with what it is in the conference, in the order of protocol. */
const delegationList = ({ delegations }: PrintSource): Block[] =>
  delegations.length === 0
    ? []
    : [
        {
          kind: 'list',
          items: delegations.map(({ name, role }) => ({
            runs: [name, { text: ` (${role})`, look: 'muted' }],
          })),
        },
      ];

const delegationBlocks = (site: PrintSource, context: PrintContext): Block[] => {
  const { groups, delegations, conference } = site;
  if (groups.length + delegations.length === 0) return [];
  const { t } = context.language;
  return [
    heading(t.print.delegations),
    { kind: 'paragraph', runs: [`${t.delegations.expected}: ${conference.expectedAttendance}.`] },
    ...delegationList(site),
    ...groups.flatMap(({ letter, title, lines }): Block[] => [
      { kind: 'heading', level: 2, text: `${letter}) ${title}` },
      { kind: 'list', items: lines.map((line) => ({ runs: [line] })) },
    ]),
  ];
};

const qrCodeBlocks = (site: PrintSource, context: PrintContext) => {
  const { t } = context.language;
  const codes = qrCodeBlock(t.print.codesHint, [
    { label: t.pages.programme, address: context.pageOf('programme') },
    { label: t.pages.venue, address: context.pageOf('venue') },
    ...(site.delegations.length > 0
      ? [{ label: t.pages.delegations, address: context.pageOf('delegations') }]
      : []),
    ...(site.visits.length > 0 ? [{ label: t.pages.visit, address: context.pageOf('visit') }] : []),
  ]);
  return { blocks: [heading(t.print.codes), codes.block], pictures: codes.pictures };
};

export const handbookDocument = (site: PrintSource, context: PrintContext): Document => {
  const codes = qrCodeBlocks(site, context);
  return {
    paper: 'a5',
    cover: true,
    title: context.language.t.print.handbook,
    over: conferenceLines(site),
    under: stateWhenAndWhere(site, context),
    blocks: [
      heading(context.language.t.pages.programme, true),
      ...timelineBlocks(forEveryone(site.days), 2, false, site, context),
      ...openBlock(
        site.items.flatMap((item) => openOf(item, context.language)),
        context,
      ),
      ...placeBlocks(site, context),
      ...delegationBlocks(site, context),
      ...practicalBlocks(site, context),
      ...codes.blocks,
    ],
    notes: context.language.t.print.notes,
    pictures: codes.pictures,
    address: context.pageOf('home'),
    sources: [
      ...commonSources(site),
      ...programmeSources(site),
      ...site.places.map(({ id }) => `places/${id}`),
      ...site.groups.map(({ id }) => `groups/${id}`),
      ...site.delegations.map(({ id }) => `delegations/${id}`),
    ],
  };
};
