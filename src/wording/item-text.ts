import type { AnnouncedField, FieldChange } from '../conference/changes.ts';
import { type Question, toBeSaid } from '../conference/open.ts';
import type { ProgrammeItem } from '../conference/programme.ts';
import { type PlaceholderMeaning, statementParts, statementText } from '../conference/statement.ts';
import type { Conference, Place } from '../conference/types.ts';
import { type Language, language as languages } from '../i18n/index.ts';

/** What is said of an item where there is only plain text. */

/** That sentences are those of the first plan, and what has become of it since; undefined while they hold. */
export const statementsNote = (
  { sincePlan, statements }: ProgrammeItem,
  { t, dates }: Language,
): string | undefined => {
  const named = (wanted: (change: FieldChange) => boolean): string =>
    sincePlan
      .filter(wanted)
      .map(({ field }) => dates.inside(t.programme.fields[field]))
      .join(', ');
  const changed = named(({ after }) => typeof after !== 'boolean');
  const settled = named(({ after }) => after === false);
  return statements.length === 0 || changed + settled === ''
    ? undefined
    : `${t.changes.note(changed, settled)}.`;
};

/**
 * What follows the item's own time, place and address in a sentence of the plan, ` (dự kiến, đã thay đổi)`: that the plan
 * had another one, and of a place that it is tentative, unless the sentence says so. Empty where nothing is to be said.
 */
export const statementMarks = (
  statement: string,
  { sincePlan, placeTentative }: ProgrammeItem,
  { t }: Language,
): Record<PlaceholderMeaning, string> => {
  const differs = (...fields: AnnouncedField[]) => sincePlan.some(({ field }) => fields.includes(field));
  const mark = (isTentative: boolean, isChanged: boolean): string => {
    const said = t.changes.marks(isTentative, isChanged);
    return said && ` (${said})`;
  };
  // A sentence without a translation says it in its own language.
  const says = Object.values(languages).some((one) => one.t.common.saysTentative(statement));
  const ofPlace = mark(placeTentative && !says, differs('place'));
  // Once in a sentence: of an address only where it stands without its place.
  const hasName = statementParts(statement).some(
    (part) => typeof part !== 'string' && part.placeholder === 'place',
  );
  return { time: mark(false, differs('start', 'end')), place: ofPlace, address: hasName ? '' : ofPlace };
};

/** The sentences of the plan, after a note where they hold no more. */
export const statementsOf = (item: ProgrammeItem, place: Place | undefined, language: Language): string[] => {
  const { t, dates } = language;
  const words = item.start === undefined ? '' : dates.formalTimes(item.start, item.end);
  const note = statementsNote(item, language);
  return [
    ...(note === undefined ? [] : [note]),
    ...item.statements.map((statement) => {
      const marks = statementMarks(statement, item, language);
      const isInside = typeof statementParts(statement)[0] === 'string';
      const time = item.tentative ? t.common.tentativeAt(words, isInside).trim() : words;
      return statementText(statement, {
        time: time + marks.time,
        place: (place?.name ?? '') + marks.place,
        address: (place?.address ?? '') + marks.address,
      });
    }),
  ];
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

/** Names of what is open of an item's time and place: its end, and what was known once. */
const openNames = ({ isOpenEnded, withdrawn }: ProgrammeItem, { t }: Language): string[] => {
  const fields = new Set([...(isOpenEnded ? ['end' as const] : []), ...withdrawn]);
  return [...fields].map((field) => t.programme.fields[field]);
};

/** What readers of an item still wait to hear. */
export const openOf = (item: ProgrammeItem, language: Language): string[] => [
  ...item.open,
  ...openNames(item, language).map(language.dates.inside),
];

/** The same of its time and place only, as lines: `Giờ kết thúc: Sẽ cập nhật`. */
export const openLines = (item: ProgrammeItem, language: Language): string[] =>
  openNames(item, language).map((name) => `${name}: ${language.t.common.open}`);
