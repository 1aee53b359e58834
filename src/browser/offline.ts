import { workerAddress } from './worker-address.ts';

/**
 * Has the site saved for reading without a network, once the page itself is done, and tells a reader whose
 * page has been open for long that there is a newer one. Never in the way: whatever fails, fails silently.
 */

const copy = document.querySelector<HTMLElement>('[data-copy]');
const facts = copy?.dataset ?? {};
const home = facts['home'];

const show = (line: Element | null, isShown = true): void => void line?.toggleAttribute('hidden', !isShown);

/** What a reader with a metered connection would not want; not known to TypeScript, nor to every browser. */
const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

const install = async (): Promise<void> => {
  try {
    if (savesData()) return;
    // Never from the HTTP cache: a release that switches the worker off must arrive (W3C Service Workers).
    await navigator.serviceWorker.register(workerAddress(`${home}sw.js`), { updateViaCache: 'none' });
  } catch {
    // No workers here (private window, plain HTTP, an app's own browser): the site is read online.
  }
};

/** How long it may take to hear of the newest release, in milliseconds: some networks never answer. */
const patience = 3_000;

/** A tab that comes back to the front may have lain there for days; for a page made ready nobody asked. */
const compare = async (): Promise<void> => {
  if (document.hidden || !navigator.onLine) return;
  try {
    const signal = AbortSignal.timeout?.(patience) ?? null;
    const newest = await (await fetch(`${home}release.json`, { cache: 'no-store', signal })).json();
    show(document.querySelector('[data-newer]'), newest.built !== Number(facts['built']));
  } catch {
    show(copy);
  }
};

if (home !== undefined) {
  const whenIdle = window.requestIdleCallback ?? setTimeout;
  addEventListener('load', () => whenIdle(() => void install()));
  addEventListener('offline', () => show(copy));
  document.addEventListener('visibilitychange', () => void compare());
  if ('unasked' in facts) void compare();
}
if (!navigator.onLine) show(copy);
