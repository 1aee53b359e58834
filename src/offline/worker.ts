import { currentRelease, find, noteOpened, releaseOf, type Saved } from './copy.ts';
import { bringUpToDate, renew } from './freshness.ts';
import { pagePath, pointerPath, reveal, unasked } from './release.ts';
import { fallbackPath } from './save.ts';
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

const ignore = (): void => {};

scope.addEventListener('install', (event) => {
  void scope.skipWaiting();
  // Without a copy the worker stands aside and tries again at the next navigation.
  event.waitUntil(renew().taken.catch(ignore));
});

const pathOf = (address: string): string => new URL(address).pathname.slice(home.pathname.length);

const milliseconds = {
  /** How long a reader waits for a page of the network before he gets what is saved. */
  patience: 5_000,
  /** How long an answer is kept that came after that. */
  late: 60_000,
};

/** Answers that came too late for one attempt to open a page, by address: the next attempt gets them. */
const late = new Map<string, Promise<Response>>();

/** The network's answer; undefined if there is none in time. */
const inTime = (answer: Promise<Response>): Promise<Response | undefined> => {
  const end = new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds.patience));
  return Promise.race([answer, end]).catch(() => undefined);
};

/** What the network says; the page that says what is saved, if it says nothing. */
const fromNetwork = async (event: FetchEvent, release: Saved): Promise<Response> => {
  const { request } = event;
  const [folder] = /^[^/]+\//.exec(pathOf(request.url)) ?? [''];
  const fallback = (await find(release, fallbackPath(folder))) ?? (await find(release, fallbackPath('')));
  if (!fallback) return fetch(request);
  const answer = late.get(request.url) ?? fetch(request);
  const response = await inTime(answer);
  const forget = () => late.delete(request.url);
  if (response) {
    forget();
    return response;
  }
  late.set(request.url, answer);
  setTimeout(forget, milliseconds.late);
  event.waitUntil(answer.catch(forget));
  return new Response(fallback.body, { status: 503, headers: fallback.headers });
};

/**
 * A page that is made ready beforehand (Speculation Rules, WICG) does not wait for an answer: a finger is on a link for
 * less than a round trip of a bad line. It asks for the newest release itself when it is shown.
 */
const isAhead = ({ headers }: Request): boolean =>
  headers.get('Sec-Purpose')?.startsWith('prefetch') ?? false;

/** A reader who reloads, or takes the link of a page to itself, wants what is newest and waits for it. */
const insists = ({ cache, referrer, url }: Request): boolean =>
  ['no-cache', 'reload'].includes(cache) || referrer === url;

/** A page from the release in force, which becomes the newest one first if it can. */
const openPage = async (event: FetchEvent): Promise<Response> => {
  const { request, resultingClientId } = event;
  if ((await currentRelease()) === undefined) {
    event.waitUntil(renew().taken.catch(ignore));
    return fetch(request);
  }
  const checked = bringUpToDate((work) => event.waitUntil(work), insists(request));
  const known = isAhead(request) && !insists(request) ? 'open' : await checked;
  const release = await currentRelease();
  if (release === undefined) return fetch(request);
  const address = new URL(request.url);
  const path = pagePath(pathOf(request.url));
  const page = await find(release, path);
  if (!page) return fromNetwork(event, release);
  if (known === 'untaken') {
    const newer = await inTime(fetch(request));
    if (newer?.ok) return newer;
  }
  const rightAddress = new URL(path + address.search, home);
  if (rightAddress.href !== address.origin + address.pathname + address.search)
    return Response.redirect(rightAddress.href);
  event.waitUntil(noteOpened(resultingClientId, release).catch(ignore));
  if (known === 'newest') return page;
  const html = await page.text();
  const marked = known === 'unchecked' ? reveal(html, 'copy') : unasked(html);
  return new Response(marked, { headers: page.headers });
};

/** A page asks which release is the newest: the worker hears it too, and takes that release. */
const tellNewest = async (event: FetchEvent): Promise<Response> => {
  const { heard, taken } = renew();
  event.waitUntil(taken.catch(ignore));
  return heard.then((newest) => new Response(JSON.stringify(newest)), Response.error);
};

/** What a page loads comes from the same release as the page. Who asks past all caches means the network. */
const load = async (event: FetchEvent): Promise<Response> => {
  const { request, clientId } = event;
  const path = pathOf(request.url);
  if (path === pointerPath) return tellNewest(event);
  if (request.cache === 'no-store') return fetch(request);
  const release = (await releaseOf(clientId)) ?? (await currentRelease());
  const saved = release === undefined ? undefined : await find(release, path);
  return saved ?? fetch(request);
};

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const isOurs = request.method === 'GET' && request.url.startsWith(home.href);
  if (!isOurs || request.headers.has('Range')) return;
  const answer = request.mode === 'navigate' ? openPage : load;
  event.respondWith(answer(event).catch(() => fetch(request)));
});
