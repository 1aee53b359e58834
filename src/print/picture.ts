import sharp, { type Sharp } from 'sharp';

/** Pictures of pixels from drawings. */

/**
 * How PNGs are written. Few colours and smooth edges: a palette keeps them small and nobody sees it. With less effort than
 * the default, and without dithering, it is found in half the time, and the file is as large.
 */
export const pngEncoding = { compressionLevel: 9, palette: true, effort: 5, dither: 0 } as const;

/** PNG of an SVG, `width` pixels wide. `ground`: a colour behind it; transparent without. */
export const pngOf = (svg: string, width: number, ground?: string): Promise<Buffer> => {
  const picture = sharp(Buffer.from(svg), { density: 300, limitInputPixels: false }).resize({ width });
  return (ground === undefined ? picture : picture.flatten({ background: ground }))
    .png(pngEncoding)
    .toBuffer();
};

/** How thumbnails are written. For AVIF, less effort than the default is four times as quick and hardly larger. */
export const thumbnailEncodings = {
  avif: { quality: 55, effort: 2 },
  webp: { quality: 70 },
} as const;

export type ThumbnailFormat = keyof typeof thumbnailEncodings;

export const thumbnailFormats: readonly ThumbnailFormat[] = ['avif', 'webp'];

/** The pixels of an SVG on white paper, `width` pixels wide, to make small pictures of. */
export const pixelsOf = async (svg: string, width: number): Promise<Sharp> => {
  const { data, info } = await sharp(Buffer.from(svg), { density: 96, limitInputPixels: false })
    .resize({ width })
    .flatten({ background: '#FFFFFF' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
};

/** A small picture of a larger one, `width` pixels wide. */
export const thumbnailOf = (pixels: Sharp, width: number, format: ThumbnailFormat): Promise<Buffer> =>
  pixels.clone().resize({ width }).toFormat(format, thumbnailEncodings[format]).toBuffer();
