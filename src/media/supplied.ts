import { readFile } from 'node:fs/promises';
import { memoise } from '../cache/memoise.ts';
import { sha256 } from '../cache/sha256.ts';
import { isPhoto, type Media, mediaPages, shownInPhase } from '../conference/media.ts';
import type { FileFacts } from '../conference/press.ts';
import type { Phase } from '../conference/types.ts';
import type { Site } from '../conference/site.ts';
import { language } from '../i18n/index.ts';
import { type Locale, mediaListPath } from '../i18n/paths.ts';
import { keptForm } from './cache.ts';
import { cleaned } from './clean.ts';
import { photoFacts } from './photo.ts';
import { makePreview, previewForms, previewWidths, shareForm } from './previews.ts';
import { href } from '../i18n/href.ts';

/** Photos and recordings for the pages and the endpoints: what to show, what to press, what it weighs. */

export type Supplied = Site['media'][number];

export interface MediaEntry {
  media: Supplied;
  file: FileFacts;
}

/** What a page needs to show a photo. */
export interface PhotoView {
  alt: string;
  caption: string;
  credit: string;
  avif: string;
  webp: string;
  /** For those who choose none of the others, and how large that is in pixels: feeds show it alone. */
  src: string;
  width: number;
  height: number;
  /** Cut for shared links. */
  share: string;
}

const fileName = ({ id, format }: Media): string => `${id}.${format}`;

/** The full-size file as readers download it. */
export const mediaBytes = async ({ conference }: Site, media: Supplied): Promise<Buffer> => {
  const terms = media.terms ?? conference.press.terms;
  return cleaned(await readFile(media.path), media.format, { ...media, terms });
};

/** Bytes are not kept in memory: 200 photos are a gigabyte. */
const facts = memoise(async (site: Site, media: Supplied) => {
  const bytes = await mediaBytes(site, media);
  return { size: bytes.length, sha256: sha256(bytes) };
});

const pixels = memoise((_site: Site, { path }: Supplied) => photoFacts(path));

export const mediaEntry = async (site: Site, locale: Locale, media: Supplied): Promise<MediaEntry> => {
  const name = fileName(media);
  const address = `${href(locale, 'media')}${name}`;
  const format = media.format.toUpperCase();
  return { media, file: { name, href: address, format, date: media.date, ...(await facts(site, media)) } };
};

export const photoView = async (site: Site, locale: Locale, id: string): Promise<PhotoView | undefined> => {
  const photo = site.photoOf(id);
  if (photo === undefined) return undefined;
  const whole = await pixels(site, photo);
  const folder = href(locale, 'pictures', id);
  const widths = previewWidths(whole.width);
  const width = widths.find((one) => one >= 960) ?? Math.max(...widths);
  const sources = (ending: string) => widths.map((one) => `${folder}${one}.${ending} ${one}w`).join(', ');
  return {
    alt: photo.alt,
    caption: photo.caption,
    credit: photo.credit,
    avif: sources('avif'),
    webp: sources('webp'),
    src: `${folder}${width}.webp`,
    width,
    height: Math.round((whole.height * width) / whole.width),
    share: `${folder}${shareForm}`,
  };
};

/** Every light picture of every photo: for the endpoint. */
export const allPreviews = async (site: Site): Promise<{ photo: Supplied; form: string }[]> => {
  const photos = site.media.filter(isPhoto);
  const forms = photos.map(async (photo) =>
    previewForms((await pixels(site, photo)).width).map((form) => ({ photo, form })),
  );
  return (await Promise.all(forms)).flat();
};

const sourceHash = memoise(async (_site: Site, { path }: Supplied) => sha256(await readFile(path)));

export const previewBytes = async (site: Site, photo: Supplied, form: string): Promise<Buffer> =>
  keptForm(await sourceHash(site, photo), form, async () => makePreview(await readFile(photo.path), form));

/** The newest of a phase, which stand with the other materials. */
export const shownOf = (media: readonly Supplied[], phase: Phase): Supplied[] =>
  media.filter((one) => one.phase === phase).slice(0, shownInPhase);

/** Address of a page of the list of all, by its number from 1. */
export const listAddress = (locale: Locale, page: number): string =>
  href(locale, 'media', mediaListPath(locale, page));

/** Where a photo or a recording stands, with its anchor. */
export const mediaAddress = (locale: Locale, all: readonly Supplied[], media: Supplied): string => {
  const page = mediaPages(all).findIndex((list) => list.includes(media));
  const isShown = page < 0 || shownOf(all, media.phase).includes(media);
  return `${isShown ? href(locale, 'press') : listAddress(locale, page + 1)}#${language[locale].anchors.media(media.id)}`;
};
