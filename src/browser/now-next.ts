import { situationAt, type Slot } from '../conference/situation.ts';
import {
  endOf,
  fill,
  formOf,
  isLarge,
  isOn,
  labelOf,
  type NowItem,
  type NowKind,
  type NowWords,
  shownOf,
  startOf,
  whenOf,
} from '../wording/now.ts';
import { showPart } from './part.ts';

/**
 * Says what is on and what is next by the reader's clock. Instants are absolute, so the device's zone does
 * not matter. What is said comes from the page: words from `[data-live]`, times from `data-from` and `data-until`.
 */

const minute = 60_000;
const day = 24 * 60 * minute;
const voice = document.querySelector<HTMLElement>('[data-live]');
const box = document.querySelector<HTMLElement>('[data-now-next]');
/** What `LiveState.astro` writes there; without it nothing of this is called. */
interface PageWords extends NowWords {
  left: string;
  in: string;
  begun: string;
  inDays: string;
  hours: string;
  minutes: string;
  end: string;
}

const words = { ...voice?.dataset } as unknown as PageWords;

const form = (forms: string, count: number): string => formOf(forms, count, document.documentElement.lang);

/** "1 giờ 20 phút", rounded up: the last minute is a minute. */
const duration = (milliseconds: number): string => {
  const minutes = Math.ceil(milliseconds / minute);
  const counts = [
    [Math.floor(minutes / 60), words.hours],
    [minutes % 60, words.minutes],
  ] as const;
  return counts
    .flatMap(([count, forms]) => (count > 0 ? [`${count}\u00A0${form(forms, count)}`] : []))
    .join(' ');
};

const set = (element: Element | null | undefined, text: string): void => {
  if (element && element.textContent !== text) element.textContent = text;
};

const slotOf = ({ dataset }: HTMLElement): Slot => ({
  id: dataset['id'] ?? '',
  from: Number(dataset['from']),
  until: Number(dataset['until']),
  allDay: 'allDay' in dataset,
  isOpenEnded: 'openEnd' in dataset,
});

/** How much is left of an item that is on. */
const left = ({ dataset }: HTMLElement, now: number): string =>
  fill(words.left, duration(Number(dataset['until']) - now));

const begun = ({ dataset }: HTMLElement): string => fill(words.begun, dataset['start'] ?? '');

/** How long until an item starts: in hours within a day, before that in days of the calendar where its day is known. */
const until = ({ dataset }: HTMLElement, now: number): string => {
  const wait = Number(dataset['from']) - now;
  const days = Math.ceil((Number(dataset['midnight']) - now) / day);
  if (wait < day) return 'allDay' in dataset ? '' : fill(words.in, duration(wait));
  return days > 0 ? fill(form(words.inDays, days), String(days)) : '';
};

/** Has a screen reader say something, once. */
export const announce = (text: string): void => set(voice, text);

/** What is on, as it was last known: only a change of it is announced, and no page speaks when it opens. */
let known: string | undefined;

/** `isNews`: what is different now has changed by itself, so it is announced. */
export const showNow = (isNews = false): void => {
  const all = [...document.querySelectorAll<HTMLElement>('[data-from]')];
  if (all.length === 0) return;
  const instant = Date.now();
  // A matter of the whole conference, whatever this page shows of it.
  const isOver = instant >= Number(words.end);
  const rows = all.filter((row) => !row.hidden);
  const first = Math.min(...all.map(({ dataset }) => Number(dataset['midnight'] ?? Infinity)));
  document.querySelector('.hero')?.classList.toggle('short', instant >= first && !isOver);
  /** Where all items stand, and not one with its neighbours. */
  const isList = !document.querySelector('.whole');
  const situation = situationAt(rows.map(slotOf), instant);
  const { now, today, next } = situation;
  const rowsOf = (ids: readonly string[]) => rows.filter((row) => ids.includes(slotOf(row).id));
  const shown = shownOf(situation).flatMap(({ id, kind }) => rowsOf([id]).map((row) => ({ row, kind })));
  const [shownFirst] = shown;
  const status = (row: HTMLElement): string => {
    const { id } = slotOf(row);
    if (now.includes(id)) return `${words.now} · ${left(row, instant)}`;
    if (situation.begun.includes(id)) return begun(row);
    // Said once, by the box.
    if (box && !isOn(shownFirst?.kind)) return '';
    if (today.includes(id)) return words.today;
    return next.includes(id) ? until(row, instant) || (isList ? words.next : '') : '';
  };
  for (const row of rows) {
    const { id } = slotOf(row);
    const line = row.querySelector<HTMLElement>('.status');
    set(line, line ? status(row) : '');
    row.classList.toggle('on', now.includes(id));
    row.classList.toggle('begun', situation.begun.includes(id));
    row.classList.toggle('next', next.includes(id));
    row.classList.toggle('large', isMarked(row) && !row.classList.contains('brief'));
  }
  document.body.classList.toggle('over', isOver);
  if (box) foldPassed(isOver ? -Infinity : instant);
  drawLine(instant, isOver);
  if (box) showBox(box, { shown, isOver }, instant);
  showPart('past', isOver);
  showWay(shownFirst?.kind, shownFirst?.row, instant);
  const spoken = rowsOf(now).map(titleOf);
  const started = rowsOf(situation.begun);
  const heard = [
    ...(spoken.length ? [`${words.now}: ${spoken.join(', ')}`] : []),
    ...started.map((row) => `${titleOf(row)}: ${begun(row)}`),
  ].join('. ');
  if (isNews && heard !== known) announce(heard);
  known = heard;
};

/** Whether the mark of now stands on a row. */
const isMarked = ({ classList }: HTMLElement): boolean =>
  classList.contains('on') || classList.contains('begun');

/**
 * The line is what has passed down to the last item that is over, or to the mark of what is on or has begun; where nothing
 * is, to a bar across it, until the next begins.
 */
const drawLine = (instant: number, isOver: boolean): void => {
  const rows = [...document.querySelectorAll<HTMLElement>('.timeline-item:not([hidden])')];
  const last = rows.map((row) => isMarked(row) || Number(row.dataset['until']) <= instant).lastIndexOf(true);
  const isPause = !isOver && last >= 0 && last < rows.length - 1 && !rows.some(isMarked);
  document.body.classList.toggle('pause', isPause);
  set(document.querySelector('[data-pause]'), (isPause && rows[last]?.dataset['gap']) || '');
  for (const [index, row] of rows.entries()) {
    row.classList.toggle('past', index <= last && !isMarked(row));
    row.classList.toggle('pause', isPause && index === last);
    row.classList.toggle('last', index === rows.length - 1);
  }
  for (const section of document.querySelectorAll('.day'))
    section.classList.toggle(
      'past',
      rows.slice(0, last + 1).some((row) => section.contains(row)),
    );
  for (const row of document.querySelectorAll<HTMLElement>('[data-midnight]')) {
    const wait = instant - Number(row.dataset['midnight']);
    row.closest('.day')?.classList.toggle('today', wait >= 0 && wait < day);
  }
};

/**
 * On the home page: items that are over stand folded above what is on, those of today that the box names nowhere else, and
 * the days to come below. An item without an instant of its own goes with its day.
 */
const foldPassed = (instant: number): void => {
  const rest = document.querySelector('[data-coming]');
  showPart('passed', true);
  const passed = document.querySelector<HTMLElement>('[data-passed]');
  const list = passed?.querySelector('ol');
  if (!rest || !passed || !list) return;
  const isPassed = ({ dataset }: HTMLElement): boolean =>
    Number(dataset['until'] ?? Number(dataset['midnight']) + day) <= instant;
  const rowsIn = (part: Element) => [...part.querySelectorAll<HTMLElement>('[data-id]')];
  /** The list of a row's day in the other part of the page: a copy of the day without its items, if there is none yet. */
  const dayIn = (part: Element, row: HTMLElement, place: 'append' | 'prepend'): Element => {
    const own = row.closest<HTMLElement>('.day');
    const found = part.querySelector(`[data-of="${own?.dataset['of']}"] ul`);
    if (found || !own) return found ?? part;
    const copy = own.cloneNode(true) as HTMLElement;
    copy.querySelector('ul')?.replaceChildren();
    part[place](copy);
    return copy.querySelector('ul') ?? part;
  };
  for (const row of rowsIn(rest).filter(isPassed)) dayIn(list, row, 'append').append(row);
  for (const row of rowsIn(list).reverse()) if (!isPassed(row)) dayIn(rest, row, 'prepend').prepend(row);
  for (const one of document.querySelectorAll<HTMLElement>('.day'))
    one.hidden = rowsIn(one).every(({ hidden }) => hidden);
  const shown = rowsIn(list).filter(({ hidden }) => !hidden);
  const count = fill(form(passed.dataset['passed'] ?? '', shown.length), String(shown.length));
  set(passed.querySelector('[data-words]'), count.replace('{day}', shown[0]?.dataset['day'] ?? ''));
  showPart('passed', shown.length > 0);
};

/** What the page keeps together by spans (`i18n/typography.ts`) stays so in a text, by no-break spaces. */
const titleOf = (row: HTMLElement): string =>
  row.dataset['name'] ??
  [...(row.querySelector('[data-name]')?.childNodes ?? [])]
    .map(({ nodeType, textContent }) =>
      nodeType === 1 ? textContent?.replaceAll(' ', '\u00A0') : textContent,
    )
    .join('')
    .trim();

const itemOf = ({ dataset }: HTMLElement, instant: number): NowItem => {
  const isToday = instant >= Number(dataset['midnight']);
  return {
    when: dataset['when'] ?? '',
    start: dataset['start'],
    end: dataset['end'],
    isToday,
    isTomorrow: !isToday && instant >= Number(dataset['eve']),
  };
};

interface Shown {
  row: HTMLElement;
  kind: NowKind;
}

interface BoxContent {
  shown: readonly Shown[];
  isOver: boolean;
}

/** Letters of a name that large ones leave no room for. */
const longTitle = 40;

const showEntry = (entry: Element, { row, kind }: Shown, instant: number): void => {
  const part = (name: string) => entry.querySelector(`[data-${name}]`);
  const item = itemOf(row, instant);
  entry.classList.toggle('large', isLarge(kind, item));
  set(part('label'), labelOf(kind, words));
  set(part('when'), whenOf(item, words));
  set(part('start'), startOf({ ...item, day: row.dataset['day'] }));
  set(part('end'), endOf(kind, item, words));
  entry.classList.toggle('long', titleOf(row).length > longTitle);
  set(part('title'), titleOf(row));
  part('title')?.setAttribute('href', row.querySelector('a')?.href ?? '');
  set(part('place'), row.dataset['place'] ?? '');
  set(part('audience'), row.dataset['audience'] ?? '');
  set(part('time'), kind === 'begun' ? '' : kind === 'now' ? left(row, instant) : until(row, instant));
};

const showBox = (frame: HTMLElement, { shown, isOver }: BoxContent, instant: number): void => {
  // Nothing left for the reader's delegation: the box has nothing to say until the whole is over.
  showPart('on', !isOver && shown.length > 0);
  showPart('over', isOver);
  frame.classList.toggle('on', shown[0]?.kind === 'now');
  frame.classList.toggle('begun', shown[0]?.kind === 'begun');
  frame.querySelector('[data-as-of]')?.remove();
  for (const row of document.querySelectorAll<HTMLElement>('.timeline-item'))
    row.classList.toggle(
      'boxed',
      shown.some((one) => one.row === row),
    );
  set(frame.querySelector('[data-figure]'), shown[0]?.row.dataset['day'] ?? '');
  const entries = frame.querySelector('[data-entries]');
  if (!entries || shown.length === 0) return;
  while (entries.children.length > shown.length) entries.lastElementChild?.remove();
  shown.forEach((one, index) => {
    const entry =
      entries.children[index] ?? entries.appendChild(entries.children[0]?.cloneNode(true) as Element);
    showEntry(entry, one, instant);
  });
};

/**
 * On the programme: the way from the top to the item that is on, has begun or comes next, and which day is today, in gaps
 * and evenings, too.
 */
const showWay = (kind: NowKind | undefined, row: HTMLElement | undefined, instant: number): void => {
  showPart('way', row !== undefined);
  const way = document.querySelector<HTMLAnchorElement>('[data-to-now]');
  if (way && row && kind) {
    way.href = `#${row.id}`;
    set(way, way.dataset[kind] ?? way.dataset['next'] ?? '');
  }
  for (const tab of document.querySelectorAll<HTMLElement>('[data-day]')) {
    const { midnight, end } = tab.dataset;
    if (Number(midnight) <= instant && instant < Number(end)) tab.setAttribute('aria-current', 'date');
    else tab.removeAttribute('aria-current');
  }
};
