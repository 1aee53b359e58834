import { instantOf } from './dates.ts';
import { onDay, type Publication } from './publication.ts';
import type { IsoDate, Phase } from './types.ts';

/** What is printed. */
export type PrintKind =
  'release' | 'programme' | 'handbook' | 'plan' | 'delegation' | 'banner' | 'mark' | 'code';

/** Something for reporters: a page, a banner, or what is printed from the content. */
export interface PressMaterial {
  id: string;
  title: string;
  order: number;
  phase: Phase;
  summary: string;
  credit: string;
  /** Page of this site that is the material; or … */
  page?: string | undefined;
  /** … a banner of the conference, by id; or … */
  banner?: string | undefined;
  /** … what is printed from the content. */
  printed?: 'programme' | 'handbook' | 'delegation' | 'mark' | 'code' | undefined;
  /** Where other terms hold than for all materials. */
  terms?: string | undefined;
}

/** A press release: a page to read and a document to hand on. */
export interface PressRelease {
  id: string;
  title: string;
  lead: string;
  /** The day of the release. */
  published: IsoDate;
  /** Where it is given, before the date: "Kẻ Bến". */
  place?: string | undefined;
  /** Whom to ask about it, where that is not the contact for all of the press. */
  contact?: string | undefined;
  phase: Phase;
  /** Not to be published yet. */
  draft: boolean;
  /** Day and time of day at the conference, `2030-05-17T09:00`, before which nobody may see it. */
  embargo?: string | undefined;
}

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
