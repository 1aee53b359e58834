import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Journal } from '../conference/journal.ts';
import { journalFile } from './files.ts';

/** The text of the journal; undefined where there is none. */
export const readJournalText = (folder: string): Promise<string | undefined> =>
  readFile(join(folder, journalFile), 'utf8').catch(() => undefined);

/** The journal of a content that has been checked; one that does not exist is empty. */
export const readJournal = async (folder: string): Promise<Journal> =>
  JSON.parse((await readJournalText(folder)) ?? '[]') as Journal;
