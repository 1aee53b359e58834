import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * Putting a finished site in the place of the last good one. A site is made in a work folder beside it;
 * publishing is two renames, and a build killed between the two is healed by the next `recover`.
 * Everything here is for the holder of the build lock.
 */

interface Place {
  /** The finished site, absolute. */
  outFolder: string;
  /** Beside it, on the same file system. */
  workFolder: string;
}

const unfinishedName = ({ outFolder }: Place): string => `new-${basename(outFolder)}-`;

const parkedSite = ({ outFolder, workFolder }: Place): string =>
  join(workFolder, `last-${basename(outFolder)}`);

const remove = (folder: string) => rm(folder, { recursive: true, force: true, maxRetries: 3 });

/** Undoes what a killed build left: the last good site is put back if it is gone, the rest is deleted. */
export async function recover(place: Place): Promise<void> {
  await mkdir(place.workFolder, { recursive: true });
  const parked = parkedSite(place);
  if (existsSync(parked) && !existsSync(place.outFolder)) await rename(parked, place.outFolder);
  const left = (await readdir(place.workFolder)).filter((name) => name.startsWith(unfinishedName(place)));
  await Promise.all([parked, ...left.map((name) => join(place.workFolder, name))].map(remove));
}

/** A fresh folder for one build. */
export const freshFolder = (place: Place): Promise<string> =>
  mkdtemp(join(place.workFolder, unfinishedName(place)));

/** Puts `finished` in the place of the last good site. */
export async function publish(finished: string, place: Place): Promise<void> {
  const parked = parkedSite(place);
  if (existsSync(place.outFolder)) await rename(place.outFolder, parked);
  await rename(finished, place.outFolder);
  await remove(parked);
}
