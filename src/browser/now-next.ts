import { situationAt, type Slot } from '../conference/situation.ts';
import { showPart } from './part.ts';

/**
 * Says what is on and what is next by the reader's clock. Instants are absolute, so the device's zone does
 * not matter. What is said comes from the page: words from `[data-live]`, times from `data-from` and `data-until`.
 */

const minute = 60_000;
const day = 24 * 60 * minute;
const voice = document.querySelector<HTMLElement>('[data-live]');
const box = document.querySelector<HTMLElement>('[data-now-next]');
const words = voice?.dataset ?? {};

/** "1 giờ 20 phút", rounded up: the last minute is a minute. */
const duration = (milliseconds: number): string => {
  const minutes = Math.ceil(milliseconds / minute);
  const hours = Math.floor(minutes / 60);
  const parts = [
    hours && `${hours} ${words['hours']}`,
    minutes % 60 && `${minutes % 60} ${words['minutes']}`,
  ];
  return parts.filter(Boolean).join(' ');
};

const fill = (pattern: string | undefined, value: string): string => (pattern ?? '').replace('{}', value);

const set = (element: Element | null | undefined, text: string): void => {
  if (element && element.textContent !== text) element.textContent = text;
};

const slotOf = ({ dataset }: HTMLElement): Slot => ({
  id: dataset['id'] ?? '',
  from: Number(dataset['from']),
  until: Number(dataset['until']),
  allDay: 'allDay' in dataset,
});

/** How much is left of an item that is on; of one without an end, when it began. */
const left = ({ dataset }: HTMLElement, now: number): string =>
  'openEnd' in dataset
    ? fill(words['began'], dataset['start'] ?? '')
    : fill(words['left'], duration(Number(dataset['until']) - now));

/** How long until an item starts, within a day. */
const until = ({ dataset }: HTMLElement, now: number): string => {
  const wait = Number(dataset['from']) - now;
  return wait < day && !('allDay' in dataset) ? fill(words['in'], duration(wait)) : '';
};

export const showNow = (): void => {
  const all = [...document.querySelectorAll<HTMLElement>('[data-from]')];
  if (all.length === 0) return;
  const instant = Date.now();
  // Whether the conference is over is a matter of all its items, what is on of those the reader sees.
  const over = situationAt(all.map(slotOf), instant).phase === 'after';
  const rows = all.filter((row) => !row.hidden);
  const { now, today, next } = situationAt(rows.map(slotOf), instant);
  const status = (row: HTMLElement): string => {
    const { id } = slotOf(row);
    if (now.includes(id)) return `${words['now']} · ${left(row, instant)}`;
    if (today.includes(id)) return words['today'] ?? '';
    return id === next ? until(row, instant) || (rows.length > 1 ? (words['next'] ?? '') : '') : '';
  };
  for (const row of rows) {
    const line = row.querySelector<HTMLElement>('.status');
    set(line, line ? status(row) : '');
    row.classList.toggle('on', now.includes(slotOf(row).id));
  }
  const shown = rows.find(({ dataset }) => dataset['id'] === (now[0] ?? next ?? today[0]));
  const following = now.length ? rows.find(({ dataset }) => dataset['id'] === next) : undefined;
  if (box)
    showBox(box, { shown, following, over, kind: now.length ? 'now' : next ? 'next' : 'today' }, instant);
  showPart('past', over);
  showWay(shown && now.length ? shown : undefined);
  const spoken = rows.filter((row) => now.includes(slotOf(row).id)).map(titleOf);
  set(voice, spoken.length ? `${words['now']}: ${spoken.join(', ')}` : '');
};

const titleOf = (row: HTMLElement): string => row.querySelector('[data-name]')?.textContent?.trim() ?? '';

interface Shown {
  shown: HTMLElement | undefined;
  /** What follows the item that is on. */
  following: HTMLElement | undefined;
  over: boolean;
  kind: string;
}

const showBox = (frame: HTMLElement, { shown, following, over, kind }: Shown, instant: number): void => {
  const part = (name: string) => frame.querySelector<HTMLElement>(`[data-${name}]`);
  // Nothing left for the reader's delegation: the box has nothing to say until the whole is over.
  showPart('on', !over && shown !== undefined);
  showPart('over', over);
  part('as-of')?.remove();
  if (!shown) return;
  set(part('label'), words[kind] ?? '');
  set(part('when'), shown.dataset['when'] ?? '');
  set(part('title'), titleOf(shown));
  part('title')?.setAttribute('href', shown.querySelector('a')?.href ?? '');
  set(part('place'), shown.dataset['place'] ?? '');
  set(part('time'), kind === 'now' ? left(shown, instant) : until(shown, instant));
  set(
    part('following'),
    following
      ? fill(words['following'], [following.dataset['start'], titleOf(following)].filter(Boolean).join(' '))
      : '',
  );
};

/** On the programme: the way from the top to the item that is on, and the day it is on. */
const showWay = (row: HTMLElement | undefined): void => {
  showPart('way', row !== undefined);
  const way = document.querySelector<HTMLAnchorElement>('[data-to-now]');
  if (way && row) way.href = `#${row.id}`;
  const date = row?.closest('.day')?.id;
  for (const tab of document.querySelectorAll<HTMLElement>('[data-day]'))
    if (tab.dataset['day'] === date) tab.setAttribute('aria-current', 'date');
    else tab.removeAttribute('aria-current');
};
