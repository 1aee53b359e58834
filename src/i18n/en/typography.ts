import type { Direction } from '../typography.ts';

export const direction: Direction = 'ltr';

/** English names are written in full: there is nothing to spell out. */
export const abbreviations: ReadonlyMap<string, string> = new Map();

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const units =
  'bytes?|KB|MB|mm|cm|m|pixels|hours?|minutes?|days?|items?|points?|pages?|files?|photos?|results?|cities|delegates|delegations';

const number = [
  String.raw`\d+(?:[.,:–]\d+)* (?:${units})`,
  String.raw`(?:[Pp]age|[Nn]o\.) \d+`,
  String.raw`\d+(?:[/:]\d+)*–\d+(?:[/:]\d+)*`,
].join('|');

/** `16 May`, `16–17 May`: days and their month; its year may stand on the next line. */
const date = String.raw`\d\d?(?:–\d\d?)? (?:${months})`;

/** Whole words only; a space may be a no-break one, or the end of a line of an editor's text. */
const wholeWords = (...pieces: string[]): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:${pieces.join('|')})(?![\p{L}\d])`.replaceAll(' ', String.raw`\s+`),
    'gu',
  );

/** English has no letters of its own. */
export const recognised: RegExp | undefined = undefined;

/** A number and the word it belongs to, a span, a day and its month: `10 minutes`, `08:00–11:00`, `16 May`. */
export const numbers = wholeWords(date, number);

/** What no line may part is no more than that: English words have no space in them. */
export const together = numbers;
