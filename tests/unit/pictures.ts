import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { ContentCopy } from './content-copy.ts';

/** Photos and recordings for tests: fields of colour with a number on them, silence, and nothing like a real one. */

interface Options {
  width?: number;
  height?: number;
  colour?: string;
  /** EXIF 0x0112, 1 to 8. */
  orientation?: number;
}

/** Words that a phone writes into its photos and that no reader may get. */
export const secrets = ['10/1', 'SecretPhone', 'Serial-4711', 'private note'];

const drawing = (label: string, { width = 640, height = 480, colour = '#0B5D57' }: Options): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
      `<rect width="100%" height="100%" fill="${colour}"/>` +
      `<text x="50%" y="50%" font-size="${height / 4}" fill="#fff" text-anchor="middle">${label}</text></svg>`,
  );

/** What a phone adds: its name, its number, where it was. */
const exif = {
  IFD0: { Make: 'SecretPhone', Model: 'Serial-4711', ImageDescription: 'private note' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '10/1 2/1 3/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '105/1 4/1 5/1',
  },
};

/** A photo as it comes from a phone. */
export const picture = (
  label: string,
  format: 'jpeg' | 'png' | 'webp' = 'jpeg',
  options: Options = {},
): Promise<Buffer> =>
  sharp(drawing(label, options))
    .withExif(exif)
    .withMetadata(options.orientation === undefined ? {} : { orientation: options.orientation })
    .toFormat(format)
    .toBuffer();

/** A box of an ISO base media file. */
export const box = (type: string, ...content: (Buffer | string)[]): Buffer => {
  const parts = content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part));
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + parts.reduce((sum, { length }) => sum + length, 0));
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, ...parts]);
};

const recording = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/media/${name}`, import.meta.url));

/** A film and sound with place, names and notes, see the README beside them. */
export const film = (): Buffer => recording('phone.mp4');
export const webm = (): Buffer => recording('attached.webm');
export const sound = (): Buffer => recording('tagged.mp3');

/** The text beside a file, with what is to be different. */
export const mediaText = (fields: Record<string, string | undefined> = {}): string =>
  Object.entries({
    caption: 'Phiên khai mạc',
    alt: 'Nền một màu với chữ số ở giữa',
    credit: 'Ban tổ chức',
    date: '2025-03-01',
    phase: 'during',
    ...fields,
  })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');

/** The same for a recording. */
export const recordingText = (fields: Record<string, string | undefined> = {}): string =>
  mediaText({ alt: undefined, length: "'2:05'", ...fields });

export type MediaFiles = Record<string, string | Uint8Array>;

/** Puts files into the media folder of a copy of the content. */
export const putMedia = (copy: ContentCopy, files: MediaFiles): void => {
  mkdirSync(join(copy.folder, 'media'), { recursive: true });
  for (const [name, content] of Object.entries(files)) copy.write(`media/${name}`, content);
};
