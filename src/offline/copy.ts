import { cachePrefix, home, scope } from './scope.ts';

/**
 * What is saved, and nothing else knows how. A browser may end the worker at any moment and may run two of
 * them at once, an old and a new one, so all that counts stands in CacheStorage:
 *
 * - a cache for each release, under a private name, which nothing reads while it is being filled;
 * - a cache of notes: one names the release in force, and writing it is the only switch there is; one for
 *   each open page names the release that the page came from; one remembers a slow network.
 */

/** The private name of a saved release: its hash (`Pointer.integrity`), and what sets this attempt apart. */
export type Saved = string;

const noteCache = `${cachePrefix}note`;
const noteAddress = (name: string): string => new URL(name, home).href;
const currentNote = noteAddress('offline-note');
const slowNote = noteAddress('offline-slow');
const pageNotes = noteAddress('offline-page/');

/** Says of a whole release which addresses belong to it. Written last. */
const contentsPath = 'offline-contents';

const cacheOf = (release: Saved): string => cachePrefix + release;

/** A name that no other attempt has, in this worker or in another one. */
export const privateName = (integrity: string): Saved =>
  `${integrity}#${Math.random().toString(36).slice(2)}`;

/** The hash of a saved release. */
export const integrityOf = (release: Saved): string => release.split('#', 1).join();

const readNote = async <T>(address: string): Promise<T | undefined> => {
  const note = await caches.match(address, { cacheName: noteCache });
  return note && ((await note.json()) as T);
};

const writeNote = async (address: string, note: unknown): Promise<void> =>
  (await caches.open(noteCache)).put(address, new Response(JSON.stringify(note)));

/** A file of a saved release. Makes no cache where there is none, as `caches.open` would. */
export const find = (release: Saved, path: string): Promise<Response | undefined> =>
  caches.match(new URL(path, home), { cacheName: cacheOf(release), ignoreVary: true });

/** The release in force; undefined while nothing is saved, or once that was lost: its home page tells. */
export const currentRelease = async (): Promise<Saved | undefined> => {
  const current = (await readNote<{ current?: Saved }>(currentNote))?.current;
  return current !== undefined && (await find(current, '')) ? current : undefined;
};

/** True if nothing of the release is missing: browsers run out of room, and readers clear storage. */
export const isWhole = async (release: Saved): Promise<boolean> => {
  const contents = await find(release, contentsPath);
  if (contents === undefined) return false;
  const paths = (await contents.json()) as string[];
  const saved = await (await caches.open(cacheOf(release))).keys();
  const addresses = new Set(saved.map(({ url }) => url));
  return paths.every((path) => addresses.has(new URL(path, home).href));
};

/**
 * Fills a release's cache with `files`, by path, and puts it in force once it is whole.
 *
 * @throws if anything cannot be saved; all stays as it was.
 */
export const putInForce = async (
  release: Saved,
  fill: (save: (path: string, answer: Response) => Promise<void>) => Promise<void>,
): Promise<void> => {
  try {
    const cache = await caches.open(cacheOf(release));
    const paths: string[] = [];
    await fill((path, answer) => {
      paths.push(path);
      return cache.put(new URL(path, home), answer);
    });
    await cache.put(new URL(contentsPath, home), new Response(JSON.stringify(paths)));
    // Asked of the storage anew: meanwhile somebody may have cleared it, also a worker of an earlier version.
    if (!(await isWhole(release))) throw new Error('lost while it was saved');
    await writeNote(currentNote, { current: release });
  } catch (error) {
    await caches.delete(cacheOf(release));
    throw error;
  }
};

interface PageNote {
  release: Saved;
  /** When the page was opened, in milliseconds since the epoch. */
  opened: number;
}

/** Notes read or written by this worker: they never change, so memory may spare a look into the storage. */
const releases = new Map<string, Saved>();

/** Notes which release an open page comes from. */
export const noteOpened = (page: string, release: Saved): Promise<void> => {
  releases.set(page, release);
  return writeNote(pageNotes + page, { release, opened: Date.now() } satisfies PageNote);
};

/** The release an open page came from; undefined if it came from the network. */
export const releaseOf = async (page: string): Promise<Saved | undefined> =>
  releases.get(page) ?? (await readNote<PageNote>(pageNotes + page))?.release;

/** A page that is still being made is not among the open ones yet. In milliseconds. */
const making = 10_000;

/** Releases that open pages came from. Deletes the notes of closed pages. */
const releasesOfPages = async (): Promise<Saved[]> => {
  const notes = await caches.open(noteCache);
  const open = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const addresses = new Set(open.map(({ id }) => pageNotes + id));
  const used: Saved[] = [];
  for (const { url } of await notes.keys()) {
    const note = url.startsWith(pageNotes) ? await readNote<PageNote>(url) : undefined;
    if (note === undefined) continue;
    if (addresses.has(url) || Date.now() - note.opened < making) used.push(note.release);
    else await notes.delete(url);
  }
  return used;
};

/**
 * Deletes what neither navigations nor open pages use, also what a worker left that was ended in the middle.
 * Only while no release is being saved.
 */
export const tidy = async (): Promise<void> => {
  const used = [await currentRelease(), ...(await releasesOfPages())];
  const kept = new Set([noteCache, ...used.map((release) => cacheOf(release ?? ''))]);
  const ours = (await caches.keys()).filter((name) => name.startsWith(cachePrefix));
  await Promise.all(ours.filter((name) => !kept.has(name)).map((name) => caches.delete(name)));
};

/** How long a network that was slow is taken for slow, in milliseconds: by then the reader is elsewhere. */
const slowFor = 600_000;

/** True if the network was slow a while ago, also if another life of this worker noticed. */
export const wasSlow = async (): Promise<boolean> =>
  Date.now() - ((await readNote<number>(slowNote)) ?? 0) < slowFor;

/** Remembers whether the network is slow. */
export const noteSlow = async (isSlow: boolean): Promise<void> => {
  if (isSlow) await writeNote(slowNote, Date.now());
  else await (await caches.open(noteCache)).delete(slowNote);
};
