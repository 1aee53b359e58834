import { Damaged } from './damaged.ts';

/** MP3 (ISO/IEC 11172-3 and 13818-3, layer III) without tags: the frames of sound and nothing else. */

const bitRates = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const sampleRates = [44_100, 48_000, 32_000];

/** Length of the frame at `at` in bytes; 0 if there is none. */
function frameLength(bytes: Buffer, at: number): number {
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
  if (first !== 0xff || (second & 0xe6) !== 0xe2) return 0;
  const version = (second >> 3) & 3;
  const isFirst = version === 3;
  const rate = bitRates[isFirst ? 1 : 2][third >> 4] ?? 0;
  const samples = sampleRates[(third >> 2) & 3];
  if (version === 1 || rate === 0 || samples === undefined) return 0;
  const divisor = isFirst ? 1 : version === 2 ? 2 : 4;
  const padding = (third >> 1) & 1;
  return Math.floor(((isFirst ? 144 : 72) * rate * 1000) / (samples / divisor)) + padding;
}

/** ID3v2 tags before the sound; their length is written in seven bits a byte. */
function startOfSound(bytes: Buffer): number {
  let at = 0;
  while (bytes.toString('latin1', at, at + 3) === 'ID3') {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at + 6, at + 10);
    const footer = ((bytes[at + 5] ?? 0) & 0x10) === 0 ? 0 : 10;
    at += 10 + footer + ((a << 21) | (b << 14) | (c << 7) | d);
  }
  // Some programs pad the tag beyond its length.
  while (bytes[at] === 0) at += 1;
  return at;
}

/** Titles, pictures and notes are gone, before and behind the sound. Throws `Damaged`. */
export function cleanMp3(bytes: Buffer): Buffer {
  const start = startOfSound(bytes);
  let at = start;
  let frames = 0;
  for (let length = frameLength(bytes, at); length > 0; length = frameLength(bytes, at)) {
    if (at + length > bytes.length) break;
    at += length;
    frames += 1;
  }
  const rest = bytes.subarray(at).toString('latin1');
  const isComplete = /^(\0*|TAG[^]{125}|APETAGEX[^]*|LYRICSBEGIN[^]*)$/.test(rest);
  if (frames < 2 || !isComplete) throw new Damaged();
  return bytes.subarray(start, at);
}
