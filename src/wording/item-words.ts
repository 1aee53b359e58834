import type { ProgrammeDay, ProgrammeItem } from '../conference/programme.ts';
import type { Conference } from '../conference/types.ts';
import type { Language } from '../i18n/index.ts';

/**
 * When an item is, in one short phrase: `dự kiến 14:00 thứ Năm 13/3`. Empty while there are no dates.
 */
export const shortWhen = (
  item: ProgrammeItem,
  { schedule }: Pick<Conference, 'schedule'>,
  { t, dates }: Language,
) =>
  item.date === undefined
    ? ''
    : [
        (item.tentative || schedule === 'tentative') && t.common.tentative.toLowerCase(),
        item.start,
        dates.weekday(item.date),
        dates.dayAndMonth(item.date),
      ]
        .filter(Boolean)
        .join(' ');

/** A day by its place in the order, while it has no date. */
export const dayWords = (
  { ordinal, core }: Pick<ProgrammeDay, 'ordinal' | 'core'>,
  { t }: Language,
): string => (core ? t.programme.dayNumber(ordinal) : t.programme.dayOutside);
