import type { Situation } from '../conference/situation.ts';

/** What is on now, or next: said by the build's clock on the page, and by the reader's in the browser. */

/** Words of a language; in the browser they come from the page. */
export interface NowWords {
  now: string;
  begun: string;
  next: string;
  today: string;
  tomorrow: string;
  following: string;
}

/** What is said of an item beside its title. */
export interface NowItem {
  /** When it is, as `whenPattern` says it. */
  when: string;
  start: string | undefined;
  /** Whether its day is the one after today. */
  isTomorrow: boolean;
  isToday: boolean;
}

export type NowKind = 'now' | 'begun' | 'next' | 'today';

/**
 * Which items are named, and as what: all that are on, else what comes next, else what has no time today. Several are for
 * different people. None where nothing is on or to come.
 */
export const shownOf = ({ now, begun, next, today }: Situation): { id: string; kind: NowKind }[] => {
  const as = (kind: NowKind, ids: readonly string[]) => ids.map((id) => ({ id, kind }));
  const choices = [[...as('now', now), ...as('begun', begun)], as('next', next), as('today', today)];
  return choices.find(({ length }) => length > 0) ?? [];
};

export const isOn = (kind: NowKind | undefined): boolean => kind === 'now' || kind === 'begun';

export const fill = (pattern: string, value: string): string => pattern.replace('{}', value);

const whenOf = ({ when, isTomorrow }: NowItem, { tomorrow }: NowWords): string =>
  fill(when, isTomorrow ? tomorrow : '');

/** `Đang diễn ra, dự kiến thứ Sáu 14/3, 08:00–11:00`; of an item whose end is open only that it has begun. */
export const headline = (kind: NowKind, item: NowItem, words: NowWords): string =>
  kind === 'begun'
    ? fill(words.begun, item.start ?? '')
    : [words[kind], whenOf(item, words)].filter(Boolean).join(', ');

/** `Tiếp theo: 11:30 Bữa trưa`; of another day with its name; several in one line; nothing of none. */
export const followingLine = (items: readonly (NowItem & { title: string })[], words: NowWords): string => {
  const lines = items.map(({ title, ...item }) =>
    item.isToday ? [item.start, title].filter(Boolean).join(' ') : `${whenOf(item, words)}: ${title}`,
  );
  return lines.length > 0 ? fill(words.following, lines.join('; ')) : '';
};
