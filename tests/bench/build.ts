import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type ContentCopy, copyContent, removeCopies } from '../unit/content-copy.ts';
import { writeArticles } from '../site/generated.ts';
import { writeBareSite } from './bare-site.ts';
import { exponent } from './statistics.ts';
import { printTable } from './table.ts';

/**
 * `npm run bench:build`: builds this site and a bare Astro + MDX site with the same articles, in turn, for
 * growing numbers of them. Prints seconds, memory, the ratio of the two and the fitted exponent, what a first build
 * costs with nothing kept, and what one costs after one changed article. `--counts 10,100,1000,5000`.
 */

const { values: options } = parseArgs({
  options: { counts: { type: 'string', default: '10,100,1000,5000' } },
});
const counts = options.counts.split(',').map(Number);

const project = resolve(import.meta.dirname, '../..');
const workshop = join(project, '.build', 'bench');
const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');
const processCost = pathToFileURL(join(import.meta.dirname, 'process-cost.ts')).href;

interface Cost {
  /** On the clock. */
  seconds: number;
  /** Of processors, all processes together: less disturbed by what else the machine does. */
  cpu: number;
  /** Of the largest process, in megabytes. */
  memory: number;
}

/** Runs a program of Node to its end. Throws with what it said if it fails. */
async function measure(args: string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Cost> {
  const log = join(mkdtempSync(join(workshop, 'memory-')), 'log');
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: {
      ...process.env,
      ...env,
      NODE_OPTIONS: `--import ${processCost}`,
      PROCESS_COST_LOG: log,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
  const code = await new Promise((end) => child.once('close', end));
  if (code !== 0) throw new Error(Buffer.concat(said).toString('utf8'));
  const seconds = (performance.now() - began) / 1_000;
  const costs = readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map((each) => each.split(' ').map(Number) as [memory: number, cpu: number]);
  return {
    seconds,
    cpu: costs.reduce((sum, [, cpu]) => sum + cpu, 0),
    memory: Math.max(...costs.map(([memory]) => memory)) / 1_024,
  };
}

/** The clock of these builds: after the last of the articles. */
const clock = String(Date.parse('2031-01-01T00:00:00Z') / 1_000);

const buildOurs = (content: ContentCopy): Promise<Cost> =>
  measure([join(project, 'src/build/build.ts')], project, {
    CONTENT_DIR: content.folder,
    OUT_DIR: join(workshop, 'dist'),
    SOURCE_DATE_EPOCH: clock,
  });

const buildBare = (content: ContentCopy): Promise<Cost> => {
  const folder = join(workshop, 'bare');
  writeBareSite(folder, content.folder, 'tin-');
  return measure([astro, 'build'], folder, { OUT_DIR: 'dist', CACHE_DIR: '.cache' });
};

const recordOurs = (content: ContentCopy): Promise<Cost> =>
  measure([join(project, 'src/build/record.ts')], project, {
    CONTENT_DIR: content.folder,
    SOURCE_DATE_EPOCH: clock,
  });

const cache = join(project, '.build/cache');

/** What builds keep for the next one: pieces, pictures, compressed files and faces. */
const forget = (): void => {
  for (const kind of ['print', 'media', 'compressed', 'fonts'])
    rmSync(join(cache, kind), { recursive: true, force: true });
};

/** How many pieces were typeset, with the cache as it is. */
const typeset = (): number => readdirSync(join(cache, 'print')).length;

mkdirSync(workshop, { recursive: true });
try {
  const results: { count: number; first: Cost; ours: Cost; bare: Cost; again: Cost; pieces: number }[] = [];
  for (const count of counts) {
    const content = copyContent();
    writeArticles(content, count);
    await recordOurs(content);
    forget();
    const first = await buildOurs(content);
    const pieces = typeset();
    const bare = await buildBare(content);
    const ours = await buildOurs(content);
    content.edit('news/tin-0001.mdx', /^title: '/m, "title: 'Đã sửa: ");
    await recordOurs(content);
    results.push({ count, first, ours, bare, again: await buildOurs(content), pieces });
    console.error(`${count} articles: ${ours.seconds.toFixed(1)} s, bare ${bare.seconds.toFixed(1)} s`);
    removeCopies();
  }
  const rows = results.map(({ count, first, ours, bare, again, pieces }) => ({
    articles: count,
    'nothing kept, s': first.seconds.toFixed(1),
    s: ours.seconds.toFixed(1),
    'bare s': bare.seconds.toFixed(1),
    ratio: (ours.seconds / bare.seconds).toFixed(2),
    'CPU s': ours.cpu.toFixed(1),
    'bare CPU s': bare.cpu.toFixed(1),
    'CPU ratio': (ours.cpu / bare.cpu).toFixed(2),
    MB: ours.memory.toFixed(0),
    'bare MB': bare.memory.toFixed(0),
    'after one change, s': again.seconds.toFixed(1),
    'pieces typeset': pieces,
  }));
  printTable(rows);
  const large = results.filter(({ count }) => count >= 100);
  if (large.length > 1) {
    const fitted = (of: 'ours' | 'bare') => exponent(large.map((one) => [one.count, one[of].cpu])).toFixed(2);
    console.log(`\nExponent of CPU from ${large[0]?.count} on: ${fitted('ours')}, bare ${fitted('bare')}.`);
  }
} finally {
  removeCopies();
  rmSync(workshop, { recursive: true, force: true });
}
