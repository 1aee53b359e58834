import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { env } from '../env.ts';

/** Top of the project: the folder that holds `package.json`. */
export const projectFolder = resolve(import.meta.dirname, '../..');

/** Where the editors' content is, absolute. */
export const contentPath = resolve(projectFolder, env.contentDir);

/** Where the finished site goes, absolute: `dist`, unless `OUT_DIR` says otherwise. */
export const outFolder = resolve(projectFolder, env.outDir);

const buildFolder = join(projectFolder, '.build');

/** One name for each output folder (a real path): builds for different ones share nothing but caches. */
const nameOf = (out: string): string =>
  `${basename(out)}-${createHash('sha256').update(out).digest('hex').slice(0, 8)}`;

/**
 * Where the site for `out` is made. It is among the project's own files, not beside the site, which may be a public
 * folder: what Astro remembers holds texts that are not published yet.
 */
export const workFolderOf = (out: string): string => join(buildFolder, 'work', nameOf(out));

/** What Astro said about the last failure: more than an editor can use. */
export const logFileOf = (out: string): string =>
  join(buildFolder, out === join(projectFolder, 'dist') ? 'last-error.log' : `last-error-${nameOf(out)}.log`);

/** Generated files that stay valid from build to build. */
export const cacheFolder = join(buildFolder, 'cache');

/** What Node has compiled of the project and its libraries (`enough-node.cjs`). */
export const compileCache = join(cacheFolder, 'node');
