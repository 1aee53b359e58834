import { type Question, toBeSaid } from '../conference/open.ts';
import type { ProgrammeItem } from '../conference/programme.ts';
import { statementText } from '../conference/statement.ts';
import type { Conference, Place } from '../conference/types.ts';
import type { Language } from '../i18n/index.ts';

/** What is said of an item where there is only plain text. */

/** The sentences of the plan. */
export const statementsOf = (
  item: ProgrammeItem,
  place: Place | undefined,
  { t, dates }: Language,
): string[] => {
  const words = item.start === undefined ? '' : dates.formalTimes(item.start, item.end);
  const time = [item.tentative && t.common.tentativeAt, words].filter(Boolean).join(' ');
  return item.statements.map((statement) => statementText(statement, { time, place }));
};

/** What readers ask about the conference, each with its answer or that it is open; nothing is once it is over. */
export const answers = (
  questions: readonly Question[],
  conference: Pick<Conference, 'held' | 'schedule'>,
  { t }: Language,
): string[] =>
  toBeSaid(questions, conference).map(({ label, answer }) => `${label}: ${answer ?? t.common.open}`);

/** A place in one line, with its address as the plan has it. */
export const placeLine = ({ name, address }: Place): string => [name, address].filter(Boolean).join(', ');

/** That the end of an item is open; nothing for one that has an end, or no time, or is not held. */
export const openEnd = ({ isOpenEnded }: ProgrammeItem, { t, dates }: Language): string[] =>
  isOpenEnded ? [`${dates.capitalised(t.programme.endTime)}: ${t.common.open}`] : [];
