import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What takes long to make and was made before is not made again: kept by a hash of everything it is made of. Outlives
 * builds, until none has used it for two weeks (`build/prune.ts`); deleting it only costs time.
 */

export type Kind = 'print' | 'media' | 'compressed';

/** Of the project, wherever the site is built to. */
export const keptFolder = (kind: Kind): string => join(process.cwd(), '.build/cache', kind);

/** What is being made now, by file: two that ask for the same thing wait for one. */
const underway = new Map<string, Promise<Buffer>>();

async function fetchOrMake(
  folder: string,
  file: string,
  make: () => Promise<Uint8Array | string>,
): Promise<Buffer> {
  const known = await readFile(file).catch(() => undefined);
  if (known !== undefined) {
    // Used just now, so it is not pruned. Another build may have pruned it since, which does no harm.
    const now = new Date();
    await utimes(file, now, now).catch(() => undefined);
    return known;
  }
  const bytes = Buffer.from(await make());
  await mkdir(folder, { recursive: true });
  // Written aside and renamed: a killed build must not leave half a file.
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, file);
  return bytes;
}

/** The bytes of something, made by `make` unless they are known. `of`: everything it is made of, as plain data. */
export async function kept(
  kind: Kind,
  of: unknown,
  ending: string,
  make: () => Promise<Uint8Array | string>,
): Promise<Buffer> {
  const hash = createHash('sha256').update(JSON.stringify(of)).digest('hex');
  const folder = keptFolder(kind);
  const file = join(folder, `${hash.slice(0, 32)}.${ending}`);
  const running = underway.get(file) ?? fetchOrMake(folder, file, make);
  underway.set(file, running);
  return running.finally(() => underway.delete(file));
}
