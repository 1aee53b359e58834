import type { ProgrammeItem } from './programme.ts';

/** What readers of an item still wait to hear. `endTime` is the words for a missing end. */
export const openOf = ({ open, isOpenEnded }: ProgrammeItem, endTime: string): string[] =>
  isOpenEnded ? [...open, endTime] : open;
