import { Damaged } from './damaged.ts';

/**
 * MP4 and M4A (ISO/IEC 14496-12) without what cameras and programs wrote into them. Such boxes become empty space of
 * the same length, so that everything else stays where the file says it is.
 */

interface Box {
  type: string;
  /** Where it starts, where its content starts, where it ends. */
  start: number;
  content: number;
  end: number;
}

/** A recording has data of a device, such as its way, between pictures and sound. */
export class HasDeviceTrack extends Error {}

const topLevel = new Set(['ftyp', 'styp', 'moov', 'moof', 'mdat', 'mfra', 'sidx', 'ssix', 'pdin', 'wide']);
const movie = new Set(['mvhd', 'trak', 'mvex']);
const track = new Set(['tkhd', 'tref', 'trgr', 'edts', 'mdia']);

/** Pictures, sound, their text, and the time codes of editing programs. */
const handlers = new Set(['vide', 'soun', 'text', 'sbtl', 'subt', 'clcp', 'tmcd']);

function boxesIn(bytes: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at < to;) {
    if (at + 8 > to) throw new Damaged();
    const short = bytes.readUInt32BE(at);
    const isLong = short === 1;
    if (isLong && at + 16 > to) throw new Damaged();
    const length = short === 0 ? to - at : isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    const content = at + (isLong ? 16 : 8);
    if (content > at + length || at + length > to) throw new Damaged();
    boxes.push({ type: bytes.toString('latin1', at + 4, at + 8), start: at, content, end: at + length });
    at += length;
  }
  return boxes;
}

/** What kind of track it is: the handler type follows version, flags and four empty bytes. */
const handlerOf = (bytes: Buffer, parts: Box[]): string | undefined => {
  const media = parts.find(({ type }) => type === 'mdia');
  const handler = media && boxesIn(bytes, media.content, media.end).find(({ type }) => type === 'hdlr');
  return handler && bytes.toString('latin1', handler.content + 8, handler.content + 12);
};

/**
 * Position, names of devices, pictures of covers and all other notes of movie and tracks are gone. Throws `Damaged`,
 * or `HasDeviceTrack` for what cannot be taken out without making the recording anew.
 */
export function cleanMp4(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const empty = ({ start, content, end }: Box): void => {
    copy.write('free', start + 4, 'latin1');
    copy.fill(0, content, end);
  };
  const top = boxesIn(bytes, 0, bytes.length);
  const movies = top.filter(({ type }) => type === 'moov');
  if (movies.length !== 1 || !top.some(({ type }) => type === 'mdat')) throw new Damaged();
  top.filter(({ type }) => !topLevel.has(type)).forEach(empty);
  const parts = movies.flatMap(({ content, end }) => boxesIn(bytes, content, end));
  parts.filter(({ type }) => !movie.has(type)).forEach(empty);
  const tracks = parts.filter(({ type }) => type === 'trak');
  if (tracks.length === 0) throw new Damaged();
  for (const { content, end } of tracks) {
    const own = boxesIn(bytes, content, end);
    if (!handlers.has(handlerOf(bytes, own) ?? '')) throw new HasDeviceTrack();
    own.filter(({ type }) => !track.has(type)).forEach(empty);
  }
  return copy;
}
