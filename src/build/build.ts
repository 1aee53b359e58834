import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { say } from '../languages.ts';
import { cacheFolderOf } from '../cache/disk-cache.ts';
import { env } from '../env.ts';
import { buildClock } from './clock.ts';
import { precompress } from './compress.ts';
import { contentIsSound } from './content-check.ts';
import { systemCause, whereItFailed } from './failure.ts';
import { folderNameFault } from './folder-names.ts';
import { lock, lockFileOf } from './lock.ts';
import { readManifest, writeManifest } from './manifest.ts';
import { safeOutFolder } from './out-folder.ts';
import { compileCache, contentPath, logFileOf, outFolder, projectFolder, workFolderOf } from './paths.ts';
import { precache } from './precache.ts';
import { prune } from './prune.ts';
import { publish, recover } from './publish.ts';
import { Refusal } from './refusal.ts';
import { securityPolicy } from './security-policy.ts';
import { siteMap } from './site-map.ts';
import { render } from './render.ts';
import { bundleWorker } from './worker.ts';

/**
 * `npm run build`: checks the content, renders the pages aside, and only then replaces the last good
 * site. Whatever fails or is interrupted, the last good site stays as it was.
 */

/** What is done to the rendered site before it is published, in order; the manifest lists what all others made. */
const steps: ((site: string) => Promise<void>)[] = [
  siteMap,
  securityPolicy,
  precache,
  precompress,
  writeManifest,
];

const folders = { outFolder, projectFolder, contentPath };

/** A path as the person at the terminal would type it. */
const shown = (path: string): string => relative(process.cwd(), path) || '.';

/** Says in one sentence what went wrong, and keeps the technical words where the disk lets it. */
async function explain(words: string, out: string): Promise<void> {
  const log = logFileOf(out);
  const isKept = await mkdir(dirname(log), { recursive: true })
    .then(() => writeFile(log, words))
    .then(
      () => true,
      () => false,
    );
  const where = whereItFailed(words, contentPath);
  const cause =
    systemCause(words) ??
    (where === undefined ? undefined : say({ vi: `lỗi ở ${where}`, en: `fault in ${where}` }));
  const details = isKept
    ? say({ vi: `Chi tiết kỹ thuật: ${shown(log)}`, en: `Technical details: ${shown(log)}` })
    : say({ vi: `Chi tiết: ${words.split('\n', 1)[0]}`, en: `Details: ${words.split('\n', 1)[0]}` });
  console.error(
    say({
      vi:
        `Không dựng được trang${cause === undefined ? '' : `: ${cause}`}. ` +
        `Bản đã dựng trước đó giữ nguyên. ${details}`,
      en:
        `The site could not be built${cause === undefined ? '' : `: ${cause}`}. The last one stays as ` +
        `it was. ${details}`,
    }),
  );
}

const wordsOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** Runs one part of the build; false after a sentence if it failed. */
async function tell(out: string, part: () => Promise<boolean>): Promise<boolean> {
  try {
    return await part();
  } catch (error) {
    if (error instanceof Refusal) console.error(error.message);
    else await explain(wordsOf(error), out);
    return false;
  }
}

async function renderAndPublish(work: string, out: string, time: number): Promise<string[] | undefined> {
  const site = join(work, 'site');
  // Beside the rendering, which leaves a processor idle. If it fails, that is said where the worker is needed.
  bundleWorker().catch(() => {});
  const failure = await render({ site, cache: join(work, 'cache'), time });
  if (failure !== undefined) {
    await explain(failure, out);
    return undefined;
  }
  for (const step of steps) await step(site);
  return publish(site, out);
}

async function build(out: string): Promise<boolean> {
  const work = workFolderOf(out);
  await recover(out);
  await rm(work, { recursive: true, force: true, maxRetries: 3 });
  await rm(logFileOf(out), { force: true });
  const clock = buildClock(folders, env.fixedNow, Date.now());
  for (const warning of clock.warnings) console.warn(warning);
  if ('fault' in clock) {
    await contentIsSound();
    console.error(clock.fault);
    return false;
  }
  if (!(await contentIsSound(clock.time))) return false;
  console.log(
    say({
      vi: `Đang dựng các trang, giờ dựng ${new Date(clock.time).toISOString()} theo ${clock.source}…`,
      en: `Building the pages, time of the build ${new Date(clock.time).toISOString()} by ${clock.source}…`,
    }),
  );
  const start = performance.now();
  await mkdir(work, { recursive: true });
  const foreign = await renderAndPublish(work, out, clock.time).finally(() =>
    rm(work, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined),
  );
  if (foreign === undefined) return false;
  if (foreign.length > 0)
    console.log(
      say({
        vi: `Giữ nguyên ${foreign.length} tệp không do lần dựng trước tạo ra: ${foreign.slice(0, 5).join(', ')}`,
        en: `${foreign.length} files not made by the last build were left as they are: ${foreign.slice(0, 5).join(', ')}`,
      }),
    );
  // Node keeps what it compiled in a folder for each of its versions.
  const ofNode = (await readdir(compileCache).catch(() => [])).map((name) => join(compileCache, name));
  for (const folder of [...(['print', 'media', 'compressed'] as const).map(cacheFolderOf), ...ofNode])
    await prune(folder, Date.now()).catch(() => undefined);
  const pages = Object.keys((await readManifest(out)) ?? {}).filter((name) => name.endsWith('.html')).length;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    say({
      vi: `Đã dựng ${pages} trang vào ${shown(outFolder)} trong ${seconds.replace('.', ',')} giây.`,
      en: `Built ${pages} pages into ${shown(outFolder)} in ${seconds} seconds.`,
    }),
  );
  return true;
}

/** Nothing is touched before the folder is known to be safe; once the lock is held, it is looked at again. */
async function buildSafely(): Promise<boolean> {
  const nameFault = folderNameFault({ projectFolder, contentFolder: env.contentDir });
  if (nameFault !== undefined) throw new Refusal(nameFault);
  const out = await safeOutFolder(folders);
  const release = await lock(lockFileOf(out, projectFolder), {
    onWait: ({ pid, file }) =>
      console.log(
        say({
          vi:
            `Đang chờ một lượt dựng khác vào cùng thư mục${pid === undefined ? '' : ` (tiến trình ${pid})`}, ` +
            `theo tệp khóa ${shown(file)}…`,
          en:
            'Waiting for another build into the same ' +
            `folder${pid === undefined ? '' : ` (process ${pid})`}, by the lock file ${shown(file)}…`,
        }),
      ),
  });
  process.once('exit', release);
  await safeOutFolder(folders);
  return tell(out, () => build(out));
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
process.exitCode = (await tell(outFolder, buildSafely)) ? 0 : 1;
