import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { translationId } from '../conference/schemas/translation.ts';
import { collections, singles } from './collections.ts';
import { readEntry } from './entry.ts';
import { entryName, listSources, listTranslations, type Source } from './files.ts';

/** The id under which Astro keeps an entry; of a translation `en/programme/hop-tru-bi`. */
const idOf = (source: Source): string =>
  source.language === undefined ? source.id : translationId(source.language, entryName(source));

/**
 * Gives Astro the entries of a collection, of a single file, or all translations, as the check has read them: the same
 * files, the same YAML, the same schema. Texts are left to Astro's `render()`. In development whatever changes is read
 * again.
 */
export const contentLoader = (folder: string, of: Source['of'] | 'translations'): Loader => ({
  name: 'content',
  load: async ({ config, generateDigest, logger, parseData, store, watcher }) => {
    const root = fileURLToPath(config.root);
    const path = of === 'translations' ? '' : { ...collections, ...singles }[of].path;
    const list = async (): Promise<Source[]> =>
      of === 'translations' ? (await listTranslations(folder)).sources : listSources(folder, of);
    const read = async (source: Source): Promise<void> => {
      const { data, value, body, head } = await readEntry(folder, source);
      const id = idOf(source);
      const { format } = { ...collections, ...singles }[source.of];
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
      const sources = await list();
      const ids = new Set(sources.map(idOf));
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
