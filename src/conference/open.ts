import { isSettled } from './programme.ts';
import type { Conference } from './types.ts';

/** Something about the conference that readers ask. */
export interface Question {
  label: string;
  answer?: string | undefined;
}

/** Those of which something can be said: the answer, or that it is still to come. */
export const toBeSaid = <Q extends Question>(
  questions: readonly Q[],
  conference: Pick<Conference, 'held' | 'schedule'>,
): Q[] => questions.filter(({ answer }) => answer || !isSettled(conference));

/** What readers still wait to hear. */
export const unanswered = (
  questions: readonly Question[],
  conference: Pick<Conference, 'held' | 'schedule'>,
): string[] => toBeSaid(questions, conference).flatMap(({ label, answer }) => (answer ? [] : [label]));
