import type { media } from './schemas/media.ts';
import { slug } from './slug.ts';
import type { EntryOf } from './types.ts';

/** Photos and recordings that the organiser supplies, as their editors describe them. */

const photoFormats = ['jpg', 'png', 'webp'] as const;
const recordingFormats = ['mp4', 'webm', 'm4a', 'mp3'] as const;

export type PhotoFormat = (typeof photoFormats)[number];
export type RecordingFormat = (typeof recordingFormats)[number];
export type MediaFormat = PhotoFormat | RecordingFormat;

/** The picture of a shared link (Open Graph), in pixels: what Zalo and Facebook show whole. */
export const sharedPictureSize = { width: 1200, height: 630 };

/** What stands in the text beside the file. */
export type MediaText = EntryOf<typeof media>;

/** A photo or a recording with its file. */
export interface Media extends MediaText {
  format: MediaFormat;
}

export type Photo = Media & { format: PhotoFormat; alt: string };

export const isPhotoFormat = (format: MediaFormat): format is PhotoFormat =>
  (photoFormats as readonly string[]).includes(format);

export const isPhoto = <T extends Media>(media: T): media is T & Photo =>
  isPhotoFormat(media.format) && media.alt !== undefined;

const mediaFormats: readonly MediaFormat[] = [...photoFormats, ...recordingFormats];

/** Name and ending of a file; an ending is what follows the last point, in lower case. */
export const nameParts = (name: string): { stem: string; ending: string } => {
  const point = name.lastIndexOf('.');
  return point < 0
    ? { stem: name, ending: '' }
    : { stem: name.slice(0, point), ending: name.slice(point + 1).toLowerCase() };
};

/** What a file claims to be, by its ending. */
export const claimedFormat = (name: string): MediaFormat | undefined => {
  const { ending } = nameParts(name);
  return mediaFormats.find((format) => format === (ending === 'jpeg' ? 'jpg' : ending));
};

/** `Ảnh khai mạc (1).JPG` and `Ảnh khai mạc (1).yaml` both become `anh-khai-mac-1`. */
export const mediaId = (name: string): string => slug(nameParts(name).stem);

/** What the lists go by. */
type Listed = Pick<MediaText, 'id' | 'date' | 'phase'>;

/** Newest first; those of one day by name. */
export const newestMedia = <T extends Listed>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => b.date.localeCompare(a.date) || (a.id < b.id ? -1 : 1));

/** So many of each phase stand on the page with the other materials; the page weighs the same with 2,000. */
export const shownInPhase = 3;

/** So many stand on a page of their own list. */
const listedOnPage = 24;

/** Whether some do not stand with the other materials, so that all get a list of their own. */
export const needsList = (list: readonly Listed[]): boolean =>
  [...Map.groupBy(list, ({ phase }) => phase).values()].some(({ length }) => length > shownInPhase);

/** The pages of that list; none where it is not needed. */
export const mediaPages = <T extends Listed>(list: readonly T[]): T[][] => {
  if (!needsList(list)) return [];
  const sorted = newestMedia(list);
  return Array.from({ length: Math.ceil(sorted.length / listedOnPage) }, (_, index) =>
    sorted.slice(index * listedOnPage, (index + 1) * listedOnPage),
  );
};
