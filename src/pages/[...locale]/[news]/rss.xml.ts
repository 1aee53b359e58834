import type { APIRoute } from 'astro';
import { fragmentsOf } from '../../../components/text/fragments.ts';
import { hasSection } from '../../../conference/routes.ts';
import { getSite } from '../../../reader/site.ts';
import { feedOf } from '../../../formats/feeds/site-feeds.ts';
import { rss } from '../../../formats/feeds/feed.ts';
import { routeParams } from '../../../i18n/paths.ts';

export const getStaticPaths = async () => {
  return hasSection(await getSite(), 'news') ? routeParams('news') : [];
};

/** The news, whole, as RSS 2.0. */
export const GET: APIRoute = async ({ locals, site, url }) => {
  const feed = rss(await feedOf('news', locals, fragmentsOf(locals), site), new URL(url.pathname, site).href);
  return new Response(feed, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
};
