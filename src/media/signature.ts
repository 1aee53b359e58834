import type { MediaFormat } from '../conference/media.ts';

/** What a file is, by its first bytes; what it is called does not count. */

export type Kind =
  | MediaFormat
  | 'iso'
  | 'program'
  | 'script'
  | 'markup'
  | 'heic'
  | 'tiff'
  | 'gif'
  | 'mov'
  | 'document'
  | 'archive';

const ascii = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);

const starts: [Kind, string][] = [
  ['jpg', '\xFF\xD8\xFF'],
  ['png', '\x89PNG\r\n\x1A\n'],
  ['gif', 'GIF8'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['webm', '\x1A\x45\xDF\xA3'],
  ['mp3', 'ID3'],
  ['program', 'MZ'],
  ['program', '\x7FELF'],
  ['program', '\xCE\xFA\xED\xFE'],
  ['program', '\xCF\xFA\xED\xFE'],
  ['program', '\xCA\xFE\xBA\xBE'],
  ['script', '#!'],
  ['document', '%PDF'],
  ['document', '\xD0\xCF\x11\xE0'],
  ['archive', 'PK\x03\x04'],
  ['archive', 'Rar!'],
  ['archive', '7z\xBC\xAF'],
  ['archive', '\x1F\x8B'],
];

/** ISO base media files (ISO/IEC 14496-12) say by a brand what they are for. */
const isoKind = (brand: string): Kind => {
  if (brand === 'qt  ') return 'mov';
  if (/^(hei|hev|mif1|msf1|avi[fs])/.test(brand)) return 'heic';
  return 'iso';
};

/** undefined for bytes that are nothing known. */
export function kindOf(bytes: Buffer): Kind | undefined {
  const start = ascii(bytes, 0, 12);
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'webp';
  if (ascii(bytes, 4, 8) === 'ftyp') return isoKind(ascii(bytes, 8, 12));
  const known = starts.find(([, sign]) => start.startsWith(sign));
  if (known) return known[0];
  // A frame of MPEG audio, layer III, without a tag before it.
  if (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2) return 'mp3';
  const text = ascii(bytes, 0, 1024)
    .replace(/^\xEF\xBB\xBF/, '')
    .trimStart();
  if (/^<(\?xml|!doctype|!--|svg|html|script|[a-z]+[\s>])/i.test(text)) return 'markup';
  return undefined;
}

/** Whether bytes of a kind may carry the ending of a format: `mp4` and `m4a` are one container. */
export const fits = (kind: Kind | undefined, format: MediaFormat): boolean =>
  kind === format || (kind === 'iso' && (format === 'mp4' || format === 'm4a'));
