import { workerAddress } from './worker-address.ts';

/**
 * Has the site saved for reading without a network, once the page itself is done, and tells a reader whether the
 * page is the newest: that there is a newer one, or that this could not be checked, until it can.
 * Never in the way: whatever fails, fails silently.
 */

const facts = document.querySelector<HTMLElement>('[data-copy]')?.dataset ?? {};
const home = facts['home'];

const templateOf = (line: string): HTMLTemplateElement | null =>
  document.querySelector(`[data-part=${line}]`);

/** Whether a line stands behind its template. */
const isShown = (line: string): boolean => templateOf(line)?.content.firstElementChild === null;

/** As in `part.ts`. */
const show = (line: string, shown = true): void => {
  const template = templateOf(line);
  if (!template || isShown(line) === shown) return;
  for (const words of template.content.querySelectorAll('span'))
    words.replaceWith(words.dataset['text'] ?? '');
  if (shown) template.after(template.content);
  else template.content.append(template.nextElementSibling ?? '');
};

/** On the page that stands in for one that is not saved a newer one is not the matter, but the way to that one. */
const newer = isShown('missing') ? 'wanted' : 'newer';

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

/** Milliseconds. */
const limits = {
  /** How long an answer may be out before the page says so; some networks never answer. */
  patience: 3_000,
  network: 15_000,
  /** Pause before the next attempt, twice as long each time. */
  pause: 5_000,
  longestPause: 300_000,
};

let { pause } = limits;
let timer: ReturnType<typeof setTimeout> | undefined;
let attempts = 0;

/**
 * Compares the page with the newest release, again and again until that works. What the browser believes of the
 * network (`navigator.onLine`) is often wrong, so it is asked. A tab in the background asks when it comes to the front.
 */
const check = async (): Promise<void> => {
  if (document.hidden) return;
  attempts += 1;
  const attempt = attempts;
  clearTimeout(timer);
  timer = setTimeout(show, limits.patience, 'copy');
  const signal = AbortSignal.timeout?.(limits.network) ?? null;
  const newest = await fetch(`${home}release.json`, { cache: 'no-store', signal })
    .then((answer) => answer.json())
    .catch(() => ({}));
  // An attempt that began later knows better.
  if (attempt !== attempts) return;
  clearTimeout(timer);
  if (newest.integrity) {
    pause = limits.pause;
    show('copy', false);
    show(newer, newer === 'wanted' || newest.built !== Number(facts['built']));
  } else {
    show('copy');
    timer = setTimeout(check, pause);
    pause = Math.min(2 * pause, limits.longestPause);
  }
};

if (home !== undefined) {
  const whenIdle = window.requestIdleCallback ?? setTimeout;
  addEventListener('load', () => whenIdle(() => void install()));
  for (const event of ['online', 'offline']) addEventListener(event, check);
  document.addEventListener('visibilitychange', check);
  if ('unasked' in facts || !navigator.onLine) void check();
  else if (isShown('copy')) timer = setTimeout(check, pause);
}
