import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { env } from './env.ts';
import { type CollectionSource, collections as folders, singles } from './reader/collections.ts';
import type { Source } from './reader/files.ts';
import { contentLoader } from './reader/loader.ts';

/** One loader for all: the reader's. The schemas are given for the types of the entries. */
const read = <T extends z.ZodType>(of: Source['of'], { schema }: CollectionSource<T>) =>
  defineCollection({ loader: contentLoader(env.contentDir, of), schema });

export const collections = {
  programme: read('programme', folders.programme),
  groups: read('groups', folders.groups),
  delegations: read('delegations', folders.delegations),
  places: read('places', folders.places),
  organisers: read('organisers', folders.organisers),
  press: read('press', folders.press),
  releases: read('releases', folders.releases),
  media: read('media', folders.media),
  news: read('news', folders.news),
  notices: read('notices', folders.notices),
  pages: read('pages', folders.pages),
  conference: read('conference', singles.conference),
  about: read('about', singles.about),
  brand: read('brand', singles.brand),
  /** Texts in other languages, each with the schema of its original (`reader/entry.ts`). */
  translations: defineCollection({
    loader: contentLoader(env.contentDir, 'translations'),
    schema: z.record(z.string(), z.unknown()),
  }),
};
