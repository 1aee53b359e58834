import type { Journal, JournalEntry } from '../conference/journal.ts';

const ordered = ({ entry, sequence, date, digest, deleted, item, schedule }: JournalEntry): JournalEntry => ({
  entry,
  sequence,
  date,
  digest,
  deleted,
  item,
  schedule,
});

/** One line an entry, so that a change of the journal reads well in git. */
export const formatJournal = (journal: Journal): string =>
  journal.length
    ? `[\n${journal.map((line) => `  ${JSON.stringify(ordered(line))}`).join(',\n')}\n]\n`
    : '[]\n';
