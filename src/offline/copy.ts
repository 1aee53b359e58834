import { type Bundle, lines, type Pointer, reveal } from './release.ts';
import { cachePrefix, home, scope } from './scope.ts';

/**
 * The saved releases. Each has a cache of its own, named by its hash and complete before it counts; a note
 * beside them says which one is in force, and which open page came from which.
 */

interface Note {
  /** The release that answers navigations. */
  current?: string;
  /** Open pages: the release each came from, and when it was opened. */
  pages: Record<string, { release: string; opened: number }>;
}

const noteCache = `${cachePrefix}note`;
const noteAddress = new URL('offline-note', home).href;
const cacheOf = (release: string): string => cachePrefix + release;

let note: Promise<Note> | undefined;

const readNote = async (): Promise<Note> => {
  const saved = await (await caches.open(noteCache)).match(noteAddress);
  return saved ? ((await saved.json()) as Note) : { pages: {} };
};

/** Read once in the life of this worker; from then on memory leads and storage follows. */
const theNote = (): Promise<Note> => (note ??= readNote());

const keepNote = async (): Promise<void> =>
  (await caches.open(noteCache)).put(noteAddress, new Response(JSON.stringify(await theNote())));

/** The release in force; undefined while nothing is saved. */
export const currentRelease = async (): Promise<string | undefined> => (await theNote()).current;

/** The release an open page came from; undefined if it came from the network. */
export const releaseOf = async (page: string): Promise<string | undefined> =>
  (await theNote()).pages[page]?.release;

export const find = async (release: string, path: string): Promise<Response | undefined> =>
  (await caches.open(cacheOf(release))).match(new URL(path, home), { ignoreVary: true });

/** Rejects unless every byte is right. Asks the server itself if the browser's own cache holds a bad one. */
const fetchExactly = async (path: string, integrity: string): Promise<Response> => {
  const address = new URL(path, home);
  try {
    return await fetch(address, { integrity });
  } catch {
    return fetch(address, { integrity, cache: 'reload' });
  }
};

/** Pages come out of the bundle, so they get the security headers that the server sent with it. */
const pageHeaders = (sent: Headers): Headers => {
  const kept = [...sent].filter(([name]) =>
    /^(content-security-policy|cross-origin-|permissions-policy|referrer-policy|x-)/.test(name),
  );
  return new Headers([...kept, ['Content-Type', 'text/html; charset=utf-8']]);
};

/** Where a release keeps its page for what it has not. */
export const fallbackPath = 'offline-fallback';

const fill = async (cache: Cache, { bundle, integrity }: Pointer): Promise<void> => {
  const response = await fetchExactly(bundle, integrity);
  const headers = pageHeaders(response.headers);
  const { parts, pages, assets, fallback = '' } = (await response.json()) as Bundle;
  const save = (path: string, answer: Response) => cache.put(new URL(path, home), answer);
  const html = (path: string) => (pages[path] ?? []).map((number) => parts[number]).join('');
  const saved = new Map(Object.keys(pages).map((path) => [path, html(path)]));
  saved.set(fallbackPath, reveal(reveal(html(fallback), lines.missing), lines.copy));
  await Promise.all([
    ...[...saved].map(([path, text]) => save(path, new Response(text, { headers }))),
    ...Object.entries(assets).map(async ([path, hash]) => save(path, await fetchExactly(path, hash))),
  ]);
};

/** The release that is being saved and does not count yet. */
let unfinished: string | undefined;

/** Saves a release, then puts it in force. If anything is missing or wrong, all stays as it was. */
export const saveRelease = async (pointer: Pointer): Promise<void> => {
  const name = cacheOf(pointer.integrity);
  unfinished = name;
  try {
    // What an earlier, interrupted attempt left.
    await caches.delete(name);
    await fill(await caches.open(name), pointer);
    (await theNote()).current = pointer.integrity;
    await keepNote();
  } catch (error) {
    await caches.delete(name);
    throw error;
  } finally {
    unfinished = undefined;
  }
};

/** Notes where a page comes from, and deletes releases that neither navigations nor open pages use. */
export const noteOpened = async (page: string, release: string): Promise<void> => {
  const { pages, current } = await theNote();
  pages[page] = { release, opened: Date.now() };
  const open = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const openIds = new Set(open.map(({ id }) => id));
  for (const [id, { opened }] of Object.entries(pages)) {
    // A page that is still being made is not among the open ones yet.
    if (!openIds.has(id) && Date.now() - opened > 10_000) delete pages[id];
  }
  await keepNote();
  const used = [current, ...Object.values(pages).map((each) => each.release)];
  const kept = new Set([noteCache, unfinished, ...used.map((each) => cacheOf(each ?? ''))]);
  const ours = (await caches.keys()).filter((name) => name.startsWith(cachePrefix));
  await Promise.all(ours.filter((name) => !kept.has(name)).map((name) => caches.delete(name)));
};
