import { instantOf } from './dates.ts';
import { onDay, type Publication } from './publication.ts';
import type { material, release } from './schemas/publications.ts';
import type { EntryOf, IsoDate } from './types.ts';

/** What is printed. */
export type PrintKind =
  'release' | 'programme' | 'handbook' | 'plan' | 'delegation' | 'banner' | 'mark' | 'code';

/** Something for reporters: a page, a banner, or what is printed from the content. */
export type PressMaterial = EntryOf<typeof material>;

/** A press release: a page to read and a document to hand on. */
export type PressRelease = EntryOf<typeof release>;

/** A release opens at its embargo, else when its day begins. */
export const onRelease = (
  { draft, published, embargo }: Pick<PressRelease, 'draft' | 'published' | 'embargo'>,
  timeZone: string,
): Publication => {
  if (embargo === undefined) return onDay({ draft, published }, timeZone);
  const [date = '', time = ''] = embargo.split('T');
  return { draft, from: instantOf(date, time, timeZone) };
};

/** What a page says of a file to download. */
export interface FileFacts {
  name: string;
  href: string;
  format: string;
  /** In bytes. */
  size: number;
  date: IsoDate;
  sha256: string;
}
