import type { ItemVersion } from './journal.ts';
import type { ProgrammeItem } from './programme.ts';
import type { ClockTime } from './types.ts';

/** A stretch of a day for which there is nothing. */
export interface Gap {
  start: ClockTime;
  end: ClockTime;
  /** The plan has it so; else it came about by a change. */
  isPlanned: boolean;
}

type Span = Pick<ItemVersion, 'start' | 'end' | 'cancelled'>;

/**
 * When the next thing begins after one that has ended, if not at once. What began before it and has no end of its own is
 * over: as for what is on, it lasts until what follows it.
 */
const gapBehind = (
  { start = '', end, cancelled }: Span,
  ofDay: readonly Span[],
): Omit<Gap, 'isPlanned'> | undefined => {
  if (end === undefined || cancelled) return undefined;
  const running = ofDay.some(
    (other) =>
      other.start !== undefined &&
      other.start <= end &&
      (other.end ?? (other.start < start ? start : '99:99')) > end &&
      !other.cancelled,
  );
  const next = ofDay
    .flatMap((other) =>
      other.start !== undefined && other.start >= end && !other.cancelled ? [other.start] : [],
    )
    .toSorted()[0];
  return !running && next !== undefined && next > end ? { start: end, end: next } : undefined;
};

/**
 * The gap between the end of an item and the next beginning on its day. None where the end is open: then nobody knows
 * whether there is one. `planned`: the items of the first edition; where there is none, all is as planned.
 */
export const gapAfter = (
  item: ProgrammeItem,
  ofDay: readonly ProgrammeItem[],
  planned: readonly ItemVersion[],
): Gap | undefined => {
  const gap = gapBehind(item, ofDay);
  const before = planned.filter(({ day }) => day === item.day);
  const isSame = (one: ItemVersion) => {
    const other = gapBehind(one, before);
    return other?.start === gap?.start && other?.end === gap?.end;
  };
  return gap && { ...gap, isPlanned: planned.length === 0 || before.some(isSame) };
};
