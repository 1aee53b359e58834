/**
 * What the outer structure of a recording says about its length. A library that reads recordings takes what there is;
 * a file that was cut off while it was copied must be refused instead.
 */

interface Box {
  type: string;
  /** Where its content starts, and where it ends; the end may be behind that of the file. */
  content: number;
  end: number;
}

/** Boxes one after the other (ISO/IEC 14496-12, section 4.2); undefined where that is not what there is. */
function boxesIn(bytes: Buffer, from: number, to: number): Box[] | undefined {
  const boxes: Box[] = [];
  for (let at = from; at < to;) {
    if (at + 8 > to) return undefined;
    const short = bytes.readUInt32BE(at);
    const isLong = short === 1;
    if (isLong && at + 16 > to) return undefined;
    const length = short === 0 ? to - at : isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    const content = at + (isLong ? 16 : 8);
    if (content > at + length || at + length > to) return undefined;
    boxes.push({ type: bytes.toString('latin1', at + 4, at + 8), content, end: at + length });
    at += length;
  }
  return boxes;
}

/** A number as EBML writes it (RFC 8794, section 4): as many bytes as the first one has leading zero bits, and one. */
const lengthOf = (first: number | undefined): number => (first ? Math.clz32(first) - 23 : 0);

/** Where the element at `start` has its content and its end; no end where the file does not say it (live streams). */
function elementAt(
  bytes: Buffer,
  start: number,
): { id: number; content: number; end: number | undefined } | undefined {
  const idLength = lengthOf(bytes[start]);
  const sizeAt = start + idLength;
  const sizeLength = lengthOf(bytes[sizeAt]);
  const content = sizeAt + sizeLength;
  if (idLength === 0 || idLength > 4 || sizeLength === 0 || content > bytes.length) return undefined;
  const size = BigInt(`0x${bytes.toString('hex', sizeAt, content)}`) - (1n << BigInt(7 * sizeLength));
  const isUnknown = size === (1n << BigInt(7 * sizeLength)) - 1n;
  const end = isUnknown ? undefined : content + Number(size);
  return { id: bytes.readUIntBE(start, idLength), content, end };
}

/** Matroska, RFC 9559. */
const segment = 0x18538067;

const isWholeWebm = (bytes: Buffer): boolean => {
  const body = elementAt(bytes, elementAt(bytes, 0)?.end ?? 0);
  if (body?.id !== segment) return false;
  const end = body.end ?? bytes.length;
  if (end > bytes.length) return false;
  for (let at = body.content; at < end;) {
    const one = elementAt(bytes, at);
    if (one === undefined || (one.end ?? end) > end) return false;
    // Behind a cluster of unknown length there are only clusters.
    at = one.end ?? end;
  }
  return true;
};

/** Whether the file ends where its own structure says that it ends. */
export const isWhole = (bytes: Buffer, format: 'mp4' | 'm4a' | 'webm'): boolean =>
  format === 'webm' ? isWholeWebm(bytes) : boxesIn(bytes, 0, bytes.length) !== undefined;

const holders = new Set(['moov', 'trak', 'mdia']);
const clocked = new Set(['mvhd', 'tkhd', 'mdhd']);

/**
 * Days of creation and change set to 0 ("not known") in an MP4 in place: the library writes the time at which it works,
 * and the same content has to give the same bytes.
 */
export function resetClock(bytes: Buffer, from = 0, to = bytes.length): void {
  for (const { type, content, end } of boxesIn(bytes, from, to) ?? []) {
    if (holders.has(type)) resetClock(bytes, content, end);
    // Version and flags, four bytes, then both times: of four bytes each in version 0, of eight in version 1.
    else if (clocked.has(type)) bytes.fill(0, content + 4, content + 4 + (bytes[content] === 1 ? 16 : 8));
  }
}

const vorbisComment = Buffer.from('\x03vorbis', 'latin1');

/**
 * Program and notes in the head of Vorbis sound (Vorbis I specification, section 5) become spaces, in place; decoders
 * need that head, and read no words in it.
 */
export function blankVorbisComments(bytes: Buffer): void {
  const start = bytes.indexOf(vorbisComment);
  if (start < 0) return;
  let at = start + vorbisComment.length;
  const blank = (): void => {
    const end = at + 4 + bytes.readUInt32LE(at);
    bytes.fill(' ', at + 4, end);
    at = end;
  };
  blank();
  const count = bytes.readUInt32LE(at);
  at += 4;
  for (let done = 0; done < count; done += 1) blank();
}
