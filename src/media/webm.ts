import { Damaged } from './damaged.ts';

/**
 * WebM (Matroska, RFC 9559) without what programs wrote into it. Tags and attachments become empty space (Void, RFC
 * 8794, section 11.3.2) of the same length, so that everything else stays where the file says it is.
 */

const ids = {
  head: 0x1a45dfa3,
  segment: 0x18538067,
  cluster: 0x1f43b675,
  tags: 0x1254c367,
  attachments: 0x1941a469,
};

/** A number as EBML writes it: as many bytes as the first one has leading zero bits, and one. */
const lengthOf = (first: number | undefined): number => {
  if (first === undefined || first === 0) throw new Damaged();
  return Math.clz32(first) - 23;
};

interface Element {
  id: number;
  start: number;
  content: number;
  /** undefined where the file does not say it, as in recordings of a live stream. */
  end: number | undefined;
}

function elementAt(bytes: Buffer, start: number): Element {
  const idLength = lengthOf(bytes[start]);
  const sizeAt = start + idLength;
  const sizeLength = lengthOf(bytes[sizeAt]);
  const content = sizeAt + sizeLength;
  if (idLength > 4 || content > bytes.length) throw new Damaged();
  const digits = bytes.subarray(sizeAt, content).toString('hex');
  const size = BigInt(`0x${digits}`) - (1n << BigInt(7 * sizeLength));
  const isUnknown = size === (1n << BigInt(7 * sizeLength)) - 1n;
  const end = isUnknown ? undefined : content + Number(size);
  if (end !== undefined && end > bytes.length) throw new Damaged();
  return { id: bytes.readUIntBE(start, idLength), start, content, end };
}

/** Makes an element of at least two bytes a Void, with its length in one byte where that is enough, else in eight. */
function empty(copy: Buffer, start: number, end: number): void {
  copy.fill(0, start, end);
  copy[start] = 0xec;
  const isShort = end - start - 2 < 0x7f;
  if (isShort) copy[start + 1] = 0x80 | (end - start - 2);
  else copy.writeBigUInt64BE((1n << 56n) | BigInt(end - start - 9), start + 1);
}

/** Tags and attachments are gone. Throws `Damaged`. */
export function cleanWebm(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const head = elementAt(bytes, 0);
  const { id, content, end } = elementAt(bytes, head.end ?? 0);
  const type = bytes.toString('latin1', head.content, head.end);
  if (head.id !== ids.head || !type.includes('webm') || id !== ids.segment) throw new Damaged();
  let clusters = 0;
  for (let at = content; at < (end ?? bytes.length);) {
    const one = elementAt(bytes, at);
    if (one.id === ids.cluster) clusters += 1;
    if ((one.id === ids.tags || one.id === ids.attachments) && one.end !== undefined) {
      empty(copy, at, one.end);
    }
    // After a cluster of unknown length nothing but clusters can follow.
    if (one.end === undefined) break;
    at = one.end;
  }
  if (clusters === 0) throw new Damaged();
  return copy;
}
