import type { Journal, JournalEntry } from '../conference/journal.ts';

/** The order in which a line is written. */
const keys: readonly (keyof JournalEntry)[] = [
  'entry',
  'sequence',
  'date',
  'digest',
  'original',
  'deleted',
  'item',
  'schedule',
  'held',
  'outside',
];

const ordered = (line: JournalEntry): Partial<JournalEntry> =>
  Object.fromEntries(keys.map((key) => [key, line[key]]));

/** One line an entry, so that a change of the journal reads well in git. */
export const formatJournal = (journal: Journal): string =>
  journal.length
    ? `[\n${journal.map((line) => `  ${JSON.stringify(ordered(line))}`).join(',\n')}\n]\n`
    : '[]\n';
