import { situationAt, type Slot } from '../conference/situation.ts';

/**
 * Says what is on and what is next by the reader's clock. Instants are absolute, so the device's zone does
 * not matter. What is said comes from the page: words from `#luc-nay`, times from `data-from` and `data-until`.
 */

const minute = 60_000;
const day = 24 * 60 * minute;
const voice = document.querySelector<HTMLElement>('#luc-nay');
const box = document.querySelector<HTMLElement>('#hien-tai');
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
  const rows = [...document.querySelectorAll<HTMLElement>('[data-from]')].filter((row) => !row.hidden);
  if (rows.length === 0) return;
  const instant = Date.now();
  const { phase, now, today, next } = situationAt(rows.map(slotOf), instant);
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
  if (box) showBox(box, shown, phase === 'after', now.length ? 'now' : next ? 'next' : 'today', instant);
  const spoken = rows.filter((row) => now.includes(slotOf(row).id)).map(titleOf);
  set(voice, spoken.length ? `${words['now']}: ${spoken.join(', ')}` : '');
};

const titleOf = (row: HTMLElement): string => row.querySelector('[data-name]')?.textContent?.trim() ?? '';

const showBox = (
  frame: HTMLElement,
  row: HTMLElement | undefined,
  over: boolean,
  kind: string,
  instant: number,
): void => {
  const part = (name: string) => frame.querySelector<HTMLElement>(`[data-${name}]`);
  part('on')?.toggleAttribute('hidden', over);
  part('over')?.toggleAttribute('hidden', !over);
  part('as-of')?.remove();
  if (!row) return;
  set(part('label'), words[kind] ?? '');
  set(part('when'), row.dataset['when'] ?? '');
  set(part('title'), titleOf(row));
  part('title')?.setAttribute('href', row.querySelector('a')?.href ?? '');
  set(part('place'), row.dataset['place'] ?? '');
  set(part('time'), kind === 'now' ? left(row, instant) : until(row, instant));
};
