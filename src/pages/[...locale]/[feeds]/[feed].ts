import type { APIRoute } from 'astro';
import { fragmentsOf } from '../../../components/text/fragments.ts';
import { getSite } from '../../../reader/site.ts';
import { jsonFeed, rss } from '../../../formats/feeds/feed.ts';
import { type FeedName, feedOf } from '../../../formats/feeds/site-feeds.ts';
import { href } from '../../../i18n/href.ts';
import { routeParams } from '../../../i18n/paths.ts';

/** The news, and the notices with the changes of the programme: each whole, as RSS 2.0 and as JSON Feed 1.1. */

interface Props {
  name: FeedName;
  file: keyof typeof formats;
}

const formats = {
  'rss.xml': { type: 'application/rss+xml', write: rss },
  'feed.json': { type: 'application/feed+json', write: jsonFeed },
};

export const getStaticPaths = async () => {
  const { news } = await getSite();
  const names: FeedName[] = news.length === 0 ? ['notices'] : ['news', 'notices'];
  return names.flatMap((name) =>
    routeParams(name).flatMap(({ params: { locale, [name]: feeds } }) =>
      (['rss.xml', 'feed.json'] as const).map((file) => ({
        params: { locale, feeds, feed: file },
        props: { name, file },
      })),
    ),
  );
};

export const GET: APIRoute<Props> = async ({ props: { name, file }, locals, site }) => {
  const { type, write } = formats[file];
  const feed = await feedOf(name, locals, fragmentsOf(locals), site);
  return new Response(write(feed, new URL(`${href(locals.locale, name)}${file}`, site).href), {
    headers: { 'Content-Type': `${type}; charset=utf-8` },
  });
};
