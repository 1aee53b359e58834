import { orientationOnly } from './exif.ts';
import { Damaged } from './damaged.ts';

/**
 * JPEG (ISO/IEC 10918-1, annex B) without what cameras and programs wrote into it. The coded picture is copied byte
 * for byte: nothing is compressed a second time.
 */

const marker = {
  soi: 0xd8,
  eoi: 0xd9,
  sos: 0xda,
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app14: 0xee,
  com: 0xfe,
};

const isStandalone = (code: number): boolean => code === 0x01 || (code >= 0xd0 && code <= 0xd7);
const isApplication = (code: number): boolean => code >= 0xe0 && code <= 0xef;

const segment = (code: number, payload: Buffer): Buffer => {
  if (payload.length > 0xffff - 2) throw new RangeError('a JPEG segment holds 65,533 bytes');
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
};

/** JFIF without its thumbnail: version, density and units are its first 12 bytes. */
const withoutThumbnail = (payload: Buffer): Buffer =>
  segment(marker.app0, Buffer.concat([payload.subarray(0, 12), Buffer.alloc(2)]));

/** What stays of an application segment: what is needed to show the right colours, and nothing else. */
const neededPart = (code: number, whole: Buffer): Buffer | undefined => {
  const payload = whole.subarray(4);
  const says = (name: string) => payload.toString('latin1', 0, name.length) === name;
  if (code === marker.app0 && says('JFIF\0') && payload.length >= 14) return withoutThumbnail(payload);
  if (code === marker.app2 && says('ICC_PROFILE\0')) return whole;
  if (code === marker.app14 && says('Adobe')) return whole;
  return undefined;
};

/** Where the coded data that starts at `from` ends: at the next marker that is not a restart. */
const endOfScan = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const code = bytes[at + 1];
    if (code === undefined) break;
    if (code !== 0 && code !== 0xff && !isStandalone(code)) return at;
  }
  throw new Damaged();
};

/** The parts of the file after its first marker that stay, up to its end; what follows the end does not stay. */
function* partsOf(bytes: Buffer): Generator<{ code: number; bytes: Buffer }> {
  let at = 2;
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const code = bytes[at + 1];
    if (bytes[at] !== 0xff || code === undefined) throw new Damaged();
    if (code === marker.eoi) return;
    if (isStandalone(code)) {
      at += 2;
      continue;
    }
    if (at + 4 > bytes.length) throw new Damaged();
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const next = code === marker.sos ? endOfScan(bytes, end) : end;
    if (next > bytes.length) throw new Damaged();
    const whole = bytes.subarray(at, next);
    const part = isApplication(code) ? neededPart(code, whole) : code === marker.com ? undefined : whole;
    if (part !== undefined) yield { code, bytes: part };
    at = next;
  }
}

/**
 * Position, camera data, comments, thumbnails and whatever follows the picture are gone; `xmp` and the way up (an EXIF
 * orientation, 1 to 8) are in.
 * @throws {Damaged} if the file breaks off or is no JPEG
 * @throws {RangeError} if `xmp` is longer than a segment holds, 65,533 bytes
 */
export function cleanJpeg(bytes: Buffer, xmp: Buffer, orientation: number): Buffer {
  const parts = [...partsOf(bytes)];
  // JFIF wants to be first.
  const [jfif, others] = [
    parts.filter(({ code }) => code === marker.app0),
    parts.filter(({ code }) => code !== marker.app0),
  ];
  const exif = segment(marker.app1, Buffer.concat([Buffer.from('Exif\0\0'), orientationOnly(orientation)]));
  const ownXmp = segment(marker.app1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), xmp]));
  return Buffer.concat([
    Buffer.from([0xff, marker.soi]),
    ...jfif.map((part) => part.bytes),
    ...(orientation === 1 ? [] : [exif]),
    ownXmp,
    ...others.map((part) => part.bytes),
    Buffer.from([0xff, marker.eoi]),
  ]);
}
