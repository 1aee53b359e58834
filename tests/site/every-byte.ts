import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { siteFiles } from './pages.ts';
import type { Variant } from './variant.ts';

/** Looking for words in every byte of a built site. */

/** What a file holds, unpacked as far as it is packed. */
function contents(file: string): string[] {
  const bytes = readFileSync(file);
  if (file.endsWith('.br')) return [brotliDecompressSync(bytes).toString('latin1')];
  if (file.endsWith('.gz')) return [gunzipSync(bytes).toString('latin1')];
  if (file.endsWith('.zip'))
    return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => [
      name,
      Buffer.from(part).toString('latin1'),
    ]);
  return [bytes.toString('latin1')];
}

/** Files of a site that have one of these words in their name or in them. */
export const filesWith = (words: string[], { folder }: Variant): string[] => {
  const pattern = new RegExp(words.join('|'), 'i');
  return siteFiles(folder).filter(
    (file) => pattern.test(file) || contents(join(folder, file)).some((text) => pattern.test(text)),
  );
};
