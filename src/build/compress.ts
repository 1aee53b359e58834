import { readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { newsRankOf } from './page-files.ts';
import { limits } from './precache.ts';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** What shrinks; pictures, fonts, PDFs and archives are compressed already. */
const textTypes = new Set(['.html', '.css', '.js', '.svg', '.json', '.xml', '.txt', '.webmanifest', '.ics']);

/**
 * Brotli's best costs fifty times as long as its quick way and saves a tenth. Old news and their lists, which
 * make up most of a large site and little of its reading, get the quick one: else they would take most of the
 * time of a build.
 */
const quick = 5;

const qualityFor = (file: string, bytes: Buffer): number => {
  if (extname(file) !== '.html') return constants.BROTLI_MAX_QUALITY;
  return (newsRankOf(bytes.toString('utf8')) ?? 0) < limits.news ? constants.BROTLI_MAX_QUALITY : quick;
};

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file);
  const [brotli, gzipped] = await Promise.all([
    brotliAsync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: qualityFor(file, bytes),
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    gzipAsync(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, gzipped)]);
}

/** Puts a Brotli and a gzip copy beside every text file of a site, for servers that can send them. */
export async function precompress(site: string): Promise<void> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && textTypes.has(extname(entry.name)));
  // A few at a time: thousands of files are not all kept in memory, nor open at once.
  const waiting = files.map((entry) => join(entry.parentPath, entry.name));
  const work = async (): Promise<void> => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) await compress(file);
  };
  await Promise.all(Array.from({ length: availableParallelism() * 2 }, work));
}
