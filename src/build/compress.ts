import { readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { brotli } from '../compressed.ts';

const gzipAsync = promisify(gzip);

/** What shrinks; pictures, fonts, PDFs and archives are compressed already. */
const textTypes = new Set(['.html', '.css', '.js', '.svg', '.json', '.xml', '.txt', '.webmanifest', '.ics']);

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file);
  const [small, common] = await Promise.all([brotli(file, bytes), gzipAsync(bytes)]);
  await Promise.all([writeFile(`${file}.br`, small), writeFile(`${file}.gz`, common)]);
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
