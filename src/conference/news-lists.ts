import { phases } from './phase.ts';
import type { IsoDate, NewsArticle, NewsEntry, Phase } from './types.ts';

/** The lists of news: everything, one phase, one month; each in pages of constant weight. */

/** What a list is of; everything without either. */
export interface NewsFilter {
  phase?: Phase | undefined;
  /** A month of the calendar, `2030-05`. */
  month?: string | undefined;
}

export interface NewsListPage<T> {
  filter: NewsFilter;
  entries: readonly T[];
  /** Entries of all pages of the list. */
  total: number;
  /** Its own number, from 1, and how many there are. */
  page: number;
  pages: number;
  /** Position of its first entry in the list, from 1. */
  first: number;
}

/** A list that a reader can choose, and how much there is in it. */
export interface NewsChoice {
  filter: NewsFilter;
  total: number;
}

/** Entries on one page. */
export const perPage = 20;

type Listed = Pick<NewsEntry, 'phase' | 'published'>;

const monthOf = (date: IsoDate): string => date.slice(0, 7);

const isIn =
  ({ phase, month }: NewsFilter) =>
  (entry: Listed): boolean =>
    (phase === undefined || entry.phase === phase) &&
    (month === undefined || monthOf(entry.published) === month);

/** Leaves out a choice between nothing: one that is everything. */
const realChoices = (choices: NewsChoice[]): NewsChoice[] => {
  const some = choices.filter(({ total }) => total > 0);
  return some.length > 1 ? some : [];
};

/** The phases to choose from, in the order of time; none while everything is of one. */
export const phaseChoices = (news: readonly Listed[]): NewsChoice[] =>
  realChoices(phases.map((phase) => ({ filter: { phase }, total: news.filter(isIn({ phase })).length })));

/** The months to choose from, the newest first; none while everything fits on one page or is of one month. */
export const monthChoices = (news: readonly Listed[]): NewsChoice[] => {
  if (news.length <= perPage) return [];
  const counts = [...Map.groupBy(news, ({ published }) => monthOf(published))];
  return realChoices(
    counts
      .toSorted(([a], [b]) => b.localeCompare(a))
      .map(([month, entries]) => ({ filter: { month }, total: entries.length })),
  );
};

/** Every page of every list. `news` stays in its order. */
export const newsListPages = <T extends Listed>(news: readonly T[]): NewsListPage<T>[] => {
  const filters = [{}, ...[...phaseChoices(news), ...monthChoices(news)].map(({ filter }) => filter)];
  return filters.flatMap((filter) => {
    const list = news.filter(isIn(filter));
    const pages = Math.max(1, Math.ceil(list.length / perPage));
    return Array.from({ length: pages }, (_, index): NewsListPage<T> => ({
      filter,
      entries: list.slice(index * perPage, (index + 1) * perPage),
      total: list.length,
      page: index + 1,
      pages,
      first: index * perPage + 1,
    }));
  });
};

/** Whether an entry is an article with a page of its own, and not a link to another medium's. */
export const isArticle = <T extends NewsEntry>(entry: T): entry is T & NewsArticle => entry.url === undefined;
