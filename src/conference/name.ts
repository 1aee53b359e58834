import type { Conference } from './types.ts';

/** What the conference is called in one line: its kind and the lines of its title. */
export const fullName = ({ kind, theme }: Conference['name']): string => `${kind} ${theme.flat().join(' ')}`;
