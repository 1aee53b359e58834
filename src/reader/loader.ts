import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { collections, singles } from './collections.ts';
import { readEntry } from './entry.ts';
import { listSources, type Source } from './files.ts';

/**
 * Gives Astro the entries of a collection, or of a single file, as the check has read them: the same files, the same
 * YAML, the same schema. Texts are left to Astro's `render()`. In development whatever changes is read again.
 */
export const contentLoader = (folder: string, of: Source['of']): Loader => ({
  name: 'content',
  load: async ({ config, generateDigest, logger, parseData, store, watcher }) => {
    const root = fileURLToPath(config.root);
    const { path, format } = { ...collections, ...singles }[of];
    const read = async (source: Source): Promise<void> => {
      const { id, data, value, body, head } = await readEntry(folder, source);
      const file = resolve(root, folder, source.file);
      // Astro refuses what the schema refuses, and says which field it is.
      const parsed = value ?? (await parseData({ id, data: { ...(data as object) }, filePath: file }));
      store.set({
        id,
        data: parsed as Record<string, unknown>,
        body,
        filePath: relative(root, file).split(sep).join('/'),
        digest: generateDigest(head + body),
        ...(format === 'mdx' && { deferredRender: true }),
      });
    };
    const readAll = async (): Promise<void> => {
      const sources = await listSources(folder, of);
      const ids = new Set(sources.map(({ id }) => id));
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      await Promise.all(sources.map(read));
    };
    await readAll();
    if (watcher === undefined) return;
    const watched = resolve(root, folder, path);
    watcher.add(watched);
    watcher.on('all', (_event, changed) => {
      if (changed !== watched && !changed.startsWith(watched + sep)) return;
      readAll().then(
        () => logger.info(`Reloaded ${path}`),
        (error: unknown) => logger.error(`Failed to reload ${path}: ${String(error)}`),
      );
    });
  },
});
