import sharp from 'sharp';
import { cachedOnDisk } from '../cache/disk-cache.ts';

/** The bytes of a `form` (`960.avif`) of the photo with the hash `of`, made by `make` unless they are known. */
export const keptForm = (of: string, form: string, make: () => Promise<Buffer>): Promise<Buffer> =>
  cachedOnDisk('media', [sharp.versions, form, of], form.split('.').at(-1) ?? form, make);
