import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What no build has used for so long goes from the caches; making it anew costs little. */
const keptFor = 14 * 24 * 60 * 60 * 1000;

/**
 * Deletes the files of a cache that were last used (their modification time) more than two weeks before `now`, in
 * milliseconds since the epoch. Safe beside other builds: what goes while one of them looks for it is made anew.
 */
export async function prune(folder: string, now: number): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      const used = await stat(file).catch(() => undefined);
      if (used?.isFile() && now - used.mtimeMs > keptFor) await rm(file, { force: true });
    }),
  );
}
