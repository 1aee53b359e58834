import type { Gap } from '../conference/gap.ts';
import type { ProgrammeDay, ProgrammeItem } from '../conference/programme.ts';
import type { Conference, Place } from '../conference/types.ts';
import type { Language } from '../i18n/index.ts';

/** `07:30 đến 08:00`, which is heard as one span, or `14:00` of an item without an end; empty for one of the whole day. */
const clockTimes = ({ start, end }: ProgrammeItem, { t }: Pick<Language, 't'>): string =>
  [start, end].filter(Boolean).join(` ${t.programme.until} `);

/** When an item begins, where its time has a column of its own: `14:00`, `Trong ngày`. */
export const startWords = ({ start, withdrawn }: ProgrammeItem, { t }: Language): string =>
  start ?? (withdrawn.includes('start') ? t.common.open : t.programme.allDay);

/**
 * When an item is, in one short phrase, with `{}` where its day may be called tomorrow:
 * `dự kiến {}thứ Năm 13/3, 14:00`. Empty while there are no dates.
 */
export const whenPattern = (
  item: ProgrammeItem,
  { schedule }: Pick<Conference, 'schedule'>,
  { t, dates }: Language,
): string => {
  if (item.date === undefined) return '';
  const day = `{}${dates.weekday(item.date)} ${dates.dayAndMonth(item.date)}`;
  const tentative = item.tentative || schedule === 'tentative' ? `${t.common.tentative.toLowerCase()} ` : '';
  return tentative + [day, clockTimes(item, { t })].filter(Boolean).join(', ');
};

/** When an item is: `dự kiến thứ Năm 13/3, 14:00`. Empty while there are no dates. */
export const shortWhen = (...of: Parameters<typeof whenPattern>): string =>
  whenPattern(...of).replace('{}', '');

/** Where an item is, in short and as sure as the organiser is: `Nhà Mẫu (dự kiến)`. undefined while that is open. */
export const shortPlace = (
  { placeTentative }: Pick<ProgrammeItem, 'placeTentative'>,
  place: Place | undefined,
  { t }: Language,
): string | undefined =>
  place && placeTentative ? `${place.shortName} (${t.common.tentative.toLowerCase()})` : place?.shortName;

/**
 * What somebody who only sees one line of it has to know of an item: when and where it is, or that it is not held.
 */
export const itemLine = (
  item: ProgrammeItem,
  { conference, placeOf }: { conference: Conference; placeOf: (id: string | undefined) => Place | undefined },
  language: Language,
): string[] => {
  const { t, dates } = language;
  if (item.cancelled || conference.schedule === 'cancelled') return [t.programme.cancelled];
  const where = shortPlace(item, placeOf(item.place), language);
  const when =
    conference.schedule === 'postponed'
      ? t.state.paused
      : dates.capitalised(shortWhen(item, conference, language));
  return [when, ...(where === undefined ? [] : [where])];
};

/** A day by its place in the order, while it has no date. */
export const dayWords = (
  { ordinal, core }: Pick<ProgrammeDay, 'ordinal' | 'core'>,
  { t }: Language,
): string => (core ? t.programme.dayNumber(ordinal) : t.programme.dayOutside);

/**
 * What is said of a stretch of a day without anything, before `Sẽ cập nhật` where that is not the plan's; undefined where
 * nobody waits to hear more of it.
 */
export const gapWords = (
  { start, end, isPlanned }: Gap,
  { held, schedule }: Pick<Conference, 'held' | 'schedule'>,
  { t }: Language,
): string | undefined => {
  if (isPlanned) return t.programme.gap(start, end);
  return held || schedule === 'cancelled' ? undefined : `${start} ${t.programme.until} ${end}:`;
};
