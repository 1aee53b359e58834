import type { ClockTime, Conference, IsoDate } from './types.ts';

/**
 * The journal: which version of every content entry was published when. It only ever grows. What calendars
 * need of the past (SEQUENCE and LAST-MODIFIED of RFC 5545 section 3.8.7, cancelled items) and every
 * "last updated" come from it, never from git or the clock.
 */

/** What a reader may have put into a calendar: a programme item as it was published. */
export interface ItemVersion {
  title: string;
  /** Id of the day, and the date it had then: none while the conference was postponed. */
  day: string;
  date?: IsoDate | undefined;
  start?: ClockTime | undefined;
  end?: ClockTime | undefined;
  /** Name and address of the place, as readers saw them. */
  place?: string | undefined;
  /** The item's own time is tentative; that the whole schedule is, is no news of an item. */
  tentative: boolean;
  /** Whether its place is; none without a place, and none in journals from before this was kept. */
  placeTentative?: boolean | undefined;
  /** The item or the whole conference is cancelled. */
  cancelled: boolean;
  /** Delegations it was for, should the item be deleted one day; none for one that was for everyone. */
  delegations?: readonly string[] | undefined;
  /** Ids it had before, likewise. */
  previousIds?: readonly string[] | undefined;
}

/** An entry as the content has it now. */
export interface Version {
  /** Collection and id, `programme/hop-tru-bi`, or the name of a single file, `conference`. */
  entry: string;
  /** 16 hexadecimal digits that change whenever the content does. */
  digest: string;
  /** Of programme items only. */
  item?: ItemVersion | undefined;
  /** Of the conference only, and not of those recorded before this was kept. */
  schedule?: Conference['schedule'] | undefined;
  /** Likewise: an editor says that it was held. */
  held?: true | undefined;
  /** Of translations only: a digest of the texts that it is a translation of. */
  original?: string | undefined;
  /** Likewise: ids of the days that are not the conference's own, but of arrival or departure. */
  outside?: readonly string[] | undefined;
}

/** A version as it was published. A deleted entry keeps the digest and the item of its last version. */
export interface JournalEntry extends Version {
  /** Counts the versions of this entry from 0. */
  sequence: number;
  /** The day of recording, in the conference's time zone. */
  date: IsoDate;
  deleted?: true | undefined;
}

export type Journal = readonly JournalEntry[];

/** Something the journal does not know yet. */
export interface Unrecorded {
  entry: string;
  change: 'new' | 'changed' | 'deleted';
}

/** The newest version of every entry. */
const newest = (journal: Journal): Map<string, JournalEntry> =>
  new Map(journal.map((line) => [line.entry, line]));

const byEntry = (one: { entry: string }, other: { entry: string }): number =>
  one.entry < other.entry ? -1 : Number(one.entry > other.entry);

/** The entries that are new, changed or deleted since they were last recorded, in alphabetical order. */
export const unrecorded = (
  journal: Journal,
  versions: readonly Version[],
  /** Translations that an editor has read again and found right, though their originals have changed. */
  confirmed: readonly string[] = [],
): Unrecorded[] => {
  const known = newest(journal);
  const present = new Set(versions.map(({ entry }) => entry));
  const changes = versions.flatMap(({ entry, digest, original }): Unrecorded[] => {
    const last = known.get(entry);
    if (last === undefined || last.deleted) return [{ entry, change: 'new' }];
    const isConfirmed = confirmed.includes(entry) && last.original !== original;
    return last.digest === digest && !isConfirmed ? [] : [{ entry, change: 'changed' }];
  });
  const deletions = [...known.values()]
    .filter((last) => !last.deleted && !present.has(last.entry))
    .map(({ entry }): Unrecorded => ({ entry, change: 'deleted' }));
  return [...changes, ...deletions].toSorted(byEntry);
};

/** What a reader acts upon. */
const facts = ['date', 'start', 'end', 'place', 'cancelled'] as const;

/**
 * Whether a fact of an item was published after its translation was made: its words may tell of an earlier one. `entry` and
 * `translation` are their names in the journal.
 */
export const factsMovedSince = (journal: Journal, entry: string, translation: string): boolean => {
  const made = journal.findLastIndex((line) => line.entry === translation);
  const versions = journal.flatMap((line, index) =>
    line.entry === entry && line.item ? [{ item: line.item, index }] : [],
  );
  const known = versions.findLast(({ index }) => index < made)?.item;
  const now = versions.at(-1)?.item;
  return made >= 0 && known !== undefined && facts.some((fact) => known[fact] !== now?.[fact]);
};

/** The translations that were made of an older version of their original. */
export const outdated = (journal: Journal, versions: readonly Version[]): string[] => {
  const known = newest(journal);
  return versions
    .filter(({ entry, digest, original }) => {
      const last = known.get(entry);
      // One that is not recorded yet is taken for one that was made of what stands there now.
      return last?.digest === digest && original !== undefined && last.original !== original;
    })
    .map(({ entry }) => entry);
};

/**
 * The journal with every unrecorded change added at its end under `date`.
 * Throws a RangeError if the journal already has a later date: it is in the order of time.
 */
export const record = (
  journal: Journal,
  versions: readonly Version[],
  date: IsoDate,
  confirmed: readonly string[] = [],
): Journal => {
  const latest = journal.at(-1)?.date;
  if (latest !== undefined && date < latest) throw new RangeError(`${date} is before ${latest}`);
  const known = newest(journal);
  const current = new Map(versions.map((version) => [version.entry, version]));
  const added = unrecorded(journal, versions, confirmed).flatMap(({ entry, change }): JournalEntry[] => {
    const last = known.get(entry);
    const version = current.get(entry) ?? last;
    if (version === undefined) return [];
    const { digest, original, item, schedule, held, outside } = version;
    const sequence = last === undefined ? 0 : last.sequence + 1;
    return [
      {
        entry,
        sequence,
        date,
        digest,
        ...(original !== undefined && { original }),
        ...(change === 'deleted' && { deleted: true }),
        ...(item && { item }),
        ...(schedule && { schedule }),
        ...(held && { held }),
        ...(outside?.length && { outside }),
      },
    ];
  });
  return added.length ? [...journal, ...added] : journal;
};

/** The journal with what has a date after `today` under `today`: nothing can have been recorded later. */
export const redated = (journal: Journal, today: IsoDate): Journal =>
  journal.map((line) => (line.date > today ? { ...line, date: today } : line));

/** The newest date under which each entry was recorded. */
export const lastUpdates = (journal: Journal): Map<string, IsoDate> =>
  // In the order of time: of several the last one stays.
  new Map(journal.map(({ entry, date }) => [entry, date]));
