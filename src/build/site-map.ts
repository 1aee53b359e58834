import { readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { element, xmlDocument } from '../formats/xml.ts';
import { metadataOf, type PageMetadata } from './page-files.ts';

/**
 * The XML site map (sitemaps.org) and the robots.txt that names it, from what the finished pages say of themselves:
 * each with a canonical address is in it, under the date the journal knows, with its like in other languages.
 */

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The protocol's limit is 50,000 addresses a file. */
const perFile = 10_000;

const newest = (pages: readonly PageMetadata[]): string | undefined =>
  pages
    .flatMap(({ changed }) => changed ?? [])
    .toSorted()
    .at(-1);

const encoded = (address: string): string => encodeURI(decodeURI(address));

const entry = (
  name: string,
  address: string,
  changed: string | undefined,
  alternates: PageMetadata['alternates'] = [],
): string =>
  element(name, {}, [
    element('loc', {}, encoded(address)),
    ...(changed === undefined ? [] : [element('lastmod', {}, changed)]),
    ...alternates.map(({ hreflang, href }) =>
      element('xhtml:link', { rel: 'alternate', hreflang, href: encoded(href) }),
    ),
  ]);

export async function siteMap(site: string): Promise<void> {
  const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html'));
  // One at a time: thousands of pages are not all kept in memory.
  const read = files.toSorted().map((file) => metadataOf(readFileSync(join(site, file))));
  const pages = read.filter(({ canonical }) => canonical !== undefined);
  const home = pages.map(({ canonical = '' }) => canonical).toSorted((a, b) => a.length - b.length)[0] ?? '';
  const parts: string[] = [];
  for (let start = 0; start < pages.length; start += perFile) {
    const some = pages.slice(start, start + perFile);
    const name = `sitemap-${parts.length}.xml`;
    const urls = some.map(({ canonical = '', changed, alternates }) =>
      entry('url', canonical, changed, alternates),
    );
    const isInLanguages = some.some(({ alternates }) => alternates.length > 0);
    const names = {
      xmlns: namespace,
      'xmlns:xhtml': isInLanguages ? 'http://www.w3.org/1999/xhtml' : undefined,
    };
    await writeFile(join(site, name), xmlDocument(element('urlset', names, urls)));
    parts.push(entry('sitemap', new URL(name, home).href, newest(some)));
  }
  await writeFile(
    join(site, 'sitemap-index.xml'),
    xmlDocument(element('sitemapindex', { xmlns: namespace }, parts)),
  );
  const index = new URL('sitemap-index.xml', home).href;
  await writeFile(join(site, 'robots.txt'), `User-agent: *\nAllow: /\n\nSitemap: ${index}\n`);
}
