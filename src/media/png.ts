import { crc32 } from 'node:zlib';
import { Damaged } from './damaged.ts';
import { orientationOnly } from './exif.ts';

/** PNG (W3C, third edition) without what programs wrote into it; the picture itself is copied byte for byte. */

/** The picture, its colours and its size on paper. */
const needed = new Set('IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs'.split(' '));

const chunk = (type: string, payload: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), payload]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(payload.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/**
 * Text chunks, EXIF, time and unknown chunks are gone; `xmp` and the way up are in.
 * @throws {Damaged} if the file breaks off
 */
export function cleanPng(bytes: Buffer, xmp: Buffer, orientation: number): Buffer {
  const parts: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8, type = ''; type !== 'IEND';) {
    if (at + 12 > bytes.length) throw new Damaged();
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) throw new Damaged();
    type = bytes.toString('latin1', at + 4, at + 8);
    if (needed.has(type)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  // Keyword, not compressed, neither language nor translated keyword: section 11.3.3.4.
  const ownXmp = chunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0'), xmp]));
  const exif = orientation === 1 ? [] : [chunk('eXIf', orientationOnly(orientation))];
  return Buffer.concat([...parts.slice(0, 2), ownXmp, ...exif, ...parts.slice(2)]);
}
