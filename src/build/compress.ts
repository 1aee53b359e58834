import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import pLimit from 'p-limit';
import { cachedOnDisk } from '../cache/disk-cache.ts';
import { env } from '../env.ts';
import { newsInCopy } from '../offline/release.ts';
import { newsRankOf } from './page-files.ts';

/**
 * Files as servers send them: gzip (RFC 1952) and Brotli (RFC 7932), beside each file. Brotli at its best takes seventy
 * times as long and saves a seventh: it is for all but old news and their lists, which make up most of a large site and
 * little of its reading; sites that are only looked at by tests do with less (`BROTLI`). What was compressed before is
 * kept.
 */

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

const isMuchRead = (file: string, bytes: Buffer): boolean =>
  extname(file) !== '.html' || (newsRankOf(bytes) ?? 0) < newsInCopy;

const brotli = (bytes: Buffer): Promise<Buffer> => {
  const hash = createHash('sha256').update(bytes).digest('hex');
  return cachedOnDisk('compressed', [hash, process.versions['brotli'], env.brotli], 'br', () =>
    brotliAsync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: env.brotli,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  );
};

/** Writes `FILE.gz`, and `FILE.br` where that is worth it. */
async function compress(file: string, bytes: Buffer): Promise<void> {
  await writeFile(`${file}.gz`, await gzipAsync(bytes));
  if (isMuchRead(file, bytes)) await writeFile(`${file}.br`, await brotli(bytes));
}

/** What shrinks; pictures, fonts, PDFs and archives are compressed already. */
const textTypes = new Set(['.html', '.css', '.js', '.svg', '.json', '.xml', '.txt', '.webmanifest', '.ics']);

/** A few at a time: thousands of files are not all kept in memory, nor open at once. */
const few = pLimit(availableParallelism() * 2);

/** Compresses every text file of a site, for servers that can send it so. */
export async function precompress(site: string): Promise<void> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && textTypes.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  await few.map(files, async (file) => compress(file, await readFile(file)));
}
