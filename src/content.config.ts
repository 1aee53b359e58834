import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import type { z } from 'astro/zod';
import { contentFolder } from './content-folder.ts';
import { mediaId } from './media/files.ts';
import { collections as folders, type CollectionSource, singles } from './reader/schemas/index.ts';

const folder = <T extends z.ZodType>({ path, format, schema }: CollectionSource<T>) =>
  defineCollection({
    loader: glob({ pattern: `*.${format}`, base: `${contentFolder}/${path}` }),
    schema,
  });

/** Named by any letters, as their photos and recordings are. */
const media = defineCollection({
  loader: glob({
    pattern: '*.yaml',
    base: `${contentFolder}/${folders.media.path}`,
    generateId: ({ entry }) => mediaId(entry),
  }),
  schema: folders.media.schema,
});

const single = <T extends z.ZodType>({ path, schema }: { path: string; schema: T }) =>
  defineCollection({ loader: glob({ pattern: path, base: contentFolder }), schema });

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
