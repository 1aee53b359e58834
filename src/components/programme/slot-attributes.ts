import type { ProgrammeItem } from '../../conference/programme.ts';

/**
 * What the browser needs of an item to say whether it is on and whom it is for, as `data-` attributes.
 * An item that is never on (cancelled, or without a date) has no times.
 */
export const slotAttributes = ({
  id,
  from,
  until,
  start,
  isOpenEnded,
  cancelled,
  audience,
}: ProgrammeItem) => ({
  'data-id': id,
  'data-for': [...new Set(audience.parts.flatMap(({ delegations }) => delegations))].join(' ') || undefined,
  ...(!cancelled &&
    from !== undefined && {
      'data-from': from,
      'data-until': until,
      'data-all-day': start === undefined ? '' : undefined,
      'data-start': start,
      'data-open-end': isOpenEnded ? '' : undefined,
    }),
});
