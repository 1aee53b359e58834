import { currentRelease, fallbackPath, find, noteOpened, releaseOf } from './copy.ts';
import { isNewest, renew } from './freshness.ts';
import { lines, pagePath, reveal, unasked } from './release.ts';
import { type FetchEvent, home, scope } from './scope.ts';

/**
 * The service worker: after one visit every page opens without a network.
 *
 * Our own and not Workbox, because what matters here is what Workbox does not do: one file per release
 * instead of one request per page, one release at a time, a check before each answer, and a page that says
 * when it could not be checked. The file is the same in every release; releases are data (`release.json`),
 * so taking one needs no new worker, and the life cycle of workers never stands between a reader and a
 * changed programme. Whatever fails here, the request goes to the network as if there were no worker.
 */

scope.addEventListener('install', (event) => {
  void scope.skipWaiting();
  // Without a copy the worker stands aside and tries again at the next navigation.
  event.waitUntil(renew().catch(() => {}));
});

const pathOf = (address: URL): string => address.pathname.slice(home.pathname.length);

/** What the network says; a page that is not in the copy, if it says nothing. */
const fromNetwork = async (request: Request, release: string): Promise<Response> => {
  try {
    return await fetch(request);
  } catch (error) {
    const page = await find(release, fallbackPath);
    if (!page) throw error;
    return new Response(page.body, { status: 503, headers: page.headers });
  }
};

/**
 * A page that is made ready beforehand (Speculation Rules, WICG) does not wait for an answer: a finger is on a link for
 * less than a round trip of a bad line. It asks for the newest release itself when it is shown. A link of a page to
 * itself is the way from an old release to a newer one, and waits.
 */
const isAhead = ({ headers, referrer, url }: Request): boolean =>
  (headers.get('Sec-Purpose')?.startsWith('prefetch') ?? false) && referrer !== url;

/** A page from the release in force, which becomes the newest one first if it can. */
const openPage = async (event: FetchEvent): Promise<Response> => {
  const { request, resultingClientId } = event;
  const address = new URL(request.url);
  const checked = isNewest((work) => event.waitUntil(work));
  const newest = isAhead(request) ? 'unasked' : await checked;
  const release = await currentRelease();
  if (release === undefined) return fetch(request);
  const path = pagePath(pathOf(address));
  const page = await find(release, path);
  if (!page) return fromNetwork(request, release);
  const rightAddress = new URL(path + address.search, home);
  if (rightAddress.href !== address.origin + address.pathname + address.search)
    return Response.redirect(rightAddress.href);
  event.waitUntil(noteOpened(resultingClientId, release).catch(() => {}));
  if (newest === true) return page;
  const html = await page.text();
  return new Response(newest ? unasked(html) : reveal(html, lines.copy), { headers: page.headers });
};

/** What a page loads comes from the same release as the page. */
const load = async ({ request, clientId }: FetchEvent): Promise<Response> => {
  const release = (await releaseOf(clientId)) ?? (await currentRelease());
  const saved = release === undefined ? undefined : await find(release, pathOf(new URL(request.url)));
  return saved ?? fetch(request);
};

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const isOurs = request.method === 'GET' && request.url.startsWith(home.href);
  if (!isOurs || request.headers.has('Range')) return;
  const answer = request.mode === 'navigate' ? openPage : load;
  event.respondWith(answer(event).catch(() => fetch(request)));
});
