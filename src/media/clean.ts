import { isPhotoFormat, type MediaFormat } from '../conference/media.ts';
import { cleanJpeg } from './jpeg.ts';
import { photoFacts } from './photo.ts';
import { cleanPng } from './png.ts';
import { cleanRecording } from './recording.ts';
import { cleanWebp } from './webp.ts';
import { xmpPacket, type XmpText } from './xmp.ts';

/** The file that readers download, made of the file that an editor supplied. */

/**
 * Without position, camera data, thumbnails and notes. A photo carries its text instead. Pictures and sound are not
 * compressed a second time.
 * @throws {Damaged} if the file breaks off
 * @throws {UnknownCoding} if a recording's picture or sound cannot be copied
 * @throws {Error} of libvips if a photo has no readable head
 */
export async function cleaned(bytes: Buffer, format: MediaFormat, text: XmpText): Promise<Buffer> {
  if (!isPhotoFormat(format)) return cleanRecording(bytes, format);
  const { orientation, coded } = await photoFacts(bytes);
  const xmp = xmpPacket(text);
  if (format === 'jpg') return cleanJpeg(bytes, xmp, orientation);
  return format === 'png' ? cleanPng(bytes, xmp, orientation) : cleanWebp(bytes, xmp, orientation, coded);
}
