import { hasDates } from '../../conference/programme.ts';
import { conferenceDays, stateLine } from '../../wording/state.ts';
import type { Run } from '../blocks.ts';
import type { PrintContext, PrintSource } from '../source.ts';

/** What stands at the head of every document. */

/** Whose conference it is, and its name, broken by meaning. */
export const conferenceLines = ({ conference: { name } }: PrintSource): string[] => {
  const [first = '', ...more] = name.theme.map((line) => line.join(' '));
  return [name.over, `${name.kind} ${first}`, ...more];
};

/** What has become of the conference first of all; then when and where, as sure as the organiser is. */
export const stateWhenAndWhere = (site: PrintSource, { language }: PrintContext): Run[][] => {
  const { conference, venue } = site;
  const state = stateLine(site, language);
  const { lead, days } = conferenceDays(conference, language);
  const when: Run[] = lead === undefined ? [days] : [{ text: `${lead} `, look: 'open' }, days];
  return [
    ...(state ? [[{ text: state, look: 'strong' } satisfies Run]] : []),
    ...(hasDates(conference) ? [when] : []),
    [`${venue.name}, ${venue.address ?? conference.host}`],
  ];
};

/** Entries that every document shows something of. */
export const commonSources = ({ conference }: PrintSource): string[] => [
  'conference',
  'brand',
  `places/${conference.venue}`,
];

export const programmeSources = ({ items }: PrintSource): string[] =>
  items.map(({ id }) => `programme/${id}`);
