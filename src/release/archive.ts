import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** The first day of the ZIP format, in this machine's zone, as the format has none: the same bytes everywhere. */
const day = new Date(1980, 0, 1);

/** What is compressed already would only take time. */
const packed = new Set(['.gz', '.br', '.png', '.jpg', '.webp', '.avif', '.woff2', '.pdf', '.zip', '.mp4', '.webm', '.mp3', '.m4a']);

/** One ZIP of these files of a folder; the same files give the same bytes. */
export async function archiveOf(folder: string, files: readonly string[]): Promise<Uint8Array> {
  const content: Zippable = {};
  for (const file of files.toSorted())
    content[file] = [await readFile(join(folder, file)), { level: packed.has(extname(file)) ? 0 : 9 }];
  return zipSync(content, { mtime: day, os: 3, attrs: 0o100644 << 16 });
}
