import { parseArgs } from 'node:util';
import { env } from '../env.ts';
import { recordContent } from './record-content.ts';

/** `npm run record`: brings the journal up to date, or says why it cannot; `-- --sua-ngay` mends days to come, `-- --con-dung
 * en/programme/hop-tru-bi` says of translations that they are right still. */

const { values } = parseArgs({
  options: {
    'sua-ngay': { type: 'boolean', default: false },
    'con-dung': { type: 'string', multiple: true, default: [] },
  },
});

const { isRecorded, sentences } = await recordContent(env.contentDir, env.now, {
  redates: values['sua-ngay'],
  confirmed: values['con-dung'],
});
for (const each of sentences) (isRecorded ? console.log : console.error)(each);
if (!isRecorded) process.exitCode = 1;
