import type { ProgrammeItem } from './programme.ts';

/**
 * What readers of an item still wait to hear. `endTime` is the words for a missing end. A cancelled item leaves
 * nothing open.
 */
export const openOf = ({ open, cancelled, isOpenEnded }: ProgrammeItem, endTime: string): string[] => {
  if (cancelled) return [];
  return isOpenEnded ? [...open, endTime] : open;
};
