import type { Place } from './types.ts';

/** The town of a place, where its address does not name it already. */
export const townBeside = ({ address, town }: Pick<Place, 'address' | 'town'>): string | undefined =>
  town !== undefined && address?.includes(town) ? undefined : town;
