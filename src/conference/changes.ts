import type { ConferenceChange, HistoryLine } from './conference-changes.ts';
import type { ItemVersion, JournalEntry } from './journal.ts';
import type { Conference, IsoDate } from './types.ts';

/** What is announced to readers of the past of the programme. All of it comes from the journal. */

/** The fields whose change matters to somebody on the way to the conference. */
const announced = [
  'title',
  'date',
  'start',
  'end',
  'place',
  'tentative',
  'placeTentative',
  'cancelled',
] as const;

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
  /** It is new: the programme was published without it. */
  added: boolean;
  deleted: boolean;
  fields: FieldChange[];
}

/** What a file may have said of an item once and then no more. */
const withdrawable = ['start', 'end', 'place'] as const;

export type WithdrawnField = (typeof withdrawable)[number];

/** How an item stands to what was published of it before. */
export interface ItemPast {
  /** It came into the programme after the first edition. */
  isAdded: boolean;
  /** What its first edition, which had the plan's own, said otherwise of its time and place. Nothing of one that is added. */
  sincePlan: readonly FieldChange[];
  /** What was known of it once. */
  withdrawn: readonly WithdrawnField[];
}

export interface ItemHistory extends ItemPast {
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

/** What readers knew of an item before its line at `index`; nothing before the first. */
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

/** What a field says of another, which may not be known. */
const certaintyOf: Partial<Record<AnnouncedField, WithdrawnField>> = {
  tentative: 'start',
  placeTentative: 'place',
};

/** A field as it was published beside another version: what has come to be known, or is not any more, was or is not certain. */
const valueIn = (version: ItemVersion, other: ItemVersion, field: AnnouncedField) => {
  const of = certaintyOf[field];
  const isLess = of !== undefined && version[of] === undefined && other[of] !== undefined;
  return isLess ? undefined : version[field];
};

const fieldsBetween = (before: ItemVersion, line: ItemLine): FieldChange[] =>
  announced
    .map((field) => ({
      field,
      before: valueIn(before, line.item, field),
      after: valueIn(line.item, before, field),
      isShared: isShared(field, before, line),
    }))
    .filter(({ field, before: was, after: is }) => {
      const of = certaintyOf[field];
      if (of === undefined || was !== undefined) return was !== is && !(of !== undefined && is === undefined);
      // What is known now is certain unless it is told; of what was known, old journals do not say.
      return is === true && before[of] === undefined;
    });

const changeAt = (line: ItemLine): ItemChange => ({
  id: idOf(line),
  title: line.item.title,
  date: line.date,
  added: false,
  deleted: line.deleted ?? false,
  fields: [],
});

const tellsSomething = ({ fields, added, deleted }: ItemChange): boolean =>
  added || deleted || fields.length > 0;

/** `edition`: the day of the first one. What was recorded on it is all of the first edition. */
const pastOf = (first: ItemLine, lines: readonly ItemLine[], edition: IsoDate): ItemPast => {
  const last = lines.at(-1) ?? first;
  const isAdded = first.date > edition;
  // Old journals did not say it at first.
  const placeTentative = lines.find(({ item }) => item.placeTentative !== undefined)?.item.placeTentative;
  const planned = { ...first.item, placeTentative };
  const isOfPlan = ({ field }: FieldChange) =>
    field === 'date'
      ? first.item.day !== last.item.day
      : field in certaintyOf || withdrawable.some((one) => one === field);
  return {
    isAdded,
    sincePlan: isAdded ? [] : fieldsBetween(planned, last).filter(isOfPlan),
    withdrawn: withdrawable.filter(
      (field) => last.item[field] === undefined && lines.some(({ item }) => item[field] !== undefined),
    ),
  };
};

const historyOfLines = (lines: ItemLine[], edition: IsoDate): ItemHistory | undefined => {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const past = pastOf(first, lines, edition);
  const changes = lines
    .map((line, index) => ({
      ...changeAt(line),
      added: index === 0 && past.isAdded,
      fields: fieldsBetween(knownBefore(lines, index) ?? line.item, line),
    }))
    .filter(tellsSomething)
    .toReversed();
  return {
    ...past,
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

/** The day on which items were recorded first. */
const firstEdition = (journal: readonly HistoryLine[]): IsoDate => journal.find(isItem)?.date ?? '';

/** The items of the first edition, as the plan has them. */
export const plannedItems = (journal: readonly HistoryLine[]): ItemVersion[] =>
  journal
    .filter(isItem)
    .filter(({ date, sequence }) => sequence === 0 && date === firstEdition(journal))
    .map(({ item }) => item);

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
    firstEdition(journal),
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
  changes.some(
    ({ added, deleted, fields }) => added || deleted || fields.some(({ field }) => planned.includes(field)),
  );
