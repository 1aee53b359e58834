import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { env, type Settings } from '../env.ts';
import { locales } from '../i18n/paths.ts';
import { type Bundle, newsInCopy, type Pointer } from '../offline/release.ts';
import { filesIn } from './manifest.ts';
import { addressesInCss, factsOf, newsRankOf, type PageFacts } from './page-files.ts';
import { bundleWorker } from './worker.ts';

/**
 * Makes the release that readers' devices save: `release.json`, the bundle it names and the worker `sw.js`.
 * Works on the finished pages, before they are compressed.
 */

export const limits = {
  /** All that an installation costs a reader, in bytes as sent: Brotli, with the headers of each answer. */
  wire: 400_000,
  headers: 400,
};

interface Page extends PageFacts {
  /** Relative to the home page: `chuong-trinh/`, home is empty. */
  path: string;
  html: string;
}

/** Files of the site that a page loads, by their path relative to the home page. */
type Assets = ReadonlyMap<string, Buffer>;

const integrityOf = (bytes: string | Buffer): string =>
  `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

const sizeAsSent = (bytes: string | Buffer): number =>
  limits.headers +
  brotliCompressSync(bytes, {
    // Quick, and never smaller than what is sent in the end.
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;

/**
 * The order in which pages are kept if there is not room for all: news last, old news first out. In every language what lies
 * equally deep is needed equally.
 */
function mostNeededFirst(pages: Page[]): Page[] {
  const depth = ({ path }: Page) =>
    path.split('/').length - Number(locales.some((locale) => path.startsWith(`${locale}/`)));
  return pages.toSorted(
    (a, b) => (a.newsRank ?? -1) - (b.newsRank ?? -1) || depth(a) - depth(b) || (a.path < b.path ? -1 : 1),
  );
}

/** The pages that are for the copy. Old news are many, so they are put aside before they are taken apart. */
const readPages = (site: string, files: string[]): Page[] =>
  files
    .filter((name) => name.endsWith('.html'))
    .flatMap((file) => {
      const page = readFileSync(join(site, file));
      if ((newsRankOf(page) ?? 0) >= newsInCopy) return [];
      const path = file.replace(/(^|\/)index\.html$/, '$1');
      return [{ path, html: page.toString('utf8'), ...factsOf(page) }];
    });

/** Everything these pages load, what their style sheets load, and the scripts that scripts load. */
async function readAssets(site: string, files: string[], pages: Page[], base: string): Promise<Assets> {
  const assets = new Map<string, Buffer>();
  const add = async (address: string, from: string): Promise<void> => {
    const { origin, pathname } = new URL(address, `http://site${base}${from}`);
    const file = decodeURI(pathname.slice(base.length));
    const isFile = origin === 'http://site' && pathname.startsWith(base) && files.includes(file);
    if (!isFile || assets.has(file)) return;
    const bytes = await readFile(join(site, file));
    assets.set(file, bytes);
    if (file.endsWith('.css'))
      await Promise.all(addressesInCss(bytes.toString('utf8')).map((each) => add(each, file)));
  };
  const scripts = files.filter((file) => /^_astro\/.*\.js$/.test(file));
  await Promise.all([
    ...pages.flatMap(({ loads, path }) => loads.map((address) => add(address, path))),
    ...scripts.map((file) => add(file, '')),
  ]);
  return new Map([...assets].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where pages are cut: what lies between is often the same on many. */
const seams = /(?<=<\/style>)|(?<=<\/header>)|(?=<footer)/;

function bundleOf(pages: readonly Page[], assets: Assets): Bundle {
  const parts = new Map<string, number>();
  const numberOf = (part: string): number => {
    if (!parts.has(part)) parts.set(part, parts.size);
    return parts.get(part) ?? 0;
  };
  return {
    pages: Object.fromEntries(pages.map(({ path, html }) => [path, html.split(seams).map(numberOf)])),
    parts: [...parts.keys()],
    assets: Object.fromEntries([...assets].map(([path, bytes]) => [path, integrityOf(bytes)])),
    fallbacks: Object.fromEntries(
      pages.filter(({ isFallback }) => isFallback).map(({ path }) => [path.replace(/[^/]+\/$/, ''), path]),
    ),
  };
}

/** What installing these costs, in bytes as sent. */
export const costOf = (bundle: string, assets: Assets): number =>
  [bundle, ...assets.values()].reduce((sum, bytes) => sum + sizeAsSent(bytes), 0);

/** As many pages, from the first on, as there is room for. */
async function withinLimit(
  pages: Page[],
  assetsOf: (pages: Page[]) => Promise<Assets>,
): Promise<{ bundle: string; left: Page[] }> {
  const attempt = async (count: number) => {
    const kept = pages.slice(0, count);
    const assets = await assetsOf(kept);
    const bundle = JSON.stringify(bundleOf(kept, assets));
    return { bundle, left: pages.slice(count), fits: costOf(bundle, assets) <= limits.wire };
  };
  const all = await attempt(pages.length);
  if (all.fits) return all;
  let [fits, tooMany] = [0, pages.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if ((await attempt(middle)).fits) fits = middle;
    else tooMany = middle;
  }
  return attempt(fits);
}

/** Nothing to do for `OFFLINE=off`: the pages then come with a `sw.js` that clears away earlier ones. */
export async function precache(
  site: string,
  { basePath: base, offline }: Pick<Settings, 'basePath' | 'offline'> = env,
): Promise<void> {
  if (!offline) return;
  const files = await filesIn(site);
  const pages = mostNeededFirst(readPages(site, files));
  const { bundle, left } = await withinLimit(pages, (some) => readAssets(site, files, some, base));
  if (left.length > 0)
    console.warn(
      `Bản lưu để đọc khi mất mạng không chứa hết các trang (giới hạn ${limits.wire / 1000} KB). ` +
        `Để ngoài ${left.length} trang: ${left.map(({ path }) => `/${path}`).join(', ')}`,
    );
  const hash = createHash('sha256').update(bundle).digest('hex').slice(0, 16);
  const pointer: Pointer = {
    built: pages[0]?.built ?? 0,
    bundle: `_astro/offline.${hash}.json`,
    integrity: integrityOf(bundle),
  };
  await mkdir(join(site, '_astro'), { recursive: true });
  await writeFile(join(site, pointer.bundle), bundle);
  await writeFile(join(site, 'release.json'), JSON.stringify(pointer));
  await writeFile(join(site, 'sw.js'), await bundleWorker());
}
