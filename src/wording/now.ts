import type { Situation } from '../conference/situation.ts';

/** What is on now, or next: said by the build's clock on the page, and by the reader's in the browser. */

/** Words of a language; in the browser they come from the page. */
export interface NowWords {
  now: string;
  /** Of an item whose end is open. */
  hasBegun: string;
  openEnd: string;
  next: string;
  today: string;
  tomorrow: string;
  /** Before an end. */
  until: string;
}

/** What is said of an item beside its title. */
export interface NowItem {
  /** Its day, as `dayPattern` says it. */
  when: string;
  /** `08:00` */
  start: string | undefined;
  end: string | undefined;
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

/** Of a word that has forms for one and for many, `day|days`, the one that a number asks for in its language. */
export const formOf = (forms: string, count: number, locale: string): string => {
  const [one = '', many = one] = forms.split('|');
  return new Intl.PluralRules(locale).select(count) === 'one' ? one : many;
};

/** What an item is to the reader: `Đang diễn ra`, `Tiếp theo`. */
export const labelOf = (kind: NowKind, words: NowWords): string =>
  kind === 'begun' ? words.hasBegun : words[kind];

/** `dự kiến thứ Sáu 14/3`, `dự kiến ngày mai, thứ Sáu 14/3` */
export const whenOf = ({ when, isTomorrow }: NowItem, { tomorrow }: NowWords): string =>
  fill(when, isTomorrow ? tomorrow : '');

/** What stands large: its time, or of an item of another day without one that day. */
export const startOf = ({
  start,
  isToday,
  day,
}: Pick<NowItem, 'start' | 'isToday'> & { day?: string | undefined }): string =>
  start ?? (isToday ? '' : (day ?? ''));

/** `đến 11:00`; of an item that has begun, and whose end is open, just that; else nothing. */
export const endOf = (kind: NowKind, { end }: NowItem, { openEnd, until }: NowWords): string =>
  kind === 'begun' ? openEnd : end ? `${until} ${end}` : '';

/** Whether its time is the picture: it is on, or the next thing to know. */
export const isLarge = (kind: NowKind, { isToday, isTomorrow }: NowItem): boolean =>
  isOn(kind) || isToday || isTomorrow;
