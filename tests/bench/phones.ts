import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { addressesInCss, factsOf } from '../../src/build/page-files.ts';
import type { Bundle, Pointer } from '../../src/offline/release.ts';

/** What many phones that open the programme at once ask of a server, computed from the built files. */

/** Headers of an answer, in bytes; the offline copy's budget counts the same. */
const headers = 400;

export interface Load {
  requests: number;
  /** As sent, Brotli where there is a copy, with headers. */
  bytes: number;
}

async function sizeOf(site: string, file: string): Promise<number> {
  const packed = await stat(join(site, `${file}.br`)).catch(() => undefined);
  return headers + (packed ?? (await stat(join(site, file)))).size;
}

/** Files of the site at these addresses, as seen from a page. */
const filesAt = (addresses: readonly string[], from: string, base: string): string[] =>
  addresses.flatMap((address) => {
    const { origin, pathname } = new URL(address, `http://site${base}${from}`);
    if (origin !== 'http://site' || !pathname.startsWith(base)) return [];
    return [decodeURI(pathname.slice(base.length)).replace(/(^|\/)$/, '$1index.html')];
  });

async function loadOf(site: string, files: ReadonlySet<string>): Promise<Load> {
  const sizes = await Promise.all([...files].map((file) => sizeOf(site, file)));
  return { requests: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** A first visit of a page, and the offline copy that its worker takes afterwards. */
export async function phoneLoad(
  site: string,
  page: string,
  base: string,
): Promise<{ visit: Load; copy: Load }> {
  const html = await readFile(join(site, page, 'index.html'));
  const loads = [...factsOf(html).loads, ...addressesInCss(html.toString('utf8'))];
  const visit = new Set([`${page}index.html`, ...filesAt(loads, page, base)]);
  const pointer = JSON.parse(await readFile(join(site, 'release.json'), 'utf8')) as Pointer;
  const bundle = JSON.parse(await readFile(join(site, pointer.bundle), 'utf8')) as Bundle;
  const copied = ['sw.js', 'release.json', pointer.bundle, ...Object.keys(bundle.assets)];
  // What the visit brought comes from the browser's cache.
  const copy = new Set(copied.filter((file) => !visit.has(file)));
  return { visit: await loadOf(site, visit), copy: await loadOf(site, copy) };
}
