import { qrSvg } from '../formats/qr-code.ts';
import type { Block } from './blocks.ts';

/** QR code of an address as an SVG picture, without a margin: whoever shows it leaves four modules of white. */
export const qrCodeSvg = (address: string): string => qrSvg(address);

/** The same with its four modules of white around (ISO/IEC 18004), to be used by itself. */
export const qrCodeWithMargin = (address: string): string => qrSvg(address, 4);

/** A block of codes, and the pictures it needs. */
export function qrCodeBlock(
  hint: string,
  list: readonly { label: string; address: string }[],
): {
  block: Block;
  pictures: Record<string, string>;
} {
  const named = list.map((one, index) => ({ ...one, picture: `/code-${index}.svg` }));
  return {
    block: { kind: 'codes', hint, codes: named },
    pictures: Object.fromEntries(named.map(({ picture, address }) => [picture, qrCodeSvg(address)])),
  };
}
