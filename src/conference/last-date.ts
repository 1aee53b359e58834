import type { ItemHistory } from './changes.ts';
import type { Conference, IsoDate } from './types.ts';

/**
 * The date of an item, or, while the conference has none, the last one that was published of it: what cannot be
 * written without a date stays where people have it. An item that was never published with a date has that of its
 * day, in force or not; a day that is no longer there is the first one.
 *
 * @throws {RangeError} if the conference has no day, which its schema refuses
 */
export const lastDateOf = (
  { date, day }: { date?: IsoDate | undefined; day: string },
  history: ItemHistory | undefined,
  { days }: Pick<Conference, 'days'>,
): IsoDate => {
  const planned = days.find(({ id }) => id === day) ?? days[0];
  if (planned === undefined) throw new RangeError('a conference without days');
  return date ?? history?.lastDate ?? planned.date;
};
