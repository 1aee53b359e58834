/** Folder of the conference to build, relative to the project: `content`, unless `CONTENT_DIR` says otherwise. */
export const contentFolder = process.env['CONTENT_DIR'] ?? 'content';
