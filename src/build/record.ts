import { parseArgs } from 'node:util';
import { say } from '../languages.ts';
import { env } from '../env.ts';
import { recordContent } from './record-content.ts';

/**
 * `npm run record`: brings the journal up to date, or says why it cannot; `-- --sua-ngay` mends days to come, `-- --con-dung
 * en/programme/hop-tru-bi` says of a translation that it is right still.
 */

const given = () => {
  try {
    return parseArgs({
      options: {
        'sua-ngay': { type: 'boolean', default: false },
        'con-dung': { type: 'string', multiple: true, default: [] },
      },
    }).values;
  } catch {
    return undefined;
  }
};

const options = given();
const { isRecorded, sentences } = options
  ? await recordContent(env.contentDir, env.now, {
      redates: options['sua-ngay'],
      confirmed: options['con-dung'],
    })
  : {
      isRecorded: false,
      sentences: [
        say({
          vi: 'npm run record chỉ nhận -- --sua-ngay và -- --con-dung <tên bản dịch>.',
          en: 'npm run record takes -- --sua-ngay and -- --con-dung <translation> only.',
        }),
      ],
    };
for (const each of sentences) (isRecorded ? console.log : console.error)(each);
if (!isRecorded) process.exitCode = 1;
