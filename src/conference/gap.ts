import type { ProgrammeItem } from './programme.ts';
import type { ClockTime } from './types.ts';

/** A stretch of a day for which the plan has nothing. */
export interface Gap {
  start: ClockTime;
  end: ClockTime;
}

/**
 * The gap between the end of an item and the next beginning on its day. None where the plan leaves the end open:
 * then nobody knows whether there is one.
 */
export const gapAfter = (
  { end, cancelled }: ProgrammeItem,
  ofDay: readonly ProgrammeItem[],
): Gap | undefined => {
  if (end === undefined || cancelled) return undefined;
  const running = ofDay.some(
    (other) =>
      other.start !== undefined && other.start <= end && (other.end ?? '99:99') > end && !other.cancelled,
  );
  const next = ofDay
    .flatMap(({ start, cancelled: dropped }) =>
      start !== undefined && start >= end && !dropped ? [start] : [],
    )
    .toSorted()[0];
  return !running && next !== undefined && next > end ? { start: end, end: next } : undefined;
};
