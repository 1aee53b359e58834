import type { Place } from './types.ts';

/** The names an editor writes between braces in a sentence of the plan, and what stands in their place. */
const meanings = { giờ: 'time', 'địa điểm': 'place', 'địa chỉ': 'address' } as const;

export type Placeholder = keyof typeof meanings;

export const placeholders = Object.keys(meanings) as Placeholder[];

/** A sentence cut at its placeholders, so that a page may mark up or link what stands in their place. */
export type StatementPart = string | { placeholder: (typeof meanings)[Placeholder] };

const pattern = new RegExp(`\\{(${placeholders.join('|')})\\}`, 'u');

export const statementParts = (statement: string): StatementPart[] =>
  statement
    .split(pattern)
    .map((part, index) => (index % 2 ? { placeholder: meanings[part as Placeholder] } : part))
    .filter((part) => part !== '');

/**
 * The sentence as plain text, for calendars and feeds.
 * `time` is the item's time in words, in the language of the page.
 */
export const statementText = (
  statement: string,
  { time, place }: { time: string; place: Place | undefined },
): string =>
  statementParts(statement)
    .map((part) => {
      if (typeof part === 'string') return part;
      const values = { time, place: place?.name ?? '', address: place?.address ?? '' };
      return values[part.placeholder];
    })
    .join('');
