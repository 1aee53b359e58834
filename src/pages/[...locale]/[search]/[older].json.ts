import type { APIRoute } from 'astro';
import { olderName, olderNews } from '../../../search/parts.ts';
import type { NewsEntry } from '../../../conference/types.ts';
import { pathsOf } from '../../_paths.ts';
import { searchFile, termsOf } from '../../../search/index-file.ts';
import { newsEntry } from '../../../search/publication-entries.ts';
import { language } from '../../../i18n/index.ts';
import { href } from '../../../i18n/href.ts';

export const getStaticPaths = () =>
  pathsOf(['search'], ({ news }, locale) =>
    olderNews(news).map((entries, index) => ({
      params: { older: olderName(language[locale], index) },
      props: { entries },
    })),
  );

interface Props {
  entries: readonly NewsEntry[];
  [key: string]: unknown;
}

/** Older news that the search page takes in after its first results: titles and leads. */
export const GET: APIRoute<Props> = ({ props: { entries }, locals }) => {
  const { locale } = locals;
  const words = {
    language: locals.language,
    href: (...to: Parameters<typeof href> extends [unknown, ...infer Rest] ? Rest : never) =>
      href(locale, ...to),
    sectionsOf: () => [],
  };
  const file = searchFile(
    entries.map((entry) => newsEntry(entry, words)),
    termsOf(locals.language),
  );
  return new Response(file, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
