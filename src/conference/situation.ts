/** What the question "what is on now?" needs to know of an item. Instants in milliseconds since the epoch. */
export interface Slot {
  id: string;
  from: number;
  until: number;
  /** Has no time of its own: it belongs to the whole day. */
  allDay: boolean;
  /** Nobody knows when it ends: `until` is the longest that it may go on. */
  isOpenEnded: boolean;
}

export interface Situation {
  /** Items being held; none in a gap. */
  now: string[];
  /** Items that have begun, and of which nobody can tell whether they are still on. */
  begun: string[];
  /** Items of today that have no time. */
  today: string[];
  /** The timed items that begin next, or the next day's without a time; several of different audiences. */
  next: string[];
}

/**
 * What is on at an instant. Runs at build time with the build's clock, and again in the browser, which
 * knows better what time it is.
 */
export const situationAt = (slots: readonly Slot[], instant: number): Situation => {
  const on = slots.filter(({ from, until }) => from <= instant && instant < until);
  const timed = on.filter(({ allDay }) => !allDay);
  const coming = slots.filter(({ from }) => from > instant).sort((a, b) => a.from - b.from);
  const first = coming.find(({ allDay }) => !allDay) ?? coming[0];
  const next = coming.filter(({ from, allDay }) => from === first?.from && allDay === first.allDay);
  const ids = (found: readonly Slot[]) => found.map(({ id }) => id);
  return {
    now: ids(timed.filter(({ isOpenEnded }) => !isOpenEnded)),
    begun: ids(timed.filter(({ isOpenEnded }) => isOpenEnded)),
    today: ids(on.filter(({ allDay }) => allDay)),
    next: ids(next),
  };
};
