import { noteSlow, wasSlow } from './copy.ts';
import { type Pointer, pointerPath } from './release.ts';
import { saveRelease } from './save.ts';
import { home } from './scope.ts';

/**
 * Keeping the copy new. Every navigation asks for `release.json` first and, if there is a newer release,
 * takes it whole before it answers. Releases are small enough for that (tens of kilobytes in one file), and
 * so a reader with a network sees a change at once, not one page later, and never one page of the old
 * release beside one of the new. Where the network is slow the copy answers at once and the page itself waits
 * to hear of a newer release. Where there is none the copy answers and says that it could not be checked.
 *
 * What this module remembers may be lost with the worker at any time: then something is done once more.
 */

/** Milliseconds. */
const limits = {
  /** How long a navigation waits to hear which release is the newest, … */
  toHear: 1_000,
  /** … and then for that release to arrive. What is not there by then is for the next navigation. */
  toTake: 3_000,
  /** A network that needs longer than this is slow. */
  quick: 400,
  /** Who asks within this time of another gets the same answer. */
  share: 3_000,
  /** A release that arrived broken is not taken again before that. */
  retry: 10_000,
  /** The network's own patience, in the background. */
  network: 15_000,
};

/** @throws if the network does not answer in time, or what answers is not this site */
const fetchPointer = async (): Promise<Pointer> => {
  const response = await fetch(new URL(pointerPath, home), {
    cache: 'no-store',
    // Safari has it from version 16 on; without, the browser's own limit holds.
    signal: AbortSignal.timeout?.(limits.network) ?? null,
  });
  // A Wi-Fi's login page is no JSON and fails here too.
  const pointer = (await response.json()) as Partial<Pointer>;
  if (!response.ok || !pointer.integrity || !pointer.bundle) throw new TypeError(`no ${pointerPath}`);
  return pointer as Pointer;
};

let attempt: { integrity: string; done: Promise<void>; until: number } | undefined;

/** One attempt per release at a time, and none for a while after one that failed. */
const take = (newest: Pointer): Promise<void> => {
  if (attempt?.integrity === newest.integrity && Date.now() < attempt.until) return attempt.done;
  const mine = { integrity: newest.integrity, done: saveRelease(newest), until: Infinity };
  attempt = mine;
  mine.done.then(
    () => (mine.until = 0),
    () => (mine.until = Date.now() + limits.retry),
  );
  return mine.done;
};

let asking: { started: number; heard: Promise<Pointer> } | undefined;

/** Asks which release is the newest. Who asks while another waits for the same answer gets it too. */
const ask = (): Promise<Pointer> => {
  const started = Date.now();
  if (asking !== undefined && started - asking.started < limits.share) return asking.heard;
  const mine = { started, heard: fetchPointer() };
  asking = mine;
  const end = (): void => {
    if (asking === mine) asking = undefined;
  };
  mine.heard.then(end, end);
  return mine.heard;
};

/** Hears of the newest release and takes it, however long that takes. Both reject if it is not to be had. */
export const renew = (): { heard: Promise<Pointer>; taken: Promise<void> } => {
  const heard = ask();
  return { heard, taken: heard.then(take) };
};

const inTime = async (work: Promise<unknown>, limit: number): Promise<boolean> => {
  const end = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), limit));
  return Promise.race([work.then(() => true), end]);
};

/**
 * What is known of the copy when a page is shown: that it is the newest release; that no newer one could be
 * asked for, or taken; nothing yet, since an answer is still out; or, for a reader who insists, that there is a
 * newer one which the copy cannot have now.
 */
export type Knowledge = 'newest' | 'unchecked' | 'open' | 'untaken';

/**
 * Takes the newest release if that can be done while a reader waits, and tells what is then known. Goes on in
 * the background if not, which `keepAlive` is told. After a slow answer nobody waits until there was a quick
 * one, but for a reader who `insists`.
 */
export const bringUpToDate = async (
  keepAlive: (work: Promise<unknown>) => void,
  insists: boolean,
): Promise<Knowledge> => {
  const started = Date.now();
  const { heard, taken } = renew();
  const isOver = taken.catch(() => {});
  const slow = await wasSlow();
  const note = async (): Promise<void> => {
    const isSlow = Date.now() - started > limits.quick;
    if (isSlow || slow) await noteSlow(isSlow);
  };
  keepAlive(isOver.then(note).catch(() => {}));
  if (slow && !insists) return 'open';
  let isHeard = false;
  try {
    isHeard = await inTime(heard, limits.toHear);
    if (isHeard && (await inTime(taken, limits.toTake))) return 'newest';
    // Noted now: the next page may be opened before this answer comes.
    keepAlive(noteSlow(true).catch(() => {}));
  } catch {
    if (!isHeard || !insists) return 'unchecked';
  }
  return isHeard && insists ? 'untaken' : 'open';
};
