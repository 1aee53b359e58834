import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** UTC in this machine's zone, as ZIP has none: the same bytes everywhere. `time`: milliseconds since the epoch. */
function zoneless(time: number): Date {
  const [year = 1980, month = 1, ...rest] = new Date(time).toISOString().split(/\D/).map(Number);
  const [day, hour, minute, second] = rest;
  return new Date(year, month - 1, day, hour, minute, second);
}

/** What is compressed already would only take time. */
const packed = new Set([
  '.gz',
  '.br',
  '.png',
  '.jpg',
  '.webp',
  '.avif',
  '.woff2',
  '.pdf',
  '.zip',
  '.mp4',
  '.webm',
  '.mp3',
  '.m4a',
]);

/**
 * One ZIP of these files of a folder; the same files give the same bytes. All are dated `time`, the release's
 * own: servers make the ETag of a file from its date and size, and a time of the programme that is changed keeps the size.
 */
export async function archiveOf(folder: string, files: readonly string[], time: number): Promise<Uint8Array> {
  const content: Zippable = {};
  for (const file of files.toSorted())
    content[file] = [await readFile(join(folder, file)), { level: packed.has(extname(file)) ? 0 : 9 }];
  return zipSync(content, { mtime: zoneless(time), os: 3, attrs: 0o100644 << 16 });
}
