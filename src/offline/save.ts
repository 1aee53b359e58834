import { currentRelease, integrityOf, isWhole, privateName, putInForce, tidy } from './copy.ts';
import { type Bundle, type Pointer, reveal } from './release.ts';
import { cachePrefix, home } from './scope.ts';

/** Saving a release: whole or not at all, one at a time. */

/** How long a release may take to arrive, in milliseconds: 400 KB over 27 kbit/s. */
const patience = 120_000;

/** Rejects unless every byte is right. Asks the server itself if the browser's own cache holds a bad one. */
const fetchExactly = async (path: string, integrity: string, signal: AbortSignal): Promise<Response> => {
  const address = new URL(path, home);
  try {
    return await fetch(address, { integrity, signal });
  } catch {
    return fetch(address, { integrity, signal, cache: 'reload' });
  }
};

/** Pages come out of the bundle, so they get the security headers that the server sent with it. */
const pageHeaders = (sent: Headers): Headers => {
  const kept = [...sent].filter(([name]) =>
    /^(content-security-policy|cross-origin-|permissions-policy|referrer-policy|x-)/.test(name),
  );
  return new Headers([...kept, ['Content-Type', 'text/html; charset=utf-8']]);
};

/** Where a release keeps its page for what it has not, in the language of a folder. */
export const fallbackPath = (folder: string): string => `offline-fallback/${folder}`;

const save = ({ bundle, integrity }: Pointer, signal: AbortSignal): Promise<void> =>
  putInForce(privateName(integrity), async (put) => {
    const response = await fetchExactly(bundle, integrity, signal);
    const headers = pageHeaders(response.headers);
    const { parts, pages, assets, fallbacks } = (await response.json()) as Bundle;
    const html = (path: string) => (pages[path] ?? []).map((number) => parts[number]).join('');
    const saved = new Map(Object.keys(pages).map((path) => [path, html(path)]));
    for (const [folder, page] of Object.entries(fallbacks))
      saved.set(fallbackPath(folder), reveal(reveal(html(page), 'missing'), 'copy'));
    await Promise.all([
      ...[...saved].map(([path, text]) => put(path, new Response(text, { headers }))),
      ...Object.entries(assets).map(async ([path, hash]) =>
        put(path, await fetchExactly(path, hash, signal)),
      ),
    ]);
  });

/** What happens when no other worker, nor this one, is at it. Ends when the worker ends. */
let last: Promise<unknown> = Promise.resolve();
const oneAtATime = (work: () => Promise<void>): Promise<void> => {
  // Web Locks know of all workers of the site. Without them (Safari before 15.4) private names keep two that
  // save at once from harming each other.
  if ('locks' in navigator) return navigator.locks.request(`${cachePrefix}save`, work);
  const done = last.then(work, work);
  last = done;
  return done;
};

/**
 * Saves a release and puts it in force, unless that is so already. What was in force before stays until the
 * next time: somebody may be about to read it.
 *
 * @throws if anything is missing or wrong, or takes too long; all stays as it was.
 */
export const saveRelease = (newest: Pointer): Promise<void> =>
  oneAtATime(async () => {
    const current = await currentRelease();
    const isThere =
      current !== undefined && integrityOf(current) === newest.integrity && (await isWhole(current));
    await tidy();
    if (isThere) return;
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), patience);
    try {
      await save(newest, stop.signal);
    } finally {
      clearTimeout(timer);
      // What is still on its way of a release that failed is of no use.
      stop.abort();
    }
  });
