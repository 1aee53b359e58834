import { execFileSync, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { site } from './site/pages.ts';

/**
 * `npm run test:nu`: the W3C's own HTML checker over the built site. It needs Java and finds what the
 * checker in the site checks does not.
 */

interface Message {
  type: 'error' | 'info';
  subType?: string;
  url: string;
  lastLine?: number;
  message: string;
}

/** What the checker says that is no fault here. */
const unimportant = [
  // Its CSS checker does not know CSS of the last years (@property, margin-trim).
  /^CSS: /,
  // `<br/>`, as MDX writes it.
  /^Trailing slash on void elements/,
  // The heading of an article that is the whole page is the page's own, an `h1`.
  /^Article lacks heading/,
];

if (spawnSync('java', ['-version']).status !== 0) {
  console.log('Not run: the Nu HTML checker needs Java 17 or newer.');
  process.exit(0);
}

const jar = join(dirname(createRequire(import.meta.url).resolve('vnu-jar')), 'build/dist/vnu.jar');
const report = execFileSync(
  'java',
  ['-jar', jar, '--format', 'json', '--exit-zero-always', '--stdout', '--skip-non-html', site],
  {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  },
);
const { messages } = JSON.parse(report) as { messages: Message[] };
const faults = messages.filter(({ message }) => !unimportant.some((each) => each.test(message)));
for (const { url, lastLine, message } of faults) {
  console.error(`${decodeURI(url).slice(`file:${site}`.length)}:${lastLine ?? '?'} ${message}`);
}
console.log(`${faults.length} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;
