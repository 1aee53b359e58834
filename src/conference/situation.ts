import type { Phase } from './types.ts';

/** What the question "what is on now?" needs to know of an item. Instants in milliseconds since the epoch. */
export interface Slot {
  id: string;
  from: number;
  until: number;
  /** Has no time of its own: it belongs to the whole day. */
  allDay: boolean;
}

export interface Situation {
  phase: Phase;
  /** Timed items being held; none in a gap. */
  now: string[];
  /** Items of today that have no time. */
  today: string[];
  /** The next timed item, or the next day's item without a time. */
  next: string | undefined;
}

/**
 * What is on at an instant. Runs at build time with the build's clock, and again in the browser, which
 * knows better what time it is.
 */
export const situationAt = (slots: readonly Slot[], instant: number): Situation => {
  const on = slots.filter(({ from, until }) => from <= instant && instant < until);
  const coming = slots.filter(({ from }) => from > instant).toSorted((a, b) => a.from - b.from);
  const next = coming.find(({ allDay }) => !allDay) ?? coming[0];
  return {
    phase: phaseAt(slots, instant),
    now: on.filter(({ allDay }) => !allDay).map(({ id }) => id),
    today: on.filter(({ allDay }) => allDay).map(({ id }) => id),
    next: next?.id,
  };
};

const phaseAt = (slots: readonly Slot[], instant: number): Phase => {
  if (slots.every(({ from }) => instant < from)) return 'before';
  return slots.every(({ until }) => until <= instant) ? 'after' : 'during';
};
