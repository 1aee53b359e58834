import sharp from 'sharp';

/** The mark as a square picture for home screens. */

interface Icon {
  /** Side in pixels. */
  size: number;
  /** How much of the side the mark takes. */
  share: number;
}

/** File name without `.png`, and the picture. */
export const icons: Record<string, Icon> = {
  'icon-192': { size: 192, share: 0.84 },
  'icon-512': { size: 512, share: 0.84 },
  // A launcher may cut to a circle of 80 % of the side; this square lies inside it (W3C manifest, safe zone).
  'icon-maskable-512': { size: 512, share: 0.56 },
  'apple-touch-icon': { size: 180, share: 0.72 },
};

/** PNG of an SVG mark in the middle of its ground, which has no hole for a home screen to fill with black. */
export async function drawIcon(markSvg: string, ground: string, { size, share }: Icon): Promise<Buffer> {
  const inner = Math.round(size * share);
  const margin = Math.floor((size - inner) / 2);
  const rest = size - inner - margin;
  // A mark of 64 units is drawn at 600 / 72 times that, so it is only ever made smaller.
  const mark = await sharp(Buffer.from(markSvg), { density: 600 })
    .resize(inner, inner, { fit: 'contain', background: 'transparent' })
    .toBuffer();
  return sharp(mark)
    .extend({ top: margin, left: margin, bottom: rest, right: rest, background: ground })
    .flatten({ background: ground })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}
