import type { Item } from './types.ts';

/**
 * What readers of an item still wait to hear. `endTime` is the words for a missing end. A cancelled item leaves
 * nothing open.
 */
export const openOf = ({ open, start, end, cancelled }: Item, endTime: string): string[] => {
  if (cancelled) return [];
  return start !== undefined && end === undefined ? [...open, endTime] : open;
};
