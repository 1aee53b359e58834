import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { say, type Sayings } from '../languages.ts';
import { checkContent } from '../check/index.ts';
import { formatJournal } from '../journal/format.ts';
import { journalFile } from '../reader/files.ts';
import { readJournal } from '../reader/journal.ts';
import { sentence } from '../check/report.ts';
import { versionsOf } from '../journal/versions.ts';
import { dateAt } from '../conference/dates.ts';
import { record, redated, unrecorded } from '../conference/journal.ts';
import type { Unrecorded } from '../conference/journal.ts';

/** Adds what is new, changed or deleted in the content to the journal, under today's date. */

const verbs: Record<Unrecorded['change'], Sayings> = {
  new: { vi: 'mới', en: 'new' },
  changed: { vi: 'đã sửa', en: 'changed' },
  deleted: { vi: 'đã xóa', en: 'deleted' },
};

interface Outcome {
  isRecorded: boolean;
  /** What the person at the terminal is told. */
  sentences: string[];
}

const refuse = (...sentences: string[]): Outcome => ({ isRecorded: false, sentences });

/**
 * Brings the journal of a content folder up to date. `now`: milliseconds since the epoch, for the date of what is added.
 * `confirmed`: translations that are right still, by their names in the journal, though their originals have changed.
 * With `redates` what a wrong clock has written under a day to come is put under today, too.
 */
export async function recordContent(
  folder: string,
  now: number,
  { redates = false, confirmed = [] }: { redates?: boolean; confirmed?: readonly string[] } = {},
): Promise<Outcome> {
  const today = redates ? Number.POSITIVE_INFINITY : now;
  const { faults, site } = await checkContent(folder, { clock: now, today });
  if (!site)
    return refuse(
      ...faults.map((fault) => sentence(folder, fault)),
      say({
        vi: 'Chưa ghi gì vào nhật ký: hãy sửa các lỗi trên rồi chạy lại npm run record.',
        en: 'Nothing was recorded: mend the faults above and run npm run record again.',
      }),
    );
  const written = await readJournal(folder);
  const versions = versionsOf(site);
  const unknown = confirmed.find(
    (name) => !versions.some(({ entry, original }) => entry === name && original),
  );
  if (unknown !== undefined)
    return refuse(
      say({
        vi: `Không có bản dịch tên ${unknown}. Ghi như npm run record -- --con-dung en/programme/<tên mục>.`,
        en: `There is no translation named ${unknown}. Write it as npm run record -- --con-dung en/programme/<item>.`,
      }),
    );
  const changed = unrecorded(written, versions, confirmed);
  const date = dateAt(now, site.conference.timeZone);
  const journal = redated(written, date);
  const moved = journal.filter((line, index) => line !== written[index]).length;
  if (!changed.length && !moved)
    return {
      isRecorded: true,
      sentences: [
        say({
          vi: 'Nhật ký đã đủ, không có gì mới để ghi.',
          en: 'The journal is complete, there is nothing new to record.',
        }),
      ],
    };
  // A dot file: should the machine stop here, the next check does not stumble over it.
  const draft = join(folder, `.${journalFile}`);
  await writeFile(draft, formatJournal(record(journal, versions, date, confirmed)));
  await rename(draft, join(folder, journalFile));
  const changes = changed.map(({ entry, change }) => `${entry}: ${say(verbs[change])}`);
  return {
    isRecorded: true,
    sentences: [
      ...(moved
        ? [
            say({
              vi: `Đã sửa ngày của ${moved} dòng chưa đến ngày thành ${date}.`,
              en: `The date of ${moved} lines whose day has not come was changed to ${date}.`,
            }),
          ]
        : []),
      ...changes,
      ...(changes.length
        ? [
            say({
              vi: `Đã ghi ${changes.length} thay đổi vào nhật ký, ngày ${date}.`,
              en: `Changes recorded in the journal: ${changes.length}, on ${date}.`,
            }),
          ]
        : []),
    ],
  };
}
