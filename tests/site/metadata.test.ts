import { parseXml } from '@rgrove/parse-xml';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attribute, type Element, elementsOf, ownText } from './dom.ts';
import { type Page, pages, site } from './pages.ts';

/** What pages say of themselves to those who link to them. */

const all = ({ document }: Page): Element[] => [...elementsOf(document)];
const meta = (page: Page, key: string): string | undefined => {
  const found = all(page).find(
    (each) => attribute(each, 'property') === key || attribute(each, 'name') === key,
  );
  return found && attribute(found, 'content');
};
const canonical = (page: Page): string | undefined => {
  const found = all(page).find((each) => attribute(each, 'rel') === 'canonical');
  return found && attribute(found, 'href');
};
const dataOf = (page: Page): Record<string, unknown>[] =>
  all(page)
    .filter((each) => attribute(each, 'type') === 'application/ld+json')
    .map((script) => JSON.parse(ownText(script)));

const found = pages.filter((page) => canonical(page) !== undefined);

describe.each(found.map((page) => [page.path, page] as const))('%s', (_, page) => {
  it('has a preview in words and Dublin Core, which agree', () => {
    const address = canonical(page);
    for (const key of [
      'og:title',
      'og:description',
      'og:site_name',
      'twitter:card',
      'DC.creator',
      'DC.publisher',
    ])
      expect(meta(page, key), key).toBeTruthy();
    expect(meta(page, 'og:url')).toBe(address);
    expect(meta(page, 'DC.identifier')).toBe(address);
    expect(meta(page, 'DC.title')).toBe(meta(page, 'og:title'));
    expect(meta(page, 'DC.description')).toBe(meta(page, 'description'));
    expect(meta(page, 'DC.date')).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(meta(page, 'DC.language')).toBe(page.path.startsWith('/en/') ? 'en' : 'vi');
  });
});

it('pages that want to be found by nobody have neither address nor preview', () => {
  for (const page of pages.filter((each) => !found.includes(each))) {
    expect(meta(page, 'robots')).toBe('noindex');
    expect(meta(page, 'og:title')).toBeUndefined();
  }
});

it('every page below another says the way to it', () => {
  const deep = found.filter(({ path }) =>
    /^\/(chuong-trinh|tin-tuc|thong-bao|doan-dai-bieu|gioi-thieu)\/.+/.test(path),
  );
  expect(deep.length).toBeGreaterThan(20);
  for (const page of deep) {
    const way = dataOf(page).find((data) => data['@type'] === 'BreadcrumbList');
    expect(way, page.path).toMatchObject({ itemListElement: { length: 3, 2: { item: canonical(page) } } });
  }
});

it('news are articles, and home names the body that answers for it', () => {
  const articles = found.filter(({ path }) => /^\/tin-tuc\/[^/]+\/$/.test(path));
  for (const page of articles)
    expect(dataOf(page)).toContainEqual(
      expect.objectContaining({
        '@type': 'NewsArticle',
        url: canonical(page),
        headline: meta(page, 'og:title'),
      }),
    );
  const home = found.find(({ path }) => path === '/');
  expect(home && dataOf(home).map((data) => data['@type'])).toEqual(
    expect.arrayContaining(['Event', 'Organization']),
  );
});

it('the XML site map has every page that wants to be found, and robots.txt names it', () => {
  const read = (file: string) => readFileSync(join(site, file), 'utf8');
  const listed = [...read('sitemap-0.xml').matchAll(/<loc>(.*?)<\/loc>\n<lastmod>\d{4}-\d\d-\d\d</g)];
  expect(listed.map(([, address]) => address).toSorted()).toEqual(found.map(canonical).toSorted());
  for (const file of ['sitemap-0.xml', 'sitemap-index.xml']) expect(() => parseXml(read(file))).not.toThrow();
  expect(read('sitemap-index.xml')).toMatch(/<loc>https?:\/\/.*\/sitemap-0\.xml<\/loc>/);
  expect(read('robots.txt')).toMatch(/^Sitemap: https?:\/\/.*\/sitemap-index\.xml$/m);
});
