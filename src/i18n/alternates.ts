import { memoise } from '../cache/memoise.ts';
import { routesOf } from '../conference/routes.ts';
import type { Site } from '../conference/site.ts';
import { addressOf } from './addresses.ts';
import { type Locale, locales } from './paths.ts';

/** A page in one of the languages of the site. */
export interface Alternate {
  locale: Locale;
  /** From the root of the site. */
  path: string;
}

/** Every page by its path, with itself and its like in the other languages, in the order of the languages. */
const pages = memoise((site: Site, locale: Locale): ReadonlyMap<string, readonly Alternate[]> => {
  const inAll = routesOf(site).flatMap((route) =>
    route.kind === 'page' || route.kind === 'news-list' || route.kind === 'media-list'
      ? [locales.map((one) => ({ locale: one, path: addressOf(one, route) }))]
      : [],
  );
  return new Map(inAll.map((like) => [like.find((one) => one.locale === locale)?.path ?? '', like]));
});

/** The same page in every language; nothing where there is one language, or of a page that is no page of the site. */
export const alternatesOf = (site: Site, locale: Locale, path: string): readonly Alternate[] =>
  locales.length === 1 ? [] : (pages(site, locale).get(path) ?? []);
