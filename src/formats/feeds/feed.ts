import { instantOf, isoInstant } from '../../conference/dates.ts';
import type { IsoDate } from '../../conference/types.ts';
import { element, xmlDocument } from '../xml.ts';
import { htmlText } from './feed-html.ts';

/** Feeds of what is published, the newest first: RSS 2.0 and JSON Feed 1.1 from the same list. */

export interface FeedItem {
  /** Never changes; an address, though it need not lead anywhere. */
  id: string;
  /** Absolute, like every address in a feed. */
  url: string;
  /** The address is another medium's: this site has no page of it. */
  isElsewhere?: boolean;
  /** Plain text, like `summary` and `author`. */
  title: string;
  summary: string;
  /** The whole text, with absolute links. */
  html: string;
  /** The day it was published, and the day it was last changed. */
  date: IsoDate;
  updated?: IsoDate | undefined;
  author: string;
  /** Its picture. */
  image?: string | undefined;
}

export interface Feed {
  title: string;
  description: string;
  /** Page whose feed it is. */
  page: string;
  locale: string;
  timeZone: string;
  items: readonly FeedItem[];
}

/** A feed tells what is new; what is older is on the site. */
export const most = 50;

export const newestItems = (items: readonly FeedItem[]): FeedItem[] =>
  items.toSorted((a, b) => b.date.localeCompare(a.date)).slice(0, most);

/** A day as the instant at which it begins at the conference: RFC 822, four-digit year, as RSS 2.0 asks. */
const rssDate = (date: IsoDate, timeZone: string): string =>
  new Date(instantOf(date, '00:00', timeZone)).toUTCString();

/**
 * RSS 2.0 with the whole text (`content:encoded`) and the feed's own address (`atom:link`). The description of an item
 * is HTML, titles and names are plain text (RSS Advisory Board, RSS Best Practices Profile).
 */
export const rss = ({ title, description, page, locale, timeZone, items }: Feed, self: string): string => {
  const newest = items
    .map(({ date, updated }) => updated ?? date)
    .toSorted()
    .at(-1);
  const written = items.map((item) =>
    element('item', {}, [
      element('title', {}, item.title),
      element('link', {}, item.url),
      element('guid', { isPermaLink: String(item.id === item.url) }, item.id),
      element('pubDate', {}, rssDate(item.date, timeZone)),
      element('dc:creator', {}, item.author),
      element('description', {}, htmlText(item.summary)),
      element('content:encoded', {}, item.html),
    ]),
  );
  const channel = element('channel', {}, [
    element('title', {}, title),
    element('link', {}, page),
    element('description', {}, description),
    element('language', {}, locale),
    ...(newest === undefined ? [] : [element('lastBuildDate', {}, rssDate(newest, timeZone))]),
    element('atom:link', { href: self, rel: 'self', type: 'application/rss+xml' }),
    ...written,
  ]);
  const namespaces = {
    version: '2.0',
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  return xmlDocument(element('rss', namespaces, [channel]));
};

/** JSON Feed 1.1 (jsonfeed.org/version/1.1): only `content_html` is HTML; dates as RFC 3339. */
export const jsonFeed = (
  { title, description, page, locale, timeZone, items }: Feed,
  self: string,
): string => {
  const instant = (date: IsoDate) => isoInstant(date, '00:00', timeZone);
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: page,
    feed_url: self,
    language: locale,
    items: items.map((item) => ({
      id: item.id,
      [item.isElsewhere ? 'external_url' : 'url']: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      date_published: instant(item.date),
      ...(item.updated !== undefined && { date_modified: instant(item.updated) }),
      authors: [{ name: item.author }],
      ...(item.image !== undefined && { image: item.image }),
    })),
  });
};
