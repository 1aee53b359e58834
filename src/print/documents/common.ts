import { hasDates } from '../../conference/programme.ts';
import type { Run } from '../blocks.ts';
import type { PrintContext, PrintSource } from '../source.ts';

/** What stands at the head of every document. */

/** Whose conference it is, and its name, broken by meaning. */
export const conferenceLines = ({ conference: { name } }: PrintSource): string[] => {
  const [first = '', ...more] = name.theme.map((line) => line.join(' '));
  return [name.over, `${name.kind} ${first}`, ...more];
};

/** When and where, as sure as the organiser is. */
export const whenAndWhere = (
  { conference, venue }: PrintSource,
  { language: { t, dates } }: PrintContext,
): Run[][] => {
  const core = conference.days.filter((day) => day.core);
  const when = `${t.programme.days(core.length)}, ${dates.dateRange(core.map(({ date }) => date))}`;
  return [
    ...(hasDates(conference)
      ? [
          [
            ...(conference.schedule === 'tentative'
              ? [{ text: `${t.common.tentative} `, look: 'open' } as const]
              : []),
            when,
          ],
        ]
      : []),
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
