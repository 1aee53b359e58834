import type { APIRoute } from 'astro';
import { olderName, olderNews } from '../../../conference/search-parts.ts';
import type { NewsEntry } from '../../../conference/types.ts';
import { getSite } from '../../../content.ts';
import { searchFile } from '../../../formats/search-index.ts';
import { newsEntry } from '../../../formats/search-publications.ts';
import { language } from '../../../i18n/index.ts';
import { routeParams, type Locale } from '../../../i18n/paths.ts';
import { href } from '../../../site.ts';

export const getStaticPaths = async () => {
  const { news } = await getSite();
  return routeParams('search').flatMap(({ params, locale }) =>
    olderNews(news).map((entries, index) => ({
      params: { ...params, older: olderName(index) },
      props: { locale, entries },
    })),
  );
};

interface Props {
  locale: Locale;
  entries: readonly NewsEntry[];
  [key: string]: unknown;
}

/** Older news that the search page takes in after its first results: titles and leads. */
export const GET: APIRoute<Props> = ({ props: { locale, entries } }) => {
  const words = {
    language: language[locale],
    href: (...to: Parameters<typeof href> extends [unknown, ...infer Rest] ? Rest : never) =>
      href(locale, ...to),
    sectionsOf: () => [],
  };
  const file = searchFile(
    entries.map((entry) => newsEntry(entry, words)),
    [],
  );
  return new Response(file, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
