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

/** `thứ Sáu` */
export const weekday = (date: IsoDate): string => weekdays[weekdayOf(date)]?.replace(' ', '\u00A0') ?? '';

/** `17/5`, as on a tab. */
export const dayAndMonth = (date: IsoDate): string => `${fields(date).day}/${fields(date).month}`;

/** `17/5/2030` */
export const compactDate = (date: IsoDate): string => `${dayAndMonth(date)}/${fields(date).year}`;

/**
 * Days of a conference in short: `16–17/5/2030`, `31/5–01/6/2030`; `16/5/2030, 18/5/2030` of days apart. Without the
 * year where it stands `beside` dates of the same one.
 */
export const compactRange = (dates: readonly IsoDate[], beside: readonly IsoDate[] = []): string => {
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return '';
  const { year, month, day } = fields(first);
  const end = fields(last);
  const isWhole = dates.every((date, index) => index === 0 || date === nextDate(dates[index - 1] ?? ''));
  const start = month === end.month ? day : dayAndMonth(first);
  const span =
    year === end.year ? `${start}–${compactDate(last)}` : `${compactDate(first)}–${compactDate(last)}`;
  const text = !isWhole || first === last ? dates.map(compactDate).join(', ') : span;
  return [...dates, ...beside].every((date) => fields(date).year === year) && beside.length > 0
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

/**
 * Consecutive days in one phrase: `ngày 16 và 17 tháng 5 năm 2030 (thứ Năm, thứ Sáu)`;
 * more than two as a span: `từ ngày 16 đến ngày 18 tháng 5 năm 2030 (thứ Năm đến thứ Bảy)`.
 */
export const dateRange = (dates: readonly IsoDate[]): string => {
  const first = dates[0];
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return '';
  if (first === last) return dayHeading(first);
  const start = fields(first);
  const end = fields(last);
  const sameYear = start.year === end.year;
  const sameMonth = sameYear && start.month === end.month;
  const opening = `ngày\u00A0${start.day}${sameMonth ? '' : ` tháng\u00A0${start.month}`}${sameYear ? '' : ` năm\u00A0${start.year}`}`;
  if (dates.length === 2) {
    const closing = sameMonth ? `${end.day} tháng\u00A0${end.month} năm\u00A0${end.year}` : longDate(last);
    return `${opening} và ${closing} (${weekday(first)}, ${weekday(last)})`;
  }
  return `từ ${opening} đến ${longDate(last)} (${weekday(first)} đến ${weekday(last)})`;
};

/** `08 giờ 00 phút` */
export const formalTime = (time: ClockTime): string => {
  const [hours, minutes] = time.split(':');
  return `${hours}\u00A0giờ ${minutes}\u00A0phút`;
};

/** `07 giờ 30 phút đến 08 giờ 00 phút` */
export const formalTimes = (start: ClockTime, end?: ClockTime): string =>
  end === undefined ? formalTime(start) : `${formalTime(start)} đến ${formalTime(end)}`;
