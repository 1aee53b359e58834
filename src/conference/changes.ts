import type { ConferenceChange, HistoryLine } from './conference-changes.ts';
import type { ItemVersion, JournalEntry } from './journal.ts';
import type { Conference, IsoDate } from './types.ts';

/** What is announced to readers of the past of the programme. All of it comes from the journal. */

/** The fields whose change matters to somebody on the way to the conference. */
const announced = ['title', 'date', 'start', 'end', 'place', 'tentative', 'cancelled'] as const;

export type AnnouncedField = (typeof announced)[number];

export interface FieldChange {
  field: AnnouncedField;
  before: ItemVersion[AnnouncedField];
  after: ItemVersion[AnnouncedField];
  /** Follows from a change of the whole conference, which is told once and not of each item. */
  isShared: boolean;
}

/** What an item is found by. */
export interface Identified {
  id: string;
  previousIds: readonly string[];
}

/** One recorded change of one item. */
export interface ItemChange {
  /** Id of the item as it was then. */
  id: string;
  title: string;
  date: IsoDate;
  deleted: boolean;
  fields: FieldChange[];
}

export interface ItemHistory {
  /** Versions after the first one: SEQUENCE of RFC 5545 section 3.8.7.4. */
  sequence: number;
  created: IsoDate;
  lastModified: IsoDate;
  /** The last date it was published with: that of now, or of before the conference was postponed. */
  lastDate: IsoDate | undefined;
  /** Newest first. */
  changes: ItemChange[];
  /** Of these what the item itself has changed: without what followed from the whole conference. */
  ownChanges: ItemChange[];
}

/** An item whose file is gone, as it was last published. */
export interface DeletedItem {
  id: string;
  previousIds: readonly string[];
  version: ItemVersion;
  history: ItemHistory;
}

const idOf = ({ entry }: JournalEntry): string => entry.replace(/^programme\//, '');

type ItemLine = HistoryLine & { item: ItemVersion };

const isItem = (line: HistoryLine): line is ItemLine => line.item !== undefined;

const isShared = (field: AnnouncedField, before: ItemVersion, { item, conference }: ItemLine): boolean => {
  if (conference === undefined) return false;
  const { schedule, scheduleBefore } = conference;
  if (field === 'cancelled')
    return schedule === 'cancelled' || (scheduleBefore === 'cancelled' && !item.cancelled);
  return field === 'date' && before.day === item.day;
};

/** What readers knew of an item before its line at `index`, which is not the first. */
const knownBefore = (lines: readonly ItemLine[], index: number): ItemVersion | undefined => {
  const earlier = lines.slice(0, index);
  const last = earlier.at(-1);
  const line = lines[index];
  // Once there are dates again, those count that people had last.
  const isDated = line?.item.date !== undefined;
  return (
    last && {
      ...last.item,
      date: (isDated ? earlier.findLast(({ item }) => item.date !== undefined) : last)?.item.date,
      // A file that was deleted is back. And of a conference that was cancelled as a whole nobody can tell from the
      // journal which items were before: those that still are when it is taken up again are told of.
      cancelled:
        last.deleted === true || (last.item.cancelled && line?.conference?.scheduleBefore !== 'cancelled'),
    }
  );
};

const changeBetween = (before: ItemVersion, line: ItemLine): ItemChange => ({
  id: idOf(line),
  title: line.item.title,
  date: line.date,
  deleted: line.deleted ?? false,
  fields: announced
    .filter((field) => before[field] !== line.item[field])
    .map((field) => ({
      field,
      before: before[field],
      after: line.item[field],
      isShared: isShared(field, before, line),
    })),
});

const tellsSomething = ({ fields, deleted }: ItemChange): boolean => deleted || fields.length > 0;

const historyOfLines = (lines: ItemLine[]): ItemHistory | undefined => {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const changes = lines
    .slice(1)
    .map((line, index) => changeBetween(knownBefore(lines, index + 1) ?? first.item, line))
    .filter(tellsSomething)
    .toReversed();
  return {
    sequence: lines.length - 1,
    created: first.date,
    lastModified: last.date,
    lastDate: lines.findLast(({ item }) => item.date !== undefined)?.item.date,
    changes,
    ownChanges: changes
      .map((change) => ({ ...change, fields: change.fields.filter(({ isShared: shared }) => !shared) }))
      .filter(tellsSomething),
  };
};

/**
 * The past of an item, also under the ids it had before. undefined for one that was never recorded, as an
 * editor sees it in `npm run dev`. That a renamed file was "deleted" under its old name is no news.
 */
export const historyOf = (
  journal: readonly HistoryLine[],
  { id, previousIds }: Identified,
): ItemHistory | undefined =>
  historyOfLines(
    journal
      .filter(isItem)
      .filter((line) => idOf(line) === id || (previousIds.includes(idOf(line)) && !line.deleted)),
  );

/**
 * Items that were published once and whose file is gone. A renamed one lives on under its new id, or, if that is
 * gone too, is one deleted item and not two.
 */
export const deletedItems = (
  journal: readonly HistoryLine[],
  items: readonly Identified[],
): DeletedItem[] => {
  const newest = new Map(journal.filter(isItem).map((line) => [idOf(line), line]));
  const named = [...items, ...newest.values().map(({ item }) => ({ previousIds: item.previousIds ?? [] }))];
  const followed = new Set(named.flatMap(({ previousIds }) => previousIds));
  const living = new Set(items.map(({ id }) => id));
  return [...newest]
    .filter(([id, { deleted }]) => deleted && !living.has(id) && !followed.has(id))
    .flatMap(([id, { item: version }]) => {
      const { previousIds = [] } = version;
      const history = historyOf(journal, { id, previousIds });
      return history ? [{ id, previousIds, version, history }] : [];
    });
};

/** Every recorded change of an item of the programme, newest first. */
export const programmeChanges = (
  journal: readonly HistoryLine[],
  items: readonly Identified[],
): ItemChange[] =>
  [
    ...items.flatMap((item) => historyOf(journal, item)?.ownChanges ?? []),
    ...deletedItems(journal, items).flatMap(({ history }) => history.ownChanges),
  ].toSorted((one, other) => other.date.localeCompare(one.date) || one.id.localeCompare(other.id));

export interface PlanSource {
  conference: Pick<Conference, 'schedule'>;
  /** Every recorded change of an item, and of the whole conference. */
  changes: readonly ItemChange[];
  conferenceChanges: readonly ConferenceChange[];
}

/** What the organiser's plan says of an item, too; a new title or a time that is certain now contradicts no plan. */
const planned: readonly AnnouncedField[] = ['date', 'start', 'end', 'place', 'cancelled'];

const otherThanPlanned: readonly Conference['schedule'][] = ['moved', 'postponed', 'cancelled'];

/** Whether the programme is no longer what the plan says, from the first recorded change on. */
export const hasLeftPlan = ({ conference, changes, conferenceChanges }: PlanSource): boolean =>
  otherThanPlanned.includes(conference.schedule) ||
  conferenceChanges.some(({ before, after }) => before.join() !== after.join()) ||
  changes.some(({ deleted, fields }) => deleted || fields.some(({ field }) => planned.includes(field)));
