import type { Journal } from '../conference/journal.ts';
import type { MediaFormat } from '../conference/media.ts';
import type { Brand } from '../conference/brand.ts';
import type { Texts } from '../conference/schemas/translation.ts';
import type { Collections } from '../conference/site.ts';
import type { About, Conference } from '../conference/types.ts';
import type { Entry } from './entry.ts';
import type { Face } from './face.ts';

/** The content while it is checked: every file by its collection, faulty or not. */
export type Content = { [K in keyof Collections]: Entry<Omit<Collections[K], 'id'>>[] } & {
  conference: Entry<Conference> | undefined;
  about: Entry<About> | undefined;
  brand: Entry<Brand> | undefined;
  /** Texts of entries in other languages. */
  translations: Entry<Texts>[];
  /** SVG files of the brand folder, name to text. */
  marks: Map<string, string>;
  /** Fonts of the brand folder by name; undefined is a file that is none. */
  faces: ReadonlyMap<string, Face | undefined>;
  /** Photos and recordings in the media folder, by id. */
  mediaFormats: ReadonlyMap<string, MediaFormat>;
  /** What has been published so far. */
  journal: Journal;
  /** The instant the gate of publication goes by, in milliseconds since the epoch. */
  now: number;
  /** Public address of the site, if that is known. */
  home: string | undefined;
};
