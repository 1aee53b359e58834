import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import type { z } from 'astro/zod';
import { env } from './env.ts';
import { mediaId } from './conference/media.ts';
import { collections as folders, type CollectionSource, singles } from './reader/collections.ts';
import { texts } from './texts/loader.ts';

const loaders = { mdx: texts, yaml: glob };

const folder = <T extends z.ZodType>({ path, format, schema }: CollectionSource<T>) =>
  defineCollection({
    loader: loaders[format]({ pattern: `*.${format}`, base: `${env.contentDir}/${path}` }),
    schema,
  });

/** Named by any letters, as their photos and recordings are. */
const media = defineCollection({
  loader: glob({
    pattern: '*.yaml',
    base: `${env.contentDir}/${folders.media.path}`,
    generateId: ({ entry }) => mediaId(entry),
  }),
  schema: folders.media.schema,
});

const single = <T extends z.ZodType>({ path, schema }: { path: string; schema: T }) =>
  defineCollection({ loader: glob({ pattern: path, base: env.contentDir }), schema });

export const collections = {
  programme: folder(folders.programme),
  groups: folder(folders.groups),
  delegations: folder(folders.delegations),
  places: folder(folders.places),
  organisers: folder(folders.organisers),
  press: folder(folders.press),
  releases: folder(folders.releases),
  media,
  news: folder(folders.news),
  notices: folder(folders.notices),
  pages: folder(folders.pages),
  conference: single(singles.conference),
  about: single(singles.about),
  brand: single(singles.brand),
};
