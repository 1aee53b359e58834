import { timeAt } from '../conference/dates.ts';
import { dayToShow } from '../conference/day-to-show.ts';

/**
 * The lobby screen keeps itself right for days without a hand: the clock, the day to show, a new release, and
 * a picture that never stands quite still, against burn-in.
 */

const minute = 60_000;
const clock = document.querySelector<HTMLElement>('.clock');
const date = document.querySelector<HTMLElement>('.today-words');
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
  const zone = clock?.dataset['zone'] ?? 'UTC';
  if (clock) clock.textContent = timeAt(now, zone);
  if (date)
    date.textContent = new Intl.DateTimeFormat(date.dataset['locale'], {
      weekday: 'long',
      day: 'numeric',
      month: date.dataset['month'] === 'long' ? 'long' : 'numeric',
      timeZone: zone,
    }).format(now);
  const shown = dayToShow(days, now, zone);
  // A day of which nothing is left to list needs no heading.
  const listed = `.timeline-item${document.body.classList.contains('over') ? '' : ':not(.boxed, .past)'}`;
  for (const { section } of days)
    section.hidden = section !== shown?.section || !section.querySelector(listed);
};

/** Round a small circle, a step a minute. */
const drift = (): void => {
  const angle = (Math.floor(Date.now() / minute) % 12) * (Math.PI / 6);
  screen?.animate(
    { transform: `translate(${4 * Math.cos(angle)}px, ${4 * Math.sin(angle)}px)` },
    { fill: 'forwards' },
  );
};

/** How long the network may take, in milliseconds: an answer after that is for the next time. */
const patience = 60_000;

/** What the server itself says; undefined unless it says 200. */
const ask = async (address: string): Promise<Response | undefined> => {
  const signal = AbortSignal.timeout?.(patience) ?? null;
  const answer = await fetch(address, { cache: 'no-store', signal }).catch(() => undefined);
  return answer?.ok ? answer : undefined;
};

let release: string | undefined;

/**
 * Loads the page anew once there is another release: built at another time than this page, or other than at the
 * first look. Not before the server has sent the page of that release: nobody is there to reload an error or the
 * login page of a Wi-Fi. A look-up that fails changes nothing.
 */
const takeUpRelease = async (): Promise<void> => {
  const { address = '', built } = screen?.dataset ?? {};
  const answer = await ask(address);
  const newest: { built?: number; integrity?: string } | undefined = await answer
    ?.json()
    .catch(() => undefined);
  if (newest?.integrity === undefined) return;
  release ??= newest.integrity;
  if (String(newest.built) === built && newest.integrity === release) return;
  const page = await (await ask(location.href))?.text().catch(() => undefined);
  if (page?.includes(`class="lobby" data-built="${newest.built}"`)) location.reload();
};

show();
drift();
setInterval(show, 1000);
setInterval(drift, minute);
setInterval(takeUpRelease, 10 * minute);
