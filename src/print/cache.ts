import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { edition, readTemplates } from './typst.ts';

/**
 * What was set before is not set again: pieces are kept by a hash of everything they are made of. Outlives
 * builds, until no build has used it for two weeks; deleting it costs a few seconds.
 */

/** Of the project, wherever the site is built to. */
const folder = join(process.cwd(), '.build/cache/print');

let tools: Promise<string> | undefined;

const toolsNow = async (): Promise<string> => JSON.stringify([await edition(), ...(await readTemplates())]);

/** Templates change only while somebody works on them. */
const toolsOf = (): Promise<string> =>
  process.env['NODE_ENV'] === 'production' ? (tools ??= toolsNow()) : toolsNow();

/** What is being made now, by file: two that ask for the same thing wait for one. */
const underway = new Map<string, Promise<Buffer>>();

async function fetchOrMake(file: string, make: () => Promise<Uint8Array | string>): Promise<Buffer> {
  const known = await readFile(file).catch(() => undefined);
  if (known !== undefined) {
    // Used just now: `build/prune.ts` lets it be. Another build may have pruned it since, which does no harm.
    const now = new Date();
    await utimes(file, now, now).catch(() => undefined);
    return known;
  }
  const bytes = Buffer.from(await make());
  await mkdir(folder, { recursive: true });
  // Written aside and renamed: a killed build must not leave half a piece.
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, file);
  return bytes;
}

/**
 * The bytes of something in some form (`pdf`, `svg`, `png-1200`), made by `make` unless they are known.
 * `of`: everything it is made of, as plain data.
 */
export async function cached(
  of: unknown,
  form: string,
  make: () => Promise<Uint8Array | string>,
): Promise<Buffer> {
  const hash = createHash('sha256')
    .update(JSON.stringify([await toolsOf(), form, of]))
    .digest('hex');
  const file = join(folder, `${hash.slice(0, 32)}.${form.split('-')[0]}`);
  const running = underway.get(file) ?? fetchOrMake(file, make);
  underway.set(file, running);
  return running.finally(() => underway.delete(file));
}
