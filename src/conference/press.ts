import type { Phase } from './types.ts';

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
