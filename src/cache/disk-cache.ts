import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { say } from '../languages.ts';

/**
 * What takes long to make is kept on disk by a hash of everything it is made of. Each entry begins with the SHA-256 of
 * its bytes and is verified when it is read; one that is damaged is made anew. Outlives builds, until none has used it
 * for two weeks (`build/prune.ts`); deleting it only costs time.
 */

export type Kind = 'print' | 'media' | 'compressed';

/** Of the project, wherever the site is built to. */
export const cacheFolderOf = (kind: Kind): string => join(process.cwd(), '.build/cache', kind);

const hashOf = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();
const hashLength = 32;

/** An entry's bytes; undefined if there is none that is whole. */
async function readEntry(file: string): Promise<Buffer | undefined> {
  const entry = await readFile(file).catch(() => undefined);
  if (entry === undefined || entry.length < hashLength) return undefined;
  const bytes = entry.subarray(hashLength);
  return hashOf(bytes).equals(entry.subarray(0, hashLength)) ? bytes : undefined;
}

/**
 * Writes a file that is there whole or not at all, even if the machine stops: aside, onto the disk, then renamed.
 * @throws the system's error if it cannot be written
 */
export async function writeWhole(file: string, parts: readonly Uint8Array[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  try {
    const handle = await open(unfinished, 'w');
    try {
      for (const part of parts) await handle.writeFile(part);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
}

let warned = false;

/** The site can be made without a cache; the next build takes longer. */
function warnOnce(error: unknown): void {
  if (warned) return;
  warned = true;
  console.warn(
    say({
      vi:
        `Không ghi được bộ nhớ đệm .build/cache (${(error as NodeJS.ErrnoException).code}): trang vẫn đúng, ` +
        'nhưng lần dựng sau sẽ lâu hơn. Hãy xem quyền ghi và chỗ trống của thư mục đó.',
      en:
        `The cache .build/cache could not be written (${(error as NodeJS.ErrnoException).code}): the ` +
        'site is right all the same, but the next build takes longer. Look at the permissions and the ' +
        'space of that folder.',
    }),
  );
}

/** What is being made now, by file: two that ask for the same thing wait for one. */
const inProgress = new Map<string, Promise<Buffer>>();

async function readOrMake(file: string, make: () => Promise<Uint8Array | string>): Promise<Buffer> {
  const known = await readEntry(file);
  if (known !== undefined) {
    // Used just now, so it is not pruned. Another build may have pruned it since, which does no harm.
    const now = new Date();
    await utimes(file, now, now).catch(() => undefined);
    return known;
  }
  const bytes = Buffer.from(await make());
  await writeWhole(file, [hashOf(bytes), bytes]).catch(warnOnce);
  return bytes;
}

/**
 * The bytes of something, made by `make` unless they are in the cache. `of`: everything it is made of, as plain data;
 * `ending` of the file's name.
 */
export async function cachedOnDisk(
  kind: Kind,
  of: unknown,
  ending: string,
  make: () => Promise<Uint8Array | string>,
): Promise<Buffer> {
  const key = hashOf(JSON.stringify(of)).toString('hex').slice(0, 32);
  const file = join(cacheFolderOf(kind), `${key}.${ending}`);
  const running = inProgress.get(file) ?? readOrMake(file, make);
  inProgress.set(file, running);
  return running.finally(() => inProgress.delete(file));
}
