import { instantOf } from './dates.ts';
import type { IsoDate } from './types.ts';

/**
 * What may be seen, and from when: the one gate between what editors write and what is published. It goes by the
 * build's clock alone: a journal may have been written on a machine whose clock was wrong.
 */

/** Something that is published at a time, or not yet at all. */
export interface Publication {
  /** Being written: to be seen by nobody. */
  draft: boolean;
  /** The instant it opens, in milliseconds since the epoch. */
  from: number;
}

/** Whether something may be shown at an instant, in milliseconds since the epoch. */
export const isPublic = ({ draft, from }: Publication, now: number): boolean => !draft && from <= now;

/** A day of publication opens when it begins at the conference. */
export const onDay = (
  { draft, published }: { draft: boolean; published: IsoDate },
  timeZone: string,
): Publication => ({ draft, from: instantOf(published, '00:00', timeZone) });

/** The day of a change, once it is there: nobody can have changed a text tomorrow. */
export const announcedUpdate = (
  updated: IsoDate | undefined,
  now: number,
  timeZone: string,
): IsoDate | undefined =>
  updated !== undefined && instantOf(updated, '00:00', timeZone) <= now ? updated : undefined;
