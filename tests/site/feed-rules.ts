import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { parseFragment } from 'parse5';
import { attribute, elementsOf, parseHtml } from './dom.ts';

/**
 * What validators say of a feed: the rules of the W3C Feed Validation Service and of the RSS Advisory Board (RSS 2.0,
 * best practices profile) and those of jsonfeed.org/version/1.1, as far as such feeds can break them. Each function
 * returns a line for every rule that is broken.
 */

const children = (parent: XmlElement, name?: string): XmlElement[] =>
  parent.children.filter(
    (node): node is XmlElement =>
      node.type === 'element' && (name === undefined || (node as XmlElement).name === name),
  );

const isAbsolute = (address: unknown): boolean =>
  typeof address === 'string' && /^https?:\/\/[^/\s]+\/[\x21-\x7E]*$/.test(address) && URL.canParse(address);

/** RFC 822 with four digits for the year, as RSS asks; with the day of the week that it was. */
const isRfc822 = (date: string): boolean =>
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/.test(
    date,
  ) && new Date(date).toUTCString() === date;

const isRfc3339 = (date: unknown): boolean =>
  typeof date === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(date) &&
  !Number.isNaN(Date.parse(date));

const isLanguage = (code: unknown): boolean =>
  typeof code === 'string' && /^[a-z]{2}(-[A-Z]{2})?$/.test(code);

const dangerous =
  /^(script|style|iframe|object|embed|form|input|button|meta|link|base|applet|frame|template)$/;

/** HTML that feed readers show in pages of their own: nothing that runs, nothing relative. */
export const htmlFaults = (html: string): string[] =>
  [...elementsOf(parseHtml(`<!doctype html><body>${html}`))].slice(3).flatMap((element) => [
    ...(dangerous.test(element.tagName) ? [`<${element.tagName}> in a text`] : []),
    ...element.attrs
      .filter(({ name }) => /^(on|style$|class$)/.test(name))
      .map(({ name }) => `${name}= in a text`),
    ...['href', 'src']
      .map((name) => attribute(element, name))
      .filter((address) => address !== undefined && !/^(https?:\/\/[^/]+\/|mailto:|tel:)/.test(address))
      .map((address) => `address that leads nowhere: ${address}`),
  ]);

/** Where HTML is asked for and plain text was written, its signs are no markup by accident. */
export const textFaults = (html: string): string[] => {
  const faults: string[] = [];
  const { childNodes } = parseFragment(html, { onParseError: ({ code }) => faults.push(code) });
  const marked = childNodes.filter(({ nodeName }) => nodeName !== '#text');
  return [...faults, ...marked.map(({ nodeName }) => `<${nodeName}>`)].map(
    (fault) => `${fault} in a description`,
  );
};

/** What a reader shows of such a text. */
export const shownText = (html: string): string =>
  parseFragment(html)
    .childNodes.map((node) => ('value' in node ? node.value : ''))
    .join('');

const inChannel = ['title', 'link', 'description', 'language', 'lastBuildDate', 'atom:link', 'item'];
const inItem = ['title', 'link', 'guid', 'pubDate', 'dc:creator', 'description', 'content:encoded'];

const namesFaults = (parent: XmlElement, allowed: string[], repeated: string[] = []): string[] => {
  const names = children(parent).map(({ name }) => name);
  return [
    ...names.filter((name) => !allowed.includes(name)).map((name) => `<${name}> in <${parent.name}>`),
    ...allowed
      .filter((name) => !repeated.includes(name) && names.filter((one) => one === name).length > 1)
      .map((name) => `<${name}> twice in <${parent.name}>`),
  ];
};

const itemFaults = (item: XmlElement): string[] => {
  const text = (name: string): string => children(item, name)[0]?.text ?? '';
  const isPermaLink = children(item, 'guid')[0]?.attributes['isPermaLink'] !== 'false';
  return [
    ...namesFaults(item, inItem),
    ...inItem.filter((name) => text(name).trim() === '').map((name) => `item without ${name}`),
    ...(isAbsolute(text('link')) ? [] : [`link ${text('link')}`]),
    ...(isPermaLink && !isAbsolute(text('guid')) ? [`guid ${text('guid')} is no address`] : []),
    ...(isRfc822(text('pubDate')) ? [] : [`pubDate ${text('pubDate')}`]),
    ...htmlFaults(text('content:encoded')),
    ...textFaults(text('description')),
  ];
};

const prefixesIn = (element: XmlElement): string[] => [
  ...[element.name, ...Object.keys(element.attributes)].flatMap((name) =>
    name.includes(':') && !name.startsWith('xmlns:') ? [name.split(':')[0] ?? ''] : [],
  ),
  ...children(element).flatMap(prefixesIn),
];

/** `self`: the address the feed is served under. */
export function rssFaults(xml: string, self: string): string[] {
  const { root } = parseXml(xml);
  const [channel] = root ? children(root, 'channel') : [];
  if (!root || !channel) return ['no channel'];
  const text = (name: string): string => children(channel, name)[0]?.text ?? '';
  const items = children(channel, 'item');
  const guids = items.map((item) => children(item, 'guid')[0]?.text);
  const days = items.map((item) => Date.parse(children(item, 'pubDate')[0]?.text ?? ''));
  const [atom] = children(channel, 'atom:link');
  return [
    ...(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>') ? [] : ['no XML declaration']),
    ...(root.name === 'rss' && root.attributes['version'] === '2.0' ? [] : ['not RSS 2.0']),
    ...prefixesIn(root)
      .filter((prefix) => root.attributes[`xmlns:${prefix}`] === undefined)
      .map((prefix) => `undeclared prefix ${prefix}`),
    ...namesFaults(channel, inChannel, ['item']),
    ...['title', 'link', 'description'].filter((name) => text(name) === '').map((name) => `no ${name}`),
    ...(isAbsolute(text('link')) ? [] : [`link ${text('link')}`]),
    ...(isLanguage(text('language')) ? [] : [`language ${text('language')}`]),
    ...(items.length === 0 || isRfc822(text('lastBuildDate')) ? [] : ['lastBuildDate']),
    ...(atom?.attributes['rel'] === 'self' &&
    atom.attributes['type'] === 'application/rss+xml' &&
    atom.attributes['href'] === self
      ? []
      : ['no atom:link to itself']),
    ...(new Set(guids).size === guids.length ? [] : ['a guid twice']),
    ...(days.every((day, index) => index === 0 || day <= (days[index - 1] ?? 0)) ? [] : ['not newest first']),
    ...items.flatMap(itemFaults),
  ];
}

interface JsonFeedItem extends Record<string, unknown> {
  content_html?: string;
  authors?: { name?: string }[];
}

const feedKeys = ['version', 'title', 'description', 'home_page_url', 'feed_url', 'language', 'items'];
const itemKeys = [
  'id',
  'url',
  'external_url',
  'title',
  'summary',
  'content_html',
  'date_published',
  'date_modified',
  'authors',
];

const jsonItemFaults = (item: JsonFeedItem): string[] => [
  ...Object.keys(item)
    .filter((key) => !itemKeys.includes(key))
    .map((key) => `${key} in an item`),
  ...(typeof item['id'] === 'string' && item['id'] !== '' ? [] : ['item without id']),
  ...['url', 'external_url']
    .filter((key) => key in item && !isAbsolute(item[key]))
    .map((key) => `${key} of an item`),
  ...('url' in item || 'external_url' in item ? [] : ['item without address']),
  ...(item.content_html ? htmlFaults(item.content_html) : ['item without text']),
  ...['date_published', 'date_modified'].filter((key) => key in item && !isRfc3339(item[key])),
  ...(item.authors?.every(({ name }) => name) ? [] : ['item without author']),
];

export function jsonFeedFaults(json: string, self: string): string[] {
  const feed = JSON.parse(json) as Record<string, unknown> & { items: JsonFeedItem[] };
  const ids = feed.items.map((item) => item['id']);
  return [
    ...Object.keys(feed).filter((key) => !feedKeys.includes(key)),
    ...(feed['version'] === 'https://jsonfeed.org/version/1.1' ? [] : ['version']),
    ...(typeof feed['title'] === 'string' && feed['title'] !== '' ? [] : ['no title']),
    ...(isAbsolute(feed['home_page_url']) ? [] : ['home_page_url']),
    ...(feed['feed_url'] === self ? [] : ['feed_url']),
    ...(isLanguage(feed['language']) ? [] : ['language']),
    ...(new Set(ids).size === ids.length ? [] : ['an id twice']),
    ...feed.items.flatMap(jsonItemFaults),
  ];
}
