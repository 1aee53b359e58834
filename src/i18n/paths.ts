import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NewsFilter } from '../conference/news-lists.ts';
import { env } from '../env.ts';
import { addresses as en } from './en/addresses.ts';
import { addresses as vi } from './vi/addresses.ts';
import { languagesOf } from '../languages.ts';

/** The words in addresses, in every language that there are words for. */
const addresses: Record<'vi' | 'en', typeof vi> = { vi, en };

export type Locale = keyof typeof addresses;

/** Languages there are words for. */
export const knownLocales = Object.keys(addresses) as Locale[];

/** Every language this site can be read in; the first is the one without a prefix in its addresses. */
export const locales: readonly Locale[] = languagesOf(env.contentDir, knownLocales);

export const defaultLocale: Locale = locales[0] ?? 'vi';

/** Every kind of page that has a word of its own in the address. */
export type Route = keyof typeof vi.routes;

/** Routes that lie under another one. */
const parents: Partial<Record<Route, Route>> = { plan: 'about', media: 'press' };

const prefix = (locale: Locale): string | undefined => (locale === defaultLocale ? undefined : locale);

/**
 * The address of a page from the root of the site: `/chuong-trinh/hop-tru-bi/`.
 * Without a route the home page.
 */
export const pathTo = (locale: Locale, route?: Route, id?: string): string => {
  const words = route ? [parents[route], route].filter((one) => one !== undefined) : [];
  const parts = [prefix(locale), ...words.map((word) => addresses[locale].routes[word]), id];
  return `/${parts
    .filter((part) => part !== undefined)
    .map((part) => `${part}/`)
    .join('')}`;
};

/** What ids of headings in an editor's text begin with, by the file of the text. */
export const sectionWord = (file: URL | undefined): string => {
  const path = file === undefined ? '' : relative(env.contentDir, fileURLToPath(file));
  const locale = locales.find((one) => /^\w+/.exec(path)?.[0] === one) ?? defaultLocale;
  return addresses[locale].anchors.section;
};

/** Names that no page of an editor can have: addresses begin with them, in some language. */
export const takenNames: ReadonlySet<string> = new Set(
  locales.flatMap((locale) => [
    locale,
    ...Object.values(addresses[locale].routes),
    addresses[locale].files.home,
  ]),
);

/** The part of the address of a page of a list of news that follows `news`, without slashes around it. */
export const newsListPath = (locale: Locale, { phase, month }: NewsFilter, page = 1): string | undefined => {
  const words = addresses[locale].lists;
  const parts = [
    ...(phase === undefined ? [] : [words.phase, words.phases[phase]]),
    ...(month === undefined ? [] : [words.month, month]),
    ...(page === 1 ? [] : [words.page, String(page)]),
  ];
  return parts.length === 0 ? undefined : parts.join('/');
};

/** The part of the address of a page of the list of photos and recordings that follows `media`; none for the first. */
export const mediaListPath = (locale: Locale, page: number): string | undefined =>
  page === 1 ? undefined : `${addresses[locale].lists.page}/${page}`;

/** The address of a file of the press room, from the root of the site. */
export const pathToFile = (locale: Locale, name: string): string => `${pathTo(locale, 'files')}${name}`;

/**
 * Parameters of `src/pages/[...locale]/[route]/…` for every language: each page file names its routes in
 * brackets, and this fills in the words of the address.
 */
export const routeParams = <R extends Route>(...routes: R[]) =>
  locales.map((locale) => ({
    locale,
    params: {
      locale: prefix(locale),
      ...(Object.fromEntries(routes.map((route) => [route, addresses[locale].routes[route]])) as Record<
        R,
        string
      >),
    },
  }));
