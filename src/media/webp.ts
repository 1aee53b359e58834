import { Damaged } from './damaged.ts';
import { orientationOnly } from './exif.ts';

/** WebP (RFC 9649) without what programs wrote into it; the picture itself is copied byte for byte. */

interface Chunk {
  type: string;
  payload: Buffer;
}

const needed = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']);

const flags = { colourProfile: 0x20, alpha: 0x10, exif: 0x08, xmp: 0x04 };

/** Chunks are padded to an even length. */
const written = ({ type, payload }: Chunk): Buffer => {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(payload.length, 4);
  return Buffer.concat([head, payload, Buffer.alloc(payload.length % 2)]);
};

const chunksOf = (bytes: Buffer): Chunk[] => {
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) throw new Damaged();
  const chunks: Chunk[] = [];
  for (let at = 12; at + 8 <= end;) {
    const length = bytes.readUInt32LE(at + 4);
    if (at + 8 + length > end) throw new Damaged();
    chunks.push({
      type: bytes.toString('latin1', at, at + 4),
      payload: bytes.subarray(at + 8, at + 8 + length),
    });
    at += 8 + length + (length % 2);
  }
  return chunks;
};

interface Size {
  width: number;
  height: number;
}

/** The header that says what else is in the file, which simple files do without: section 2.7. */
const extended = (chunks: Chunk[], { width, height }: Size, orientation: number): Chunk => {
  const has = (type: string) => chunks.some((one) => one.type === type);
  // A lossless picture says by a bit of its own whether it uses alpha: section 3.4.
  const lossless = chunks.find(({ type }) => type === 'VP8L')?.payload;
  const alpha = has('ALPH') || ((lossless?.[4] ?? 0) & 0x10) !== 0;
  const payload = Buffer.alloc(10);
  payload[0] =
    flags.xmp |
    (alpha ? flags.alpha : 0) |
    (has('ICCP') ? flags.colourProfile : 0) |
    (orientation === 1 ? 0 : flags.exif);
  payload.writeUIntLE(width - 1, 4, 3);
  payload.writeUIntLE(height - 1, 7, 3);
  return { type: 'VP8X', payload };
};

/**
 * EXIF, XMP and unknown chunks are gone; `xmp` and the way up are in. `size` in pixels, as coded.
 * @throws {Damaged} if the file breaks off
 */
export function cleanWebp(bytes: Buffer, xmp: Buffer, orientation: number, size: Size): Buffer {
  const chunks = chunksOf(bytes).filter(({ type }) => needed.has(type));
  const picture = chunks.filter(({ type }) => type !== 'VP8X');
  const all = [
    extended(picture, size, orientation),
    ...picture,
    ...(orientation === 1 ? [] : [{ type: 'EXIF', payload: orientationOnly(orientation) }]),
    { type: 'XMP ', payload: xmp },
  ].map(written);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + all.reduce((sum, { length }) => sum + length, 0), 4);
  return Buffer.concat([head, ...all]);
}
