import type { Loader } from 'astro/loaders';
import { mdxHtml } from './mdx-html.ts';

/**
 * What a loader reads, with the HTML of each text beside it. A text that Astro renders becomes a module of the program
 * first; with thousands of articles, bundling and loading those took most of a build.
 */
export const texts = (loader: Loader): Loader => ({
  ...loader,
  load: ({ store, ...context }) => {
    const base = context.config.base.replace(/\/$/, '');
    const set: typeof store.set = ({ deferredRender, ...entry }) =>
      store.set({
        ...entry,
        ...(deferredRender && { rendered: { html: mdxHtml(entry.body ?? '', (path) => `${base}${path}`) } }),
      });
    return loader.load({ ...context, store: { ...store, set } });
  },
});
