import type { z } from 'astro/zod';
import { brand } from '../conference/schemas/brand.ts';
import { conference } from '../conference/schemas/conference.ts';
import { media } from '../conference/schemas/media.ts';
import { delegation, group, organiser } from '../conference/schemas/people.ts';
import { place } from '../conference/schemas/places.ts';
import { item } from '../conference/schemas/programme.ts';
import {
  about,
  article,
  material,
  notice,
  release,
  standingPage,
} from '../conference/schemas/publications.ts';

/** Where a collection lives under the content folder, and what its entries look like. */
export interface CollectionSource<T extends z.ZodType = z.ZodType> {
  /** A folder of entries named by their id, or one file. */
  path: string;
  /** `mdx`: front matter and text. `yaml`: data only. */
  format: 'mdx' | 'yaml';
  schema: T;
}

/** Every collection of the site. A new one is a line here and a line in `content.config.ts`. */
export const collections = {
  programme: { path: 'programme', format: 'mdx', schema: item },
  groups: { path: 'groups', format: 'yaml', schema: group },
  delegations: { path: 'delegations', format: 'mdx', schema: delegation },
  places: { path: 'places', format: 'mdx', schema: place },
  organisers: { path: 'organisers', format: 'yaml', schema: organiser },
  press: { path: 'press', format: 'yaml', schema: material },
  releases: { path: 'releases', format: 'mdx', schema: release },
  media: { path: 'media', format: 'yaml', schema: media },
  news: { path: 'news', format: 'mdx', schema: article },
  notices: { path: 'notices', format: 'mdx', schema: notice },
  pages: { path: 'pages', format: 'mdx', schema: standingPage },
} as const satisfies Record<string, CollectionSource>;

/** The single files, one entry each. */
export const singles = {
  conference: { path: 'conference.yaml', format: 'yaml', schema: conference },
  about: { path: 'about.yaml', format: 'yaml', schema: about },
  brand: { path: 'brand/brand.yaml', format: 'yaml', schema: brand },
} as const satisfies Record<string, CollectionSource>;

export type CollectionName = keyof typeof collections;
export type SingleName = keyof typeof singles;

export const collectionNames = Object.keys(collections) as CollectionName[];
