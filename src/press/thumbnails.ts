import { memoise } from '../cache/memoise.ts';
import type { Site } from '../conference/site.ts';
import { language } from '../i18n/index.ts';
import type { Locale } from '../i18n/paths.ts';
import { type PressEntry, pressEntries } from './entries.ts';
import { cached } from '../print/cache.ts';
import {
  type ThumbnailFormat,
  thumbnailEncodings,
  pixelsOf,
  thumbnailFormats,
  thumbnailOf,
} from '../print/picture.ts';
import { sizeOf } from '../print/svg.ts';
import { href } from '../i18n/href.ts';

/** What a banner looks like, in small: for the list of the press room. */

/** Pixels across: the width of a phone, on screens of one and of two or three to one. */
const widths = [360, 720] as const;
const largest = Math.max(...widths);

export interface Thumbnail {
  /** File name under the folder of thumbnails. */
  name: string;
  bytes: () => Promise<Buffer>;
}

export interface PressPreview {
  /** For `srcset`. */
  avif: string;
  webp: string;
  /** For those who know neither `srcset` nor AVIF. */
  src: string;
  /** In pixels, of `src`. */
  width: number;
  height: number;
}

const nameOf = ({ material }: PressEntry, width: number, format: ThumbnailFormat): string =>
  `${material.id}-${width}.${format}`;

/** Every thumbnail of the press room. */
export const thumbnails = memoise(async (site: Site, locale: Locale): Promise<Thumbnail[]> =>
  (await pressEntries(site, locale)).flatMap((entry) => {
    const { drawing } = entry;
    if (drawing === undefined) return [];
    // To read the drawing of a long document takes longer than to make all of its small pictures.
    let pixels: ReturnType<typeof pixelsOf> | undefined;
    return thumbnailFormats.flatMap((format) =>
      widths.map((width) => ({
        name: nameOf(entry, width, format),
        bytes: async () => {
          const svg = await drawing();
          return cached([svg, thumbnailEncodings[format]], `${format}-${width}`, async () =>
            thumbnailOf(await (pixels ??= pixelsOf(svg, largest)), width, format),
          );
        },
      })),
    );
  }),
);

/** How the list shows an entry; undefined where there is nothing to see. */
export const previewOf = async (locale: Locale, entry: PressEntry): Promise<PressPreview | undefined> => {
  if (entry.drawing === undefined) return undefined;
  const folder = `${href(locale, 'pictures')}${language[locale].routes.files}/`;
  const address = (width: number, format: ThumbnailFormat) => `${folder}${nameOf(entry, width, format)}`;
  const set = (format: ThumbnailFormat) =>
    widths.map((width) => `${address(width, format)} ${width}w`).join(', ');
  const size = sizeOf(await entry.drawing());
  const width = widths[1];
  return {
    avif: set('avif'),
    webp: set('webp'),
    src: address(width, 'webp'),
    width,
    height: Math.round((width * size.height) / size.width),
  };
};
