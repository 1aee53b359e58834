import type { ClockTime } from '../../conference/types.ts';

/**
 * How English is typed: rules that the search follows in their order, in text and question alike. A pattern meets whole
 * words, folded, in small letters, with one space between them.
 */

type Rule = readonly [pattern: string, becomes: string];

/**
 * `/2` for Monday to `/7` for Saturday, `/1` for Sunday. Not cut short where that is a Vietnamese syllable without its marks:
 * names and the plan's own words stand in English pages as well.
 */
const weekdays = [
  'sun(?:day)?',
  'monday',
  'tue(?:s|sday)?',
  'wed(?:nesday)?',
  'thur(?:s|sday)?',
  'fri(?:day)?',
  'saturday',
].map((name, index): Rule => [name, `/${index + 1}`]);

/** `14 march`, `the 14th of march 2030` and `march 14` are all `14/3`. */
const months = [
  'jan(?:uary)?',
  'feb(?:ruary)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sep(?:t|tember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
].flatMap((name, index): Rule[] => [
  [`0?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${name}(?: \\d{4})?`, `$1/${index + 1}`],
  [`${name} (?:the )?0?(\\d{1,2})(?:st|nd|rd|th)?(?: \\d{4})?`, `$1/${index + 1}`],
]);

/** Hours in words; the longer ones first. */
const hoursInWords = [
  'twelve',
  'eleven',
  'ten',
  'nine',
  'eight',
  'seven',
  'six',
  'five',
  'four',
  'three',
  'two',
  'one',
].flatMap((name, index): Rule[] => [
  [`${name} (o clock|am|pm)`, `${12 - index} $1`],
  [`half past ${name}`, `half past ${12 - index}`],
]);

/** `2:30 pm` is 14:30. */
const later = Array.from({ length: 11 }, (_, index): Rule => [
  `${index + 1}:(\\d\\d) (?:pm|(?:in the )?(?:afternoon|evening))`,
  `${index + 13}:$1`,
]);

/** One spelling for every time and day: `14:00`, `14/3`, `14/` for a day of any month, `/6` for a Friday. */
export const readings: readonly Rule[] = [
  ['wi fi', 'wifi'],
  ['program', 'programme'],
  ['e mail', 'email'],
  ['saigon', 'ho chi minh'],
  ...weekdays,
  ...months,
  ...hoursInWords,
  ['half past 0?(\\d{1,2})', '$1:30'],
  ['0?(\\d{1,2})(?: ?h ?|[.:])(\\d\\d)', '$1:$2'],
  ['0?(\\d{1,2}) ?h', '$1:00'],
  ['0?(\\d{1,2}) o clock', '$1:00'],
  ['0?(\\d{1,2}) ?(am|pm)', '$1:00 $2'],
  ['(\\d+:\\d\\d)(am|pm)', '$1 $2'],
  ['(\\d+:\\d\\d) am', '$1'],
  ...later,
  ['12:(\\d\\d) pm', '12:$1'],
  ['0?(\\d{1,2})[/.-]0?(\\d{1,2})(?:[/.-]\\d{2,4})?', '$1/$2'],
  ['(?:the )?0?(\\d{1,2})(?:st|nd|rd|th)', '$1/'],
];

/** What sounds alike to some, or is spelled otherwise across the ocean. A pattern meets a part of one word. */
export const sounds: readonly Rule[] = [
  ['([a-z])\\d+', '$1'],
  ['(.)\\1', '$1'],
  ['isa', 'iza'],
  ['ise', 'ize'],
  ['isi', 'izi'],
  ['our$', 'or'],
  ['tre$', 'ter'],
  ['ph', 'f'],
  ['y', 'i'],
  ['(....)s$', '$1'],
];

/** What a time of day is called: `14:00`, and `2:00` by those who leave out which half of the day. */
export const timeNames = (time: ClockTime): string[] => {
  const [hours, minutes] = time.split(':');
  return Number(hours) > 12 ? [time, `${Number(hours) - 12}:${minutes}`] : [time];
};
