import type { APIRoute } from 'astro';
import { getSite } from '../../../content.ts';
import { feedOf } from '../../../feeds.ts';
import { jsonFeed } from '../../../formats/feed.ts';
import { routeParams, type Locale } from '../../../i18n/paths.ts';

export const getStaticPaths = async () => {
  const { news } = await getSite();
  return news.length === 0
    ? []
    : routeParams('news').map(({ params, locale }) => ({ params, props: { locale } }));
};

/** The news, whole, as JSON Feed 1.1. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale }, site, url }) => {
  const feed = jsonFeed(await feedOf('news', locale, site), new URL(url.pathname, site).href);
  return new Response(feed, { headers: { 'Content-Type': 'application/feed+json; charset=utf-8' } });
};
