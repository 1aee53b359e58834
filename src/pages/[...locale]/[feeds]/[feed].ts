import type { APIRoute } from 'astro';
import { fragmentsOf } from '../../../components/text/fragments.ts';
import { pathsOf } from '../../_paths.ts';
import { jsonFeed, rss } from '../../../formats/feeds/feed.ts';
import { type FeedName, feedOf } from '../../../formats/feeds/site-feeds.ts';
import { hasSection } from '../../../conference/routes.ts';
import { language } from '../../../i18n/index.ts';
import { href } from '../../../i18n/href.ts';

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
  const names: FeedName[] = ['news', 'notices'];
  const paths = names.map((name) =>
    pathsOf([], (site, locale) =>
      name === 'notices' || hasSection(site, name)
        ? (['rss.xml', 'feed.json'] as const).map((file) => ({
            params: { feeds: language[locale].routes[name], feed: file },
            props: { name, file },
          }))
        : [],
    ),
  );
  return (await Promise.all(paths)).flat();
};

export const GET: APIRoute<Props> = async ({ props: { name, file }, locals, site }) => {
  const { type, write } = formats[file];
  const feed = await feedOf(name, locals, fragmentsOf(locals), site);
  return new Response(write(feed, new URL(`${href(locals.locale, name)}${file}`, site).href), {
    headers: { 'Content-Type': `${type}; charset=utf-8` },
  });
};
