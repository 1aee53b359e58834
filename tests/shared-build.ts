import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { lock } from '../src/build/lock.ts';
import { build, fingerprint, project, workshop } from './build-site.ts';

/**
 * Builds of other content than the project's, or at another time, each made once: test files, test steps and runs that
 * ask for the same content, clock and settings of the same program get the same finished site. Nobody writes into it.
 */

/** What the build reads from the environment, beside what a test sets. */
export type Settings = Partial<
  Record<'SITE_URL' | 'BASE_PATH' | 'OFFLINE' | 'BROTLI' | 'SOURCE_DATE_EPOCH' | 'TZ' | 'LANG', string>
>;

const ambient = [
  'SITE_URL',
  'BASE_PATH',
  'HOST',
  'PORT',
  'OFFLINE',
  'BROTLI',
  'SOURCE_DATE_EPOCH',
  'TZ',
  'LANG',
  'LC_ALL',
];

const builds = join(workshop, 'builds');

/** So many are kept, and all that were used within the last hour. */
const kept = 40;
const hour = 3_600_000;

const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 20);

let program: string | undefined;

/** All that a finished site depends on but its content and settings. */
const programHash = (): string =>
  (program ??= hashOf([
    process.version,
    ...['src', 'public'].map((folder) => fingerprint(join(project, folder))),
    ...['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'].map((file) =>
      readFileSync(join(project, file), 'utf8'),
    ),
  ]));

/** Deletes what no run has used for longest. */
function prune(): void {
  const used = readdirSync(builds)
    .map((name) => ({ path: join(builds, name), time: statSync(join(builds, name)).mtimeMs }))
    .toSorted((a, b) => b.time - a.time);
  for (const { path, time } of used.slice(kept))
    if (Date.now() - time > hour) rmSync(path, { recursive: true, force: true });
}

/** Builds a content folder into `out`; fails with what the build said. */
export async function buildInto(out: string, content: string, settings: Settings): Promise<void> {
  const { code, output } = await build({ ...settings, CONTENT_DIR: content, OUT_DIR: out });
  if (code !== 0) throw new Error(output);
}

async function make(folder: string, content: string, settings: Settings): Promise<void> {
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  await buildInto(join(unfinished, 'site'), content, settings);
  renameSync(unfinished, folder);
  prune();
}

/** The finished site of a content folder, made now if no test has asked for it before. */
export async function sharedBuild(content: string, settings: Settings): Promise<string> {
  const environment: NodeJS.ProcessEnv = { ...process.env, ...settings };
  const hash = hashOf([
    programHash(),
    fingerprint(content),
    ambient.map((name) => [name, environment[name]]),
  ]);
  const folder = join(builds, hash);
  mkdirSync(builds, { recursive: true });
  // Another test file may be making it.
  const release = await lock(join(workshop, 'locks', hash), { onWait: () => {} });
  try {
    if (!existsSync(folder)) await make(folder, content, settings);
    const now = new Date();
    utimesSync(folder, now, now);
  } finally {
    release();
  }
  return join(folder, 'site');
}
