import type { Path } from '../reader/finding.ts';
import { say, type Sayings } from '../languages.ts';
import { quote } from './report.ts';

/** A kind of writing that must not reach a page. */
interface TextRule {
  pattern: RegExp;
  problem: Sayings;
  remedy: Sayings;
}

const retype = {
  vi: 'Xóa và gõ lại đoạn chữ này bằng bàn phím, không dán từ nơi khác',
  en: 'Delete these words and type them again, do not paste them from elsewhere',
};

/** Line breaks and tabs are left; line ends are already those of Unix. */
const control: TextRule = {
  pattern: /(?![\n\t])\p{Cc}|[\uFFFD\p{Co}\p{Cs}]/u,
  problem: {
    vi: 'có ký tự điều khiển hoặc ký tự hỏng',
    en: 'has a control character or a damaged character in it',
  },
  remedy: retype,
};

/** Scripts in which ZWNJ and ZWJ (U+200C, U+200D) between two letters say how these join. */
const joining =
  'Arabic Syriac Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar';
const letter = String.raw`(?=[\p{L}\p{M}])[${joining
  .split(' ')
  .map((script) => String.raw`\p{scx=${script}}`)
  .join('')}]`;
const joiner = String.raw`(?<=${letter})[\u200C\u200D](?=${letter})`;

/** For every text, in the order of what is said first: one fault a text is enough. */
const everywhere: TextRule[] = [
  control,
  {
    pattern: /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u,
    problem: {
      vi: 'có ký tự đảo chiều chữ, không nhìn thấy được',
      en: 'has a character in it that turns the direction of writing and cannot be seen',
    },
    remedy: retype,
  },
  {
    pattern: /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{Regional_Indicator}/u,
    problem: { vi: 'có biểu tượng cảm xúc', en: 'has an emoji in it' },
    remedy: { vi: 'Xóa biểu tượng và viết bằng chữ', en: 'Delete the emoji and say it in words' },
  },
  {
    pattern: new RegExp(
      String.raw`(?!${joiner})[\p{Default_Ignorable_Code_Point}\u2028\u2029\uFFF9-\uFFFC]`,
      'u',
    ),
    problem: {
      vi: 'có ký tự ẩn, làm hỏng việc tìm kiếm',
      en: 'has a hidden character in it, which spoils the search',
    },
    remedy: retype,
  },
  {
    // A Vietnamese letter has two marks at most, also where each is a character of its own.
    pattern: /.\p{M}{3,}/u,
    problem: { vi: 'có quá nhiều dấu chồng lên một chữ', en: 'has too many marks on one letter' },
    remedy: retype,
  },
];

/** For fields, which are printed as they are. Text under the front matter has elements of its own. */
const inFields: TextRule[] = [
  {
    pattern: /<[/!]?[a-z][^<>]*>?|<!--|&(#\d+|#x[\da-f]+|[a-z]+\d*);/iu,
    problem: {
      vi: 'có mã HTML, trường này chỉ nhận chữ thường',
      en: 'has HTML in it, this field takes plain text alone',
    },
    remedy: { vi: 'Xóa mã và chỉ để chữ', en: 'Delete the tags and leave the words' },
  },
];

/** The words around what was found, so that the editor recognises the place. */
const excerpt = (value: string, at: number): string =>
  quote(value.slice(Math.max(0, at - 12), at + 24).trim());

export interface TextFault {
  problem: string;
  remedy: string;
}

const firstOf = (rules: TextRule[], value: string): TextFault | undefined => {
  for (const { pattern, problem, remedy } of rules) {
    const found = pattern.exec(value);
    if (found) return { problem: `${excerpt(value, found.index)} ${say(problem)}`, remedy: say(remedy) };
  }
  return undefined;
};

/** The first fault of a line of the text under the front matter. */
export const lineFault = (line: string): TextFault | undefined => firstOf(everywhere, line);

/** Control characters anywhere in a text, by line. */
export const controlFaults = (text: string): (TextFault & { line: number })[] =>
  text.split('\n').flatMap((line, index) => {
    const fault = firstOf([control], line);
    return fault ? [{ ...fault, line: index + 1 }] : [];
  });

/** As many letters as a field may have. What it is shown in has room for that, and no more. */
const longest: Readonly<Record<string, number>> = {
  ...Object.fromEntries(['title', 'name', 'shortName', 'short', 'label'].map((field) => [field, 200])),
  ...Object.fromEntries(['source', 'credit', 'outlet'].map((field) => [field, 200])),
  lead: 600,
  url: 2000,
};

const fieldFault = (value: string, key: string | number | undefined): TextFault | undefined => {
  const length = [...value].length;
  const most = longest[String(key)];
  if (most !== undefined && length > most) {
    return {
      problem: say({
        vi: `${quote(value)} dài ${length} ký tự`,
        en: `${quote(value)} has ${length} characters`,
      }),
      remedy: say({
        vi: `Rút gọn còn nhiều nhất ${most} ký tự`,
        en: `Shorten it to ${most} characters at most`,
      }),
    };
  }
  return firstOf([...everywhere, ...inFields], value);
};

/** The first fault of every text in a value, with its path. */
export const textFaults = (value: unknown, path: Path = []): (TextFault & { path: Path })[] => {
  if (typeof value === 'string') {
    const fault = fieldFault(
      value,
      path.findLast((step) => typeof step === 'string'),
    );
    return fault ? [{ ...fault, path }] : [];
  }
  if (Array.isArray(value)) return value.flatMap((part, index) => textFaults(part, [...path, index]));
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([key, part]) => textFaults(part, [...path, key]));
};
