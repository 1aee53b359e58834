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

/** Whether the time of an item is not certain: its own, or that of all. */
export const isTentative = (
  { tentative }: Pick<ProgrammeItem, 'tentative'>,
  { schedule }: Pick<Conference, 'schedule'>,
): boolean => tentative || schedule === 'tentative';

/**
 * The day of an item, as sure as the organiser is, with `{}` where it may be called tomorrow: `dự kiến {}thứ Năm 13/3`. Empty
 * while there are no dates.
 */
export const dayPattern = (
  item: ProgrammeItem,
  conference: Pick<Conference, 'schedule'>,
  { t, dates }: Language,
): string => {
  if (item.date === undefined) return '';
  const day = `{}${dates.shortDay(item.date)}`;
  return isTentative(item, conference) ? t.common.tentatively(day) : day;
};

/** When an item is: `dự kiến thứ Năm 13/3, 14:00`. Empty while there are no dates. */
export const shortWhen = (...of: Parameters<typeof dayPattern>): string => {
  const day = dayPattern(...of).replace('{}', '');
  return day && [day, clockTimes(of[0], of[2])].filter(Boolean).join(', ');
};

/** Where an item is, in short and as sure as the organiser is: `Nhà Mẫu (dự kiến)`. undefined while that is open. */
export const shortPlace = (
  { placeTentative }: Pick<ProgrammeItem, 'placeTentative'>,
  place: Place | undefined,
  { t }: Language,
): string | undefined =>
  place && placeTentative ? t.common.tentativeName(place.shortName) : place?.shortName;

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

/** A day in short: `Thứ Sáu 14/3`, or its place in the order. */
export const dayName = (day: Pick<ProgrammeDay, 'date' | 'ordinal' | 'core'>, language: Language): string =>
  day.date ? language.dates.capitalised(language.dates.shortDay(day.date)) : dayWords(day, language);

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
