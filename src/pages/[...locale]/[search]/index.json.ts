import type { APIRoute } from 'astro';
import { allSections } from '../../../conference/routes.ts';
import { newestNews } from '../../../search/parts.ts';
import { fragmentsOf } from '../../../components/text/fragments.ts';
import { textSections, type TextSection } from '../../../markdown/html-text.ts';
import { programmeEntries } from '../../../search/programme-entries.ts';
import { searchFile, termsOf } from '../../../search/index-file.ts';
import { mediaEntries } from '../../../search/media-entries.ts';
import { publicationEntries } from '../../../search/publication-entries.ts';
import { routeParams } from '../../../i18n/paths.ts';
import { mediaAddress } from '../../../media/supplied.ts';
import { href } from '../../../i18n/href.ts';

export const getStaticPaths = () => routeParams('search');

/** What the search page searches in. */
export const GET: APIRoute = async ({ locals }) => {
  const { language, locale, site } = locals;
  const { body } = fragmentsOf(locals);
  const texts = [
    ...site.items.map(({ id }) => ['programme', id] as const),
    ...site.delegations.map(({ id }) => ['delegations', id] as const),
    ...site.places.map(({ id }) => ['places', id] as const),
    ...newestNews(site.news).map(({ id }) => ['news', id] as const),
    ...site.releases.map(({ id }) => ['releases', id] as const),
    ...site.notices.map(({ id }) => ['notices', id] as const),
    ...[...site.pages.keys()].map((id) => ['pages', id] as const),
  ];
  const sections = new Map<string, TextSection[]>(
    await Promise.all(
      texts.map(async ([name, id]) => [`${name}/${id}`, textSections(await body(name, id))] as const),
    ),
  );
  const words = {
    language,
    href: (...to: Parameters<typeof href> extends [unknown, ...infer Rest] ? Rest : never) =>
      href(locale, ...to),
    sectionsOf: (key: string) => sections.get(key) ?? [],
  };
  const supplied = site.media.map((media) => ({ media, href: mediaAddress(locale, site.media, media) }));
  const entries = [
    ...programmeEntries(site, words),
    ...publicationEntries(site, words, allSections(site)),
    ...mediaEntries(supplied, words),
  ];
  return new Response(searchFile(entries, termsOf(language)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
