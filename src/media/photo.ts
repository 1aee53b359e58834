import sharp from 'sharp';

/** Photos, read by libvips. Only bytes that begin like a photo get here: it would open many other things. */

/** More than any camera has; a file of a few kilobytes can claim many more. */
export const mostPixels = 120_000_000;

export interface PhotoFacts {
  /** As shown, in pixels. */
  width: number;
  height: number;
  /** How it has to be turned to be shown, 1 to 8 (EXIF 0x0112). */
  orientation: number;
  /** As coded, in pixels. */
  coded: { width: number; height: number };
  /** How many pictures are in it: more than one is moving. */
  pictures: number;
}

const options = { limitInputPixels: false, failOn: 'error' } as const;

/** What the head of a photo says, by its bytes or its path. Rejects where there is none. */
export async function photoFacts(photo: Buffer | string): Promise<PhotoFacts> {
  const { width, height, autoOrient, orientation = 1, pages = 1 } = await sharp(photo, options).metadata();
  return {
    width: autoOrient.width,
    height: autoOrient.height,
    orientation,
    coded: { width, height },
    pictures: pages,
  };
}

/** Whether the whole picture can be read, to its last line. */
export const decodes = (bytes: Buffer): Promise<boolean> =>
  // A JPEG is read at an eighth of its size, which is quick, and takes reading all of it.
  sharp(bytes, { ...options, limitInputPixels: mostPixels })
    .resize(64)
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
