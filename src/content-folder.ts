import { env } from './env.ts';

/** Folder of the conference to build, relative to the project: `content`, unless `CONTENT_DIR` says otherwise. */
export const contentFolder = env.contentDir;
