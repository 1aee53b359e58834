import type { APIRoute } from 'astro';
import { feedOf } from '../../../feeds.ts';
import { rss } from '../../../formats/feed.ts';
import { routeParams, type Locale } from '../../../i18n/paths.ts';

export const getStaticPaths = () =>
  routeParams('notices').map(({ params, locale }) => ({ params, props: { locale } }));

/** The notices and the changes of the programme, whole, as RSS 2.0. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale }, site, url }) => {
  const feed = rss(await feedOf('notices', locale, site), new URL(url.pathname, site).href);
  return new Response(feed, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
};
