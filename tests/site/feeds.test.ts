import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { attribute, elementsOf } from './dom.ts';
import { pages, site } from './pages.ts';
import { removeVariants } from './variant.ts';
import { retimed } from './variants.ts';

/** The feeds of the built site, as a validator sees them: required parts, absolute addresses, whole texts. */

const read = (path: string, folder = site): string => readFileSync(join(folder, path), 'utf8');

interface JsonItem {
  id: string;
  url: string;
  title: string;
  content_html: string;
}

const itemsOf = (path: string, folder = site): JsonItem[] =>
  (JSON.parse(read(path, folder)) as { items: JsonItem[] }).items;

const elements = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.filter(
    (node): node is XmlElement => node.type === 'element' && (node as XmlElement).name === name,
  );

const pathsUnder = (folder: string): string[] =>
  pages
    .map(({ path }) => path)
    .filter((path) => path.startsWith(folder) && /^[^/]+\/$/.test(path.slice(folder.length)));

describe.each([['tin-tuc'], ['thong-bao']])('/%s/', (folder) => {
  const root = parseXml(read(`${folder}/rss.xml`)).root as XmlElement;
  const [channel] = elements(root, 'channel') as [XmlElement];
  const items = elements(channel, 'item');
  const textOf = (parent: XmlElement, name: string): string => elements(parent, name)[0]?.text ?? '';

  it('RSS has what RSS 2.0 asks for', () => {
    expect(root.attributes['version']).toBe('2.0');
    for (const name of ['title', 'link', 'description']) expect(textOf(channel, name)).not.toBe('');
    for (const item of items) {
      for (const name of ['title', 'link', 'guid', 'description', 'content:encoded'])
        expect(textOf(item, name)).not.toBe('');
      expect(Number.isNaN(Date.parse(textOf(item, 'pubDate')))).toBe(false);
    }
    expect(elements(channel, 'atom:link')[0]?.attributes['href']).toMatch(
      new RegExp(`^https?://.*/${folder}/rss\\.xml$`),
    );
  });

  it('both formats have every entry once, under the address of its page', () => {
    const links = items.map((item) => new URL(textOf(item, 'link')).pathname);
    expect(links.toSorted()).toEqual(pathsUnder(`/${folder}/`).toSorted());
    expect(itemsOf(`${folder}/feed.json`).map(({ url }) => new URL(url).pathname)).toEqual(links);
    const ids = itemsOf(`${folder}/feed.json`).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('texts are whole and have no address that leads nowhere outside the site', () => {
    for (const { content_html: html } of itemsOf(`${folder}/feed.json`)) {
      expect(html.length).toBeGreaterThan(200);
      expect(html).not.toMatch(/(?:href|src)="(?!https?:|mailto:|tel:)/);
      expect(html).not.toMatch(/<script|<style|class=|undefined/);
    }
  });

  it('is named by its list and by home', () => {
    for (const path of ['/', `/${folder}/`]) {
      const page = pages.find((each) => each.path === path);
      const named = page ? [...elementsOf(page.document)] : [];
      const addresses = named
        .filter((each) => attribute(each, 'rel') === 'alternate')
        .map((each) => attribute(each, 'href'));
      expect(addresses).toEqual(expect.arrayContaining([`/${folder}/rss.xml`, `/${folder}/feed.json`]));
    }
  });
});

describe('a time that changed', () => {
  afterAll(removeVariants);

  it('is a notice by itself', async () => {
    const variant = await retimed();
    const told = itemsOf('thong-bao/feed.json', variant.folder).find(({ id }) => id.includes('#thay-doi-'));
    expect(told?.id).toMatch(/\/chuong-trinh\/hop-tru-bi\/#thay-doi-1$/);
    expect(told?.content_html).toBe('<p>Giờ bắt đầu. Trước: 14:00. Nay: 14:20.</p>');
    const map = read('sitemap-0.xml', variant.folder);
    expect(map).toMatch(/hop-tru-bi\/<\/loc>\n<lastmod>2025-03-05</);
    expect(map).toMatch(/\/chuong-trinh\/hoi-nghi\/<\/loc>\n<lastmod>2025-03-01</);
  });
});
