import { situationAt, type Slot } from '../conference/situation.ts';

/**
 * Says what is on now or next by the reader's clock. The page is complete without: it then says so by the
 * clock of its build, with the time of it. Instants are absolute, so the device's time zone does not matter.
 */

const box = document.querySelector<HTMLElement>('#luc-nay');
const rows = [...document.querySelectorAll<HTMLElement>('[data-from]')];
const slots: Slot[] = rows.map(({ dataset }) => ({
  id: dataset['id'] ?? '',
  from: Number(dataset['from']),
  until: Number(dataset['until']),
  allDay: 'allDay' in dataset,
}));

const part = (name: string): HTMLElement | null => box?.querySelector<HTMLElement>(`[data-${name}]`) ?? null;

const say = (name: string, text: string): void => {
  const element = part(name);
  if (element && element.textContent !== text) element.textContent = text;
};

const show = (): void => {
  if (!box || slots.length === 0) return;
  const { phase, now, today, next } = situationAt(slots, Date.now());
  part('on')?.toggleAttribute('hidden', phase === 'after');
  part('over')?.toggleAttribute('hidden', phase !== 'after');
  part('as-of')?.remove();
  const id = now[0] ?? next ?? today[0];
  const row = rows.find(({ dataset }) => dataset['id'] === id);
  const link = row?.querySelector('a');
  if (!row || !link) return;
  say('label', box.dataset[now.length ? 'now' : next ? 'next' : 'today'] ?? '');
  say('when', row.dataset['when'] ?? '');
  say('title', link.querySelector('span')?.textContent ?? '');
  part('title')?.setAttribute('href', link.href);
  say('place', row.dataset['place'] ?? '');
};

show();
setInterval(show, 30_000);
document.addEventListener('visibilitychange', show);
