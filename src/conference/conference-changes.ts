import type { Journal, JournalEntry } from './journal.ts';
import type { Conference, Day, IsoDate } from './types.ts';

/** Changes of the whole conference: told once, not item by item. All of it comes from the journal. */

/** Its days have other dates, or it was postponed, cancelled, taken up again, became final or was held. */
export interface ConferenceChange {
  /** The day of recording. */
  date: IsoDate;
  /** Since then; undefined in journals from before this was kept. */
  schedule: Conference['schedule'] | undefined;
  scheduleBefore: Conference['schedule'] | undefined;
  /** An editor said that it was held. */
  held: boolean;
  /** Dates of the days of the conference itself, as they were last known. */
  before: readonly IsoDate[];
  /** Dates since then; none while it is postponed or cancelled. */
  after: readonly IsoDate[];
}

/** A line of the journal, and what happened to the whole conference when it was recorded. */
export interface HistoryLine extends JournalEntry {
  conference?: ConferenceChange | undefined;
}

/** The lines that were recorded together: those of one day, and of several records of a day each on its own. */
const recordings = (journal: Journal): JournalEntry[][] => {
  const groups: JournalEntry[][] = [];
  for (const line of journal) {
    const last = groups.at(-1);
    // The conference is recorded before its items.
    if (last === undefined || last[0]?.date !== line.date || line.entry === 'conference') groups.push([line]);
    else last.push(line);
  }
  return groups;
};

type Dates = ReadonlyMap<string, IsoDate | undefined>;

/** The date of each day that has items. */
const datesOf = (newest: ReadonlyMap<string, JournalEntry>): Dates =>
  new Map(
    [...newest.values()].flatMap(({ item, deleted }) =>
      item === undefined || deleted ? [] : [[item.day, item.date] as const],
    ),
  );

const isUnheld = (schedule: Conference['schedule'] | undefined): boolean =>
  schedule === 'postponed' || schedule === 'cancelled';

/** Days that come or go with their items move nothing; a day that has another date does. */
const hasMoved = (before: Dates, after: Dates): boolean =>
  [...before].some(([day, date]) => after.has(day) && after.get(day) !== date);

/**
 * `days`: of the conference as it is now. A day that is no longer there counts as one of the conference's own, unless the
 * journal says that it was not.
 */
export function withConference(journal: Journal, days: readonly Day[]): HistoryLine[] {
  const outside = new Set([
    ...days.filter(({ core }) => !core).map(({ id }) => id),
    ...journal.flatMap((line) => line.outside ?? []),
  ]);
  const ownDates = (dates: Dates): IsoDate[] =>
    [...new Set([...dates].flatMap(([day, date]) => (date && !outside.has(day) ? [date] : [])))].toSorted();
  const newest = new Map<string, JournalEntry>();
  let schedule: Conference['schedule'] | undefined;
  let held = false;
  let dates: Dates = new Map();
  let known: IsoDate[] = [];
  return recordings(journal).flatMap((lines): HistoryLine[] => {
    const scheduleBefore = schedule;
    const heldBefore = held;
    const datesBefore = dates;
    for (const line of lines) {
      if (line.entry === 'conference') ({ schedule, held = false } = line);
      if (line.item) newest.set(line.entry, line);
    }
    dates = datesOf(newest);
    const [before, after] = [known, ownDates(dates)];
    if (after.length > 0) known = after;
    const isOther =
      scheduleBefore !== undefined &&
      scheduleBefore !== schedule &&
      (isUnheld(scheduleBefore) || isUnheld(schedule) || schedule === 'confirmed');
    const isHeld = held && !heldBefore && scheduleBefore !== undefined;
    if (!isOther && !isHeld && !hasMoved(datesBefore, dates)) return lines;
    const conference = { date: lines[0]?.date ?? '', schedule, scheduleBefore, held: isHeld, before, after };
    return lines.map((line) => ({ ...line, conference }));
  });
}

/** What is told of the whole conference, newest first. */
export const conferenceChanges = (history: readonly HistoryLine[]): ConferenceChange[] =>
  [...new Set(history.flatMap(({ conference }) => conference ?? []))]
    // Without the schedule of that time nobody can tell why there were no dates.
    .filter(({ before, after, schedule }) =>
      schedule === undefined ? after.length > 0 && before.join() !== after.join() : true,
    )
    .toReversed();

/**
 * The change that gave the conference the dates it has now, where readers must be told that it had others: until an editor
 * says that the new ones are final.
 */
export const movedBy = (
  { schedule }: Pick<Conference, 'schedule'>,
  changes: readonly ConferenceChange[],
): ConferenceChange | undefined =>
  schedule === 'moved' || schedule === 'tentative'
    ? changes.find(({ before, after }) => after.length > 0 && before.join() !== after.join())
    : undefined;
