import { mkdirSync } from 'node:fs';
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

const handler = (type: string) => box('hdlr', Buffer.alloc(8), type, Buffer.alloc(13));

/** A film of one empty track, with the place where it was made as phones write it. */
export const film = (track = 'vide', label = ''): Buffer =>
  Buffer.concat([
    box('ftyp', 'isom', Buffer.alloc(4), 'isom'),
    box(
      'moov',
      box('mvhd', Buffer.alloc(100)),
      box('trak', box('tkhd', Buffer.alloc(84)), box('mdia', handler(track)), box('udta', 'SecretPhone')),
      box('udta', box('\xA9xyz', '+10.0345+105.0681/')),
    ),
    box('mdat', label, Buffer.alloc(64)),
  ]);

/** Silence, between the tags that programs put around it. */
export const sound = (): Buffer => {
  // MPEG 1, layer III, 128 kbit/s, 44,100 Hz: 417 bytes a frame.
  const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)]);
  const before = Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\x0B', 'latin1'), Buffer.from('SecretPhone')]);
  const behind = Buffer.concat([Buffer.from('TAGprivate note'), Buffer.alloc(113)]);
  return Buffer.concat([before, ...Array.from({ length: 40 }, () => frame), behind]);
};

const size8 = (length: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE((1n << 56n) | BigInt(length));
  return bytes;
};

const ebml = (id: string, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from(id, 'hex'), size8(content.length), content]);

/** A recording as a browser makes it, with tags. */
export const webm = (tags = 'LOCATION +10.0345+105.0681 SecretPhone'): Buffer =>
  Buffer.concat([
    ebml('1A45DFA3', ebml('4282', Buffer.from('webm'))),
    ebml(
      '18538067',
      Buffer.concat([
        ebml('1549A966', Buffer.alloc(8)),
        ebml('1254C367', Buffer.from(tags)),
        ebml('1F43B675', Buffer.alloc(32)),
      ]),
    ),
  ]);

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
