import { readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { buildTime } from './clock.ts';
import { precompress } from './compress.ts';
import { contentIsSound } from './content-check.ts';
import { whereItFailed } from './failure.ts';
import { lock } from './lock.ts';
import { writeManifest } from './manifest.ts';
import { cacheFolder, contentPath, logFile, outFolder, projectFolder, workFolder } from './paths.ts';
import { precache } from './precache.ts';
import { keptFolder } from '../kept.ts';
import { prune } from './prune.ts';
import { freshFolder, publish, recover } from './publish.ts';
import { securityPolicy } from './security-policy.ts';
import { siteMap } from './site-map.ts';
import { render } from './render.ts';
import { bundleWorker } from './worker.ts';

/**
 * `npm run build`: checks the content, renders the pages aside, and only then replaces the last good
 * site. Whatever fails or is interrupted, the last good site stays as it was.
 */

/** What is done to the rendered site before it is published, in order. */
const steps: ((site: string) => Promise<void>)[] = [
  siteMap,
  securityPolicy,
  precache,
  precompress,
  writeManifest,
];

const place = { outFolder, workFolder };

/** A path as the person at the terminal would type it. */
const shown = (path: string): string => relative(process.cwd(), path) || '.';

async function explain(log: string): Promise<void> {
  await writeFile(logFile, log);
  const where = whereItFailed(log, contentPath);
  console.error(
    `Không dựng được trang${where === undefined ? '' : `: lỗi ở ${where}`}. ` +
      `Bản đã dựng trước đó giữ nguyên. Chi tiết kỹ thuật: ${shown(logFile)}`,
  );
}

async function renderAndPublish(work: string, time: number): Promise<boolean> {
  const site = join(work, 'site');
  // Beside the rendering, which leaves a processor idle. If it fails, that is said where the worker is needed.
  bundleWorker().catch(() => {});
  const failure = await render({ site, cache: join(work, 'cache'), time });
  if (failure !== undefined) {
    await explain(failure);
    return false;
  }
  for (const step of steps) await step(site);
  await publish(site, place);
  return true;
}

async function build(): Promise<boolean> {
  await recover(place);
  await rm(logFile, { force: true });
  const time = buildTime(process.env, { projectFolder, contentPath });
  if (!(await contentIsSound(time))) return false;
  if (time === undefined) {
    console.error(
      'Không biết thời điểm dựng: hãy đặt biến môi trường SOURCE_DATE_EPOCH (giây, tính từ 1970).',
    );
    return false;
  }
  console.log('Đang dựng các trang…');
  const start = performance.now();
  const work = await freshFolder(place);
  const done = await renderAndPublish(work, time);
  await rm(work, { recursive: true, force: true });
  if (!done) return false;
  for (const kind of ['print', 'media', 'compressed'] as const) await prune(keptFolder(kind), Date.now());
  const pages = (await readdir(outFolder, { recursive: true })).filter((name) =>
    name.endsWith('.html'),
  ).length;
  const seconds = ((performance.now() - start) / 1000).toFixed(1).replace('.', ',');
  console.log(`Đã dựng ${pages} trang vào ${shown(outFolder)} trong ${seconds} giây.`);
  return true;
}

const release = await lock(join(cacheFolder, 'lock'), () => console.log('Đang chờ một lượt dựng khác xong…'));
process.once('exit', release);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
process.exitCode = (await build()) ? 0 : 1;
