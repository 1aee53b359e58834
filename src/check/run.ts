import { env } from '../env.ts';
import { say } from '../languages.ts';
import { checkContent } from './index.ts';
import { sentence } from './report.ts';

/** `npm run check`: every fault of the content on a line of its own; fails if there is one. */
const { files, faults, warnings, unrecorded } = await checkContent(env.contentDir, {
  clock: env.now,
  home: env.siteUrl,
});

for (const fault of [...faults, ...warnings]) console.error(sentence(env.contentDir, fault));

if (unrecorded.length) {
  const names = unrecorded.map(({ entry }) => entry).join(', ');
  console.error(
    say({
      vi: `Chưa ghi vào nhật ký (journal.json): ${names}. Hãy chạy lệnh: npm run record`,
      en: `Not yet in the journal (journal.json): ${names}. Please run: npm run record`,
    }),
  );
}

const unsaid = unrecorded.length
  ? say({
      vi: `, còn ${unrecorded.length} thay đổi chưa ghi`,
      en: `, changes not recorded yet: ${unrecorded.length}`,
    })
  : '';
const outcome = faults.length
  ? say({ vi: `${faults.length} lỗi`, en: `faults: ${faults.length}` })
  : say({ vi: `không có lỗi${unsaid}`, en: `no faults${unsaid}` });
console.log(say({ vi: `Nội dung: ${files} tệp, ${outcome}.`, en: `Content: ${files} files, ${outcome}.` }));
if (faults.length || unrecorded.length) process.exitCode = 1;
