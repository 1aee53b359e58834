import type { APIRoute } from 'astro';
import { fragmentsOf } from '../../../components/text/fragments.ts';
import { getSite } from '../../../content.ts';
import { feedOf } from '../../../formats/feeds/site-feeds.ts';
import { rss } from '../../../formats/feeds/feed.ts';
import { routeParams } from '../../../i18n/paths.ts';

export const getStaticPaths = async () => {
  const { news } = await getSite();
  return news.length === 0 ? [] : routeParams('news');
};

/** The news, whole, as RSS 2.0. */
export const GET: APIRoute = async ({ locals, site, url }) => {
  const feed = rss(await feedOf('news', locals, fragmentsOf(locals), site), new URL(url.pathname, site).href);
  return new Response(feed, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
};
