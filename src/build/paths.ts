import { dirname, join, resolve } from 'node:path';
import { contentFolder } from '../content-folder.ts';
import { env } from '../env.ts';

/** Top of the project: the folder that holds `package.json`. */
export const projectFolder = resolve(import.meta.dirname, '../..');

/** Where the editors' content is, absolute. */
export const contentPath = resolve(projectFolder, contentFolder);

/** Where the finished site goes, absolute: `dist`, unless `OUT_DIR` says otherwise. */
export const outFolder = resolve(projectFolder, env.outDir);

/**
 * Where an unfinished site lies until it is complete. It is beside the finished one, because only a
 * rename within one file system is atomic.
 */
export const workFolder = join(dirname(outFolder), '.build');

/** What Astro said about the last failure: more than an editor can use. */
export const logFile = join(workFolder, 'last-error.log');

/** Generated files that stay valid from build to build. */
export const cacheFolder = join(projectFolder, '.build', 'cache');
