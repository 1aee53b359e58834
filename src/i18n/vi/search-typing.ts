import { fold } from '../../conference/fold.ts';
import type { ClockTime } from '../../conference/types.ts';
import { abbreviations } from './typography.ts';

/**
 * How Vietnamese is typed: rules that the search follows in their order, in text and question alike. A pattern meets whole
 * words, folded, in small letters, with one space between them.
 */

type Rule = readonly [pattern: string, becomes: string];

/** Abbreviations of messages and official letters, beside those that pages spell out. */
const shorter: Record<string, string> = {
  hdnd: 'hội đồng nhân dân',
  qh: 'quốc hội',
  vn: 'Việt Nam',
  bnv: 'Bộ Nội vụ',
  tp: 'thành phố',
  vp: 'văn phòng',
  vpub: 'văn phòng ủy ban',
  ld: 'lãnh đạo',
  pct: 'phó chủ tịch',
  btc: 'ban tổ chức',
  db: 'đại biểu',
  kh: 'kế hoạch',
  ks: 'khách sạn',
  sb: 'sân bay',
  'sdt|so dt': 'số điện thoại',
};

/** `/2` for Monday to `/7` for Saturday, `/1` for Sunday. */
const weekdays = ['hai', 'ba', 'tu', 'nam', 'sau', 'bay'].map((name, index): Rule => [
  `t(?:hu )?${index + 2}|thu ${name}`,
  `/${index + 2}`,
]);

/** Hours in words; the longer ones first. */
const hoursInWords = [
  'muoi hai',
  'muoi mot',
  'muoi',
  'chin',
  'tam',
  'bay',
  'sau',
  'nam',
  'bon',
  'ba',
  'hai',
  'mot',
].map((name, index): Rule => [`${name} gio`, `${12 - index} gio`]);

/** `2:30 chieu` is 14:30. */
const later = Array.from({ length: 11 }, (_, index): Rule => [
  `${index + 1}:(\\d\\d) (?:chieu|toi|dem|pm)`,
  `${index + 13}:$1`,
]);

/**
 * Abbreviations in full, and one spelling for every time and day: `14:00`, `14/3`, `14/` for a day of any month, `/6` for
 * a Friday.
 */
export const readings: readonly Rule[] = [
  ...[...abbreviations, ...Object.entries(shorter)].map(([short, long]): Rule => [
    fold(short),
    fold(long).replaceAll(' - ', ' '),
  ]),
  ['td kt', 'thi dua khen thuong'],
  ['wi fi', 'wifi'],
  ['canh sat', 'cong an'],
  ['chup hinh', 'chup anh'],
  ['sai gon', 'ho chi minh'],
  ['cn|chu nhat', '/1'],
  ...weekdays,
  ...hoursInWords,
  ['0?(\\d{1,2}) ?(?:h|g|gio|:) ?(\\d\\d)(?: ?(?:p|ph|phut))?', '$1:$2'],
  ['0?(\\d{1,2}) ?(?:h|g|gio)? ?ruoi', '$1:30'],
  ['0?(\\d{1,2}) ?(?:h|g|gio)', '$1:00'],
  ['0?(\\d{1,2}) ?(am|pm)', '$1:00 $2'],
  ['(\\d+:\\d\\d) am', '$1'],
  ...later,
  ['(?:ngay )?0?(\\d{1,2})[/.-]0?(\\d{1,2})(?:[/.-]\\d{2,4})?', '$1/$2'],
  ['(?:ngay )?0?(\\d{1,2}) thang 0?(\\d{1,2})(?: nam \\d{4})?', '$1/$2'],
  ['ngay 0?(\\d{1,2})', '$1/'],
];

/**
 * What sounds alike to some, and what the keyboard leaves behind when it is set wrongly (Telex, VNI): words that become
 * the same are taken for each other. A pattern meets a part of one word.
 */
export const sounds: readonly Rule[] = [
  ['([a-z])\\d+', '$1'],
  ['dd', 'd'],
  ['aa', 'a'],
  ['ee', 'e'],
  ['oo', 'o'],
  ['w', ''],
  ['([aeiouy][a-z]*)[sfrxj]$', '$1'],
  ['^f', 'ph'],
  ['^tr', 'ch'],
  ['^x', 's'],
  ['^gi(?=[aeouy])', 'd'],
  ['^(?:g(?=i)|r)', 'd'],
  ['^l', 'n'],
  ['^ngh', 'ng'],
  ['^gh', 'g'],
  ['^(?:k(?!h)|q)', 'c'],
  ['y', 'i'],
  ['n[gh]$', 'n'],
  ['ch?$', 't'],
];

/** What a time of day is called: `14:00`, and `2:00` by those who leave out which half of the day. */
export const timeNames = (time: ClockTime): string[] => {
  const [hours, minutes] = time.split(':');
  return Number(hours) > 12 ? [time, `${Number(hours) - 12}:${minutes}`] : [time];
};
