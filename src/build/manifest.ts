import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'astro/zod';
import pLimit from 'p-limit';

/**
 * The list of everything in a release. It is also the mark by which a folder is known to be ours: nothing else is ever
 * replaced or deleted.
 */

/** At the root of every release. */
export const manifestName = 'release-manifest.json';

/**
 * In the same form, beside it: hashed files of the release before, kept for pages that are still open. While a site is
 * being published file by file, everything in it that is ours. Not part of the release.
 */
export const previousName = 'release-previous.json';

const generator = 'conference-microsite';

/** Hashes by path, relative to the release, with `/` between folders, in the order of their code units. */
export type Files = Record<string, string>;

/** A path that leads nowhere outside the release: files are deleted by it. */
const isInside = (path: string): boolean =>
  !/[\\\0]/.test(path) &&
  path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');

const manifestSchema = z.object({
  generator: z.literal(generator),
  files: z.record(z.string().refine(isInside), z.string().regex(/^[\da-f]{64}$/)),
});

const sortedByName = (files: Iterable<readonly [string, string]>): Files =>
  Object.fromEntries([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** SHA-256 of a file, in hexadecimal. */
export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Paths of all files in a folder, relative to it, with `/` between folders. */
export const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .toSorted();

/** Files open at a time: a site has thousands. */
const few = pLimit(availableParallelism() * 2);

/** The files of a release with their hashes, without the manifest itself. */
export async function describeFiles(site: string): Promise<Files> {
  const names = (await filesIn(site)).filter((name) => name !== manifestName && name !== previousName);
  return sortedByName(await few.map(names, async (name) => [name, await hashOf(join(site, name))] as const));
}

/** A manifest, or a list in its form, as text: the same files give the same bytes. */
export const manifestText = (files: Files): string =>
  `${JSON.stringify({ generator, files: sortedByName(Object.entries(files)) }, null, 1)}\n`;

/** Writes the manifest of a finished release into it. After it nothing in the release changes. */
export async function writeManifest(site: string): Promise<void> {
  await writeFile(join(site, manifestName), manifestText(await describeFiles(site)));
}

/** What a manifest, or a list in its form, names; undefined if there is none that is whole. */
export async function readManifest(folder: string, name: string = manifestName): Promise<Files | undefined> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(folder, name), 'utf8'))).files;
  } catch {
    return undefined;
  }
}

/** What releases had before there were manifests: the offline copy's pointer, or the schedule that names this program. */
const earlierMarks: [file: string, schema: z.ZodType][] = [
  [
    'release.json',
    z.object({
      built: z.number(),
      bundle: z.string().startsWith('_astro/offline.'),
      integrity: z.string().startsWith('sha256-'),
    }),
  ],
  ['schedule.json', z.object({ generator: z.object({ name: z.literal(generator) }) })],
];

/** Whether a folder holds a release of this program that was made before there were manifests. */
export async function isEarlierRelease(folder: string): Promise<boolean> {
  for (const [file, schema] of earlierMarks) {
    const text = await readFile(join(folder, file), 'utf8').catch(() => '');
    try {
      if (schema.safeParse(JSON.parse(text)).success) return true;
    } catch {
      // Not even JSON: no mark.
    }
  }
  return false;
}
