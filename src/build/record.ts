import { env } from '../env.ts';
import { recordContent } from './record-content.ts';

/** `npm run record`: brings the journal up to date, or says why it cannot; `-- --sua-ngay` mends days to come. */

const { isRecorded, sentences } = await recordContent(
  env.contentDir,
  env.now,
  process.argv.includes('--sua-ngay'),
);
for (const each of sentences) (isRecorded ? console.log : console.error)(each);
if (!isRecorded) process.exitCode = 1;
