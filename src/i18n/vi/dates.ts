import { nextDate, weekdayOf } from '../../conference/dates.ts';
import type { ClockTime, IsoDate } from '../../conference/types.ts';

/**
 * Dates and times in the style of Vietnamese official documents, which `Intl` gets wrong: decree
 * 30/2020/NĐ-CP, appendix I (a leading zero for days below 10 and for months 1 and 2).
 * A no-break space keeps each number with its word.
 */

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

const fields = (date: IsoDate) => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month: Number(month) < 3 ? month : String(Number(month)), day };
};

export const capitalised = (words: string): string =>
  words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

/** A name as it stands inside a sentence: `giờ kết thúc`. */
export const inside = (name: string): string => name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);

/** `thứ Sáu` */
export const weekday = (date: IsoDate): string => weekdays[weekdayOf(date)]?.replace(' ', '\u00A0') ?? '';

/** `17/5`, as on a tab. */
export const dayAndMonth = (date: IsoDate): string => `${fields(date).day}/${fields(date).month}`;

/** `thứ Sáu 17/5` */
export const shortDay = (date: IsoDate): string => `${weekday(date)} ${dayAndMonth(date)}`;

/** How a browser writes today beside the clock: `Thứ Sáu, 17/5`. */
export const today: { locale: string; month: 'numeric' | 'long' } = { locale: 'vi', month: 'numeric' };

/** `17/5/2030` */
export const compactDate = (date: IsoDate): string => `${dayAndMonth(date)}/${fields(date).year}`;

/** The days in order, those that follow each other as one run. */
const runsOf = (dates: readonly IsoDate[]): IsoDate[][] => {
  const runs: IsoDate[][] = [];
  for (const date of dates) {
    const run = runs.at(-1);
    if (run && nextDate(run.at(-1) ?? '') === date) run.push(date);
    else runs.push([date]);
  }
  return runs;
};

/** `A`, `A và B`, `A, B và C` */
export const listed = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' và ');

/**
 * Days of a conference in short: `16–17/5/2030`, `31/5–01/6/2030`; of days apart each by itself: `16–17 và 19/5/2030`.
 * Without the year where it stands `beside` dates of the same one.
 */
export const compactRange = (dates: readonly IsoDate[], beside: readonly IsoDate[] = []): string => {
  const runs = runsOf(dates).map((run) => [...new Set([run[0] ?? '', run.at(-1) ?? ''])]);
  const ends = runs.flat();
  /** A month and a year stand once, after the last of their days. */
  const written = (date: IsoDate): string => {
    const next = ends[ends.indexOf(date) + 1];
    if (next?.slice(0, 4) !== date.slice(0, 4)) return compactDate(date);
    return next.slice(0, 7) === date.slice(0, 7) ? fields(date).day : dayAndMonth(date);
  };
  const text = listed(runs.map((run) => run.map(written).join('–')));
  const year = dates[0]?.slice(0, 4);
  return beside.length > 0 && [...dates, ...beside].every((date) => date.startsWith(`${year}-`))
    ? text.replaceAll(`/${year}`, '')
    : text;
};

/** `ngày 17 tháng 5 năm 2030` */
export const longDate = (date: IsoDate): string => {
  const { year, month, day } = fields(date);
  return `ngày\u00A0${day} tháng\u00A0${month} năm\u00A0${year}`;
};

/** `tháng 5 năm 2030` of `2030-05` */
export const monthAndYear = (yearAndMonth: string): string => {
  const { year, month } = fields(`${yearAndMonth}-01`);
  return `tháng\u00A0${month} năm\u00A0${year}`;
};

/** `thứ Sáu, ngày 17 tháng 5 năm 2030` */
export const fullDate = (date: IsoDate): string => `${weekday(date)}, ${longDate(date)}`;

/** `ngày 17 tháng 5 năm 2030 (thứ Sáu)`, for the heading of a day. */
export const dayHeading = (date: IsoDate): string => `${longDate(date)} (${weekday(date)})`;

/** What a day is called in a question: `ngày 05`, `05/02`, `thứ Sáu`. */
export const dayNames = (date: IsoDate): string[] => [
  `ngày ${fields(date).day}`,
  dayAndMonth(date),
  weekday(date),
];

/** Days of which each is named: `ngày 16 và 17 tháng 5 năm 2030`, `các ngày 30, 31 tháng 5 và ngày 02 tháng 6 năm 2030`. */
const eachDay = (dates: readonly IsoDate[]): string => {
  const words = dates.map((date, index) => {
    const [before, next] = [dates[index - 1], dates[index + 1]];
    const { year, month, day } = fields(date);
    const isNewMonth = before !== undefined && before.slice(0, 7) !== date.slice(0, 7);
    const endsYear = next?.slice(0, 4) !== date.slice(0, 4);
    const endsMonth = next?.slice(0, 7) !== date.slice(0, 7);
    return `${isNewMonth ? 'ngày\u00A0' : ''}${day}${endsMonth ? ` tháng\u00A0${month}` : ''}${endsYear ? ` năm\u00A0${year}` : ''}`;
  });
  return `${dates.length > 2 ? 'các ' : ''}ngày\u00A0${listed(words)}`;
};

/**
 * Days in one phrase: `ngày 16 và 17 tháng 5 năm 2030 (thứ Năm, thứ Sáu)`; more than two as a span where none between is
 * missing: `từ ngày 16 đến ngày 18 tháng 5 năm 2030 (thứ Năm đến thứ Bảy)`.
 */
export const dateRange = (dates: readonly IsoDate[]): string => {
  const [first, second] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return '';
  if (second === undefined) return dayHeading(first);
  if (dates.length === 2 || runsOf(dates).length > 1)
    return `${eachDay(dates)} (${dates.map(weekday).join(', ')})`;
  const start = fields(first);
  const year = first.slice(0, 4) === last.slice(0, 4) ? '' : ` năm\u00A0${start.year}`;
  const month = first.slice(0, 7) === last.slice(0, 7) ? '' : ` tháng\u00A0${start.month}`;
  return `từ ngày\u00A0${start.day}${month}${year} đến ${longDate(last)} (${weekday(first)} đến ${weekday(last)})`;
};

/** `08 giờ 00 phút` */
export const formalTime = (time: ClockTime): string => {
  const [hours, minutes] = time.split(':');
  return `${hours}\u00A0giờ ${minutes}\u00A0phút`;
};

/** `07 giờ 30 phút đến 08 giờ 00 phút` */
export const formalTimes = (start: ClockTime, end?: ClockTime): string =>
  end === undefined ? formalTime(start) : `${formalTime(start)} đến ${formalTime(end)}`;
