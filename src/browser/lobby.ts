import { timeAt } from '../conference/dates.ts';
import { dayToShow, isEvening } from '../conference/day-to-show.ts';

/**
 * The lobby screen keeps itself right for days without a hand: the clock, the day to show, a new release, and
 * a picture that never stands quite still, against burn-in.
 */

const minute = 60_000;
const clock = document.querySelector<HTMLElement>('#dong-ho');
const screen = document.querySelector<HTMLElement>('.lobby');
const days = [...document.querySelectorAll<HTMLElement>('.day')].map((section) => ({
  section,
  items: [...section.querySelectorAll<HTMLElement>('[data-from]')].map(({ dataset }) => ({
    from: Number(dataset['from']),
    until: Number(dataset['until']),
  })),
}));

const show = (): void => {
  const now = Date.now();
  const time = timeAt(now, clock?.dataset['zone'] ?? 'UTC');
  if (clock) clock.textContent = time;
  const shown = dayToShow(days, now, isEvening(time));
  for (const { section } of days) section.hidden = section !== shown?.section;
};

/** Round a small circle, a step a minute. */
const drift = (): void => {
  const angle = (Math.floor(Date.now() / minute) % 12) * (Math.PI / 6);
  screen?.animate(
    { transform: `translate(${4 * Math.cos(angle)}px, ${4 * Math.sin(angle)}px)` },
    { fill: 'forwards' },
  );
};

/** What `release.json` says is the newest release; nothing if it cannot be had. */
const newestRelease = async (): Promise<string | undefined> => {
  const answer = await fetch(screen?.dataset['address'] ?? '', { cache: 'no-store' }).catch(() => undefined);
  const pointer: unknown = await answer?.json().catch(() => undefined);
  return pointer && typeof pointer === 'object' && 'integrity' in pointer
    ? String(pointer.integrity)
    : undefined;
};

let release: string | undefined;

/** Loads the page anew once there is another release than the one it was first seen with. */
const takeUpRelease = async (): Promise<void> => {
  const newest = await newestRelease();
  release ??= newest;
  if (newest !== undefined && newest !== release) location.reload();
};

show();
drift();
setInterval(show, 1000);
setInterval(drift, minute);
void takeUpRelease();
setInterval(takeUpRelease, 10 * minute);
