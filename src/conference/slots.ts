import type { ProgrammeItem } from './programme.ts';
import type { Slot } from './situation.ts';

/** The items that have a date, as the question "what is on now?" needs them. Cancelled ones are never on. */
export const slotsOf = (items: readonly ProgrammeItem[]): Slot[] =>
  items.flatMap(({ id, from, until, start, cancelled, isOpenEnded }) =>
    from === undefined || until === undefined || cancelled
      ? []
      : [{ id, from, until, allDay: start === undefined, isOpenEnded }],
  );
