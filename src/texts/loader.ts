import { glob, type Loader } from 'astro/loaders';
import { mdxHtml } from './mdx-html.ts';

/**
 * Reads a folder of texts as Astro's own loader does, and keeps each one's HTML beside it. A text that Astro renders
 * becomes a module of the program first; with thousands of articles, bundling and loading those took most of a build.
 */
export const texts = (...options: Parameters<typeof glob>): Loader => {
  const files = glob(...options);
  return {
    name: 'texts',
    load: ({ store, ...context }) => {
      const base = context.config.base.replace(/\/$/, '');
      const set: typeof store.set = (entry) =>
        store.set({
          ...entry,
          deferredRender: false,
          rendered: { html: mdxHtml(entry.body ?? '', (path) => `${base}${path}`) },
        });
      return files.load({ ...context, store: { ...store, set } });
    },
  };
};
