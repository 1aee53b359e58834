import { currentRelease, saveRelease } from './copy.ts';
import type { Pointer } from './release.ts';
import { home } from './scope.ts';

/**
 * Keeping the copy new. Every navigation asks for `release.json` first and, if there is a newer release,
 * takes it whole before it answers. Releases are small enough for that (tens of kilobytes in one file), and
 * so a reader with a network sees a change at once, not one page later, and never one page of the old
 * release beside one of the new. Without a network, or when it takes too long, the copy answers.
 */

/** Milliseconds. */
const limits = {
  /** How long a navigation waits to hear which release is the newest, … */
  toHear: 1_000,
  /** … and then for that release to arrive. What is not there by then is for the next navigation. */
  toTake: 3_000,
  /** After a wait in vain navigations do not wait for a while: the hotel's Wi-Fi is not better a page later. */
  rest: 30_000,
  /** A release that arrived broken is not taken again before that. */
  retry: 10_000,
  /** The network's own patience, in the background. */
  network: 15_000,
};

const askForNewest = async (): Promise<Pointer> => {
  const response = await fetch(new URL('release.json', home), {
    cache: 'no-store',
    // Safari has it from version 16 on; without, the browser's own limit holds.
    signal: AbortSignal.timeout?.(limits.network) ?? null,
  });
  // A Wi-Fi's login page is no JSON and fails here too.
  return (await response.json()) as Pointer;
};

let attempt: { integrity: string; started: number; done: Promise<void> } | undefined;

/** One attempt per release at a time, and none for a while after one that failed. */
const take = async (newest: Pointer): Promise<void> => {
  if (newest.integrity === (await currentRelease())) return;
  const isRecent = attempt !== undefined && Date.now() - attempt.started < limits.retry;
  if (attempt?.integrity !== newest.integrity || !isRecent)
    attempt = { integrity: newest.integrity, started: Date.now(), done: saveRelease(newest) };
  await attempt.done;
};

/** Takes the newest release, however long it takes. Rejects if there is none to be had. */
export const renew = async (): Promise<void> => take(await askForNewest());

const inTime = async (work: Promise<unknown>, limit: number): Promise<boolean> => {
  const end = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), limit));
  return Promise.race([work.then(() => true), end]);
};

let restUntil = 0;

/**
 * Takes the newest release if that can be done while a reader waits; goes on in the background if not,
 * which `keepAlive` is told. True if the copy is known to be the newest now.
 */
export const isNewest = async (keepAlive: (work: Promise<unknown>) => void): Promise<boolean> => {
  if (!navigator.onLine) return false;
  const heard = askForNewest();
  const taken = heard.then(take);
  keepAlive(taken.catch(() => {}));
  if (Date.now() < restUntil) return false;
  try {
    if ((await inTime(heard, limits.toHear)) && (await inTime(taken, limits.toTake))) return true;
    restUntil = Date.now() + limits.rest;
  } catch {
    // Refused at once, so the next navigation may ask again.
  }
  return false;
};
