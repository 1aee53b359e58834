import { env } from '../env.ts';
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
  console.error(`Chưa ghi vào nhật ký (journal.json): ${names}. Hãy chạy lệnh: npm run record`);
}

const unsaid = unrecorded.length ? `, còn ${unrecorded.length} thay đổi chưa ghi` : '';
const outcome = faults.length ? `${faults.length} lỗi` : `không có lỗi${unsaid}`;
console.log(`Nội dung: ${files} tệp, ${outcome}.`);
if (faults.length || unrecorded.length) process.exitCode = 1;
