import { readdir } from 'node:fs/promises';
import { type MediaFormat, photoFormats, recordingFormats } from '../conference/media.ts';
import { slug } from '../conference/slug.ts';

/** The folder of photos and recordings: which file is which. */

export const mediaFormats: readonly MediaFormat[] = [...photoFormats, ...recordingFormats];

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

/** Files by id, of a folder that has been checked: one for each id. */
export async function mediaFiles(
  folder: string,
): Promise<Map<string, { name: string; format: MediaFormat }>> {
  const names = await readdir(folder).catch((): string[] => []);
  return new Map(
    names.flatMap((name) => {
      const format = name.startsWith('.') ? undefined : claimedFormat(name);
      return format === undefined ? [] : [[mediaId(name), { name, format }]];
    }),
  );
}
