import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkContent } from '../check/index.ts';
import { formatJournal } from '../journal/format.ts';
import { journalFile } from '../reader/files.ts';
import { readJournal } from '../reader/journal.ts';
import { sentence } from '../check/report.ts';
import { versionsOf } from '../journal/versions.ts';
import { env } from '../env.ts';
import { dateAt } from '../conference/dates.ts';
import { record } from '../conference/journal.ts';
import type { Unrecorded } from '../conference/journal.ts';

/** `npm run record`: adds what is new, changed or deleted in the content to the journal, under today's date. */

const verbs: Record<Unrecorded['change'], string> = { new: 'mới', changed: 'đã sửa', deleted: 'đã xóa' };

const fail = (message: string): void => {
  console.error(message);
  process.exitCode = 1;
};

const { faults, unrecorded, site } = await checkContent(env.contentDir);

if (!site) {
  for (const fault of faults) console.error(sentence(env.contentDir, fault));
  fail('Chưa ghi gì vào nhật ký: hãy sửa các lỗi trên rồi chạy lại npm run record.');
} else if (!unrecorded.length) {
  console.log('Nhật ký đã đủ, không có gì mới để ghi.');
} else {
  const journal = await readJournal(env.contentDir);
  const date = dateAt(env.now, site.conference.timeZone);
  const latest = journal.at(-1)?.date ?? date;
  if (date < latest) {
    fail(
      `Chưa ghi gì vào nhật ký: hôm nay là ${date}, nhưng nhật ký đã có ngày ${latest}. Hãy chỉnh lại ngày giờ của máy.`,
    );
  } else {
    const path = join(env.contentDir, journalFile);
    // A dot file: should the machine stop here, the next check does not stumble over it.
    const draft = join(env.contentDir, `.${journalFile}`);
    await writeFile(draft, formatJournal(record(journal, versionsOf(site), date)));
    await rename(draft, path);
    for (const { entry, change } of unrecorded) console.log(`${entry}: ${verbs[change]}`);
    console.log(`Đã ghi ${unrecorded.length} thay đổi vào nhật ký, ngày ${date}.`);
  }
}
