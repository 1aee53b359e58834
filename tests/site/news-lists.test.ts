import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attribute, type Element, elementsOf, firstOf } from './dom.ts';
import { type Page, pages as realPages, pagesOf } from './pages.ts';
import { readText, withoutSpans } from './text.ts';
import { removeVariants, type Variant } from './variant.ts';
import { manyNews } from './variants.ts';
import { Weights } from './weights.ts';

/** The lists of news as plain pages, and the links to other media in them. */

const linksIn = (node: Element): Element[] => [...elementsOf(node)].filter(({ tagName }) => tagName === 'a');
const listIn = (page: Page): Element[] =>
  [...elementsOf(firstOf(page.document, 'main'))].filter(
    (each) => each.tagName === 'h2' || each.tagName === 'h3',
  );
const addresses = (page: Page): string[] =>
  listIn(page).flatMap((heading) => linksIn(heading).map((link) => attribute(link, 'href') ?? ''));
const navigation = (page: Page): Element[] =>
  [...elementsOf(firstOf(page.document, 'main'))].filter(({ tagName }) => tagName === 'nav');

it('four articles are one plain list', () => {
  const page = realPages.find(({ path }) => path === '/tin-tuc/');
  expect(page && addresses(page)).toHaveLength(4);
  expect(page && navigation(page)).toEqual([]);
  expect(realPages.filter(({ path }) => /^\/tin-tuc\/[^/]+\/./.test(path))).toEqual([]);
});

describe('45 articles and links more', () => {
  let site: Variant;
  let all: Page[];
  const pageAt = (path: string): Page => {
    const page = all.find((each) => each.path === path);
    if (!page) throw new Error(`no page ${path}`);
    return page;
  };
  /** What a reader meets who goes on to the next page until there is none. */
  const walk = (path: string): string[] => {
    const page = pageAt(path);
    const next = linksIn(firstOf(page.document, 'main')).find((link) => attribute(link, 'rel') === 'next');
    return [...addresses(page), ...(next ? walk(attribute(next, 'href') ?? '') : [])];
  };

  beforeAll(async () => {
    site = await manyNews();
    all = pagesOf(site.folder);
  });
  afterAll(removeVariants);

  it('are all reached from page to page, each once, at most twenty at a time', () => {
    const found = walk('/tin-tuc/');
    expect(found).toHaveLength(49);
    expect(new Set(found).size).toBe(49);
    expect(addresses(pageAt('/tin-tuc/'))).toHaveLength(20);
    expect(site.text('/tin-tuc/trang/3/')).toContain('tin 41–49 trong 49 tin');
  });

  it('each article shares the picture of its own phase', () => {
    const words = { 'Trước hội nghị': 'truoc', 'Trong hội nghị': 'trong', 'Sau hội nghị': 'sau' };
    const wrong = all
      .filter(({ path }) => /^\/tin-tuc\/tin-\d+\/$/.test(path))
      .filter(({ html }) => {
        const [, phase] =
          Object.entries(words).find(([name]) => withoutSpans(html).includes(`· ${name}`)) ?? [];
        return !html.includes(`/anh/tin-tuc-giai-doan-${phase}.png"`);
      });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it.each([
    ['/tin-tuc/giai-doan/truoc/', 19, 'tin tức trước hội nghị'],
    ['/tin-tuc/giai-doan/sau/', 15, 'tin tức sau hội nghị'],
    ['/tin-tuc/thang/2025-01/', 45, 'tin tức tháng 01 năm 2025'],
    ['/tin-tuc/thang/2025-03/', 4, 'tin tức tháng 3 năm 2025'],
  ])('%s has %i of them', (path, count, title) => {
    expect(walk(path)).toHaveLength(count);
    expect(readText(firstOf(pageAt(path).document, 'h1'))).toBe(title);
  });

  it('every list is reached by links, names itself and is in the site map', () => {
    const lists = all.filter(({ path }) => /^\/tin-tuc\/(trang|giai-doan|thang)\//.test(path));
    const linked = new Set(
      all.flatMap(({ document }) =>
        linksIn(firstOf(document, 'body')).map((link) => attribute(link, 'href')),
      ),
    );
    const map = readFileSync(join(site.folder, 'sitemap-0.xml'), 'utf8');
    expect(lists.map(({ path }) => path)).toHaveLength(9);
    for (const { path, document } of lists) {
      expect(linked).toContain(path);
      const canonical = [...elementsOf(document)].find((each) => attribute(each, 'rel') === 'canonical');
      expect(canonical && attribute(canonical, 'href')).toMatch(new RegExp(`^https?://[^/]+${path}$`));
      expect(map).toContain(`${path}</loc>`);
    }
    expect(new Set(lists.map(({ document }) => readText(firstOf(document, 'title')))).size).toBe(9);
  });

  it('the chosen list is marked', () => {
    const current = navigation(pageAt('/tin-tuc/giai-doan/sau/')).flatMap((nav) =>
      linksIn(nav).filter((link) => attribute(link, 'aria-current') === 'page'),
    );
    expect(current.map((link) => attribute(link, 'href'))).toEqual(['/tin-tuc/giai-doan/sau/']);
  });

  it('every page fits into one round trip', () => {
    const weights = new Weights(site.folder, '/');
    expect(all.filter((page) => weights.firstView(page) > 14_600).map(({ path }) => path)).toEqual([]);
  });

  it('links to other media have no page, and say whose they are wherever they stand', () => {
    const url = 'https://bao-mau.example/bai/40';
    expect(site.has('/tin-tuc/tin-0040/')).toBe(false);
    const page = all.find((each) => addresses(each).includes(url));
    const [link] = page
      ? listIn(page)
          .flatMap(linksIn)
          .filter((one) => attribute(one, 'href') === url)
      : [];
    expect(link && attribute(link, 'rel')).toBe('noopener external');
    expect(page && readText(firstOf(page.document, 'main'))).toContain(
      'nguồn: báo mẫu (liên kết ra ngoài trang này)',
    );
    const read = (file: string) => readFileSync(join(site.folder, file), 'utf8');
    const { items } = JSON.parse(read('tin-tuc/feed.json')) as { items: Record<string, unknown>[] };
    const item = items.find((each) => each['external_url'] === url);
    expect(item).toMatchObject({
      id: expect.stringMatching(/\/tin-tuc\/#tin-0040$/),
      authors: [{ name: 'Báo Mẫu' }],
    });
    expect(item).not.toHaveProperty('url');
    expect(read('tin-tuc/rss.xml')).toContain(`<link>${url}</link>`);
    expect(read('tim-kiem/index.json')).toContain(`"href":"${url}"`);
    const article = pageAt('/tin-tuc/tin-0039/');
    const siblings = linksIn(firstOf(article.document, 'main')).map((one) => attribute(one, 'href') ?? '');
    expect(siblings.filter((address) => address.includes('bao-mau'))).toEqual([]);
  });
});
