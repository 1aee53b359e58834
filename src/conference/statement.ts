/**
 * The names an editor writes between braces in a sentence of the plan, and what stands in their place. Those in English
 * are for texts in any other language.
 */
const meanings = {
  giờ: 'time',
  'địa điểm': 'place',
  'địa chỉ': 'address',
  time: 'time',
  place: 'place',
  address: 'address',
} as const;

type Placeholder = keyof typeof meanings;
export type PlaceholderMeaning = (typeof meanings)[Placeholder];

export const placeholders = Object.keys(meanings) as Placeholder[];

/** What stands in place of a name between braces; undefined of one that is none of them. */
export const meaningOf = (name: string): PlaceholderMeaning | undefined =>
  Object.hasOwn(meanings, name) ? meanings[name as Placeholder] : undefined;

/** A sentence cut at its placeholders, so that a page may mark up or link what stands in their place. */
export type StatementPart = string | { placeholder: PlaceholderMeaning };

const pattern = new RegExp(`\\{(${placeholders.join('|')})\\}`, 'u');

export const statementParts = (statement: string): StatementPart[] =>
  statement
    .split(pattern)
    .map((part, index) => (index % 2 ? { placeholder: meanings[part as Placeholder] } : part))
    .filter((part) => part !== '');

/** The sentence as plain text, for calendars and feeds, with words in the language of the page. */
export const statementText = (
  statement: string,
  values: Readonly<Record<PlaceholderMeaning, string>>,
): string =>
  statementParts(statement)
    .map((part) => (typeof part === 'string' ? part : values[part.placeholder]))
    .join('');
