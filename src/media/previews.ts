import sharp from 'sharp';
import { sharedPictureSize } from '../conference/media.ts';

/** Light pictures made of a photo, for pages and for shared links. Without metadata, in sRGB, the right way up. */

/** Of a phone, of a phone with a dense screen or a column on a wide one, of that on a dense screen. */
const widths = [480, 960, 1600];

/** No wider than the photo is. */
export const previewWidths = (width: number): number[] => [
  ...widths.filter((one) => one < width),
  ...(width <= 1600 ? [width] : []),
];

export const shareForm = `${sharedPictureSize.width}x${sharedPictureSize.height}.jpg`;

/** Names of all light pictures of a photo so wide. */
export const previewForms = (width: number): string[] => [
  ...previewWidths(width).flatMap((one) => [`${one}.avif`, `${one}.webp`]),
  shareForm,
];

/** Cut to the shape of a shared link where most is to be seen, as good as 100 KB allow. */
async function sharePicture(bytes: Buffer): Promise<Buffer> {
  const cut = await sharp(bytes)
    .autoOrient()
    .resize({ ...sharedPictureSize, fit: 'cover', position: 'attention' })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = cut.info;
  for (let quality = 80; ; quality -= 10) {
    const jpeg = await sharp(cut.data, { raw: { width, height, channels } })
      .jpeg({ quality, mozjpeg: true })
      .toBuffer();
    if (jpeg.length < 100_000 || quality <= 10) return jpeg;
  }
}

/** Makes one of `previewForms`. */
export function makePreview(bytes: Buffer, form: string): Promise<Buffer> {
  if (form === shareForm) return sharePicture(bytes);
  const picture = sharp(bytes)
    .autoOrient()
    .resize({ width: Number.parseInt(form) });
  // Less effort than the default is four times as quick and hardly larger.
  return form.endsWith('.avif')
    ? picture.avif({ quality: 50, effort: 2 }).toBuffer()
    : picture.webp({ quality: 72 }).toBuffer();
}
