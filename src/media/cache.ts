import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/**
 * What was made of a photo before is not made again: kept by a hash of the photo, the form and the versions of what
 * makes it. Outlives builds; deleting it costs a second for each photo.
 */

const folder = join(process.cwd(), '.build/cache/media');

/** The bytes of a `form` (`960.avif`) of the photo with the hash `of`, made by `make` unless they are known. */
export async function kept(of: string, form: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const hash = createHash('sha256')
    .update(JSON.stringify([sharp.versions, form, of]))
    .digest('hex');
  const file = join(folder, `${hash.slice(0, 32)}.${form.split('.').at(-1)}`);
  const known = await readFile(file).catch(() => undefined);
  if (known !== undefined) return known;
  const bytes = await make();
  await mkdir(folder, { recursive: true });
  // Written aside and renamed: a killed build must not leave half a picture.
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, file);
  return bytes;
}
