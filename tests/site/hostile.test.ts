import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asRead } from '../hostile.ts';
import { valuesOf } from '../unit/ical-read.ts';
import { attribute, elementsOf, firstOf, ownText } from './dom.ts';
import { jsonFeedFaults, rssFaults, shownText } from './feed-rules.ts';
import { itemTitles, labels, leads, link, outlet, shownLink, sources, titles } from './odd-texts.ts';
import { type Page, pagesOf } from './pages.ts';
import { readPdf } from './read-pdf.ts';
import { schemaFaults } from './schema-org.ts';
import { removeVariants, type Variant } from './variant.ts';
import { heldWithOddTexts } from './variants.ts';

/** A site full of odd texts, read back by parsers that know nothing of its writers: each text arrives as it was. */

let site: Variant;
let pages: Page[];

beforeAll(async () => {
  site = await heldWithOddTexts();
  pages = pagesOf(site.folder);
});
afterAll(removeVariants);

const read = (file: string): string => readFileSync(join(site.folder, file), 'utf8');
/** White space as HTML has it: any of it is one space; no-break spaces are set by the site itself. */
const inOneLine = (text: string): string => asRead(text).replaceAll(/\s+/g, ' ').trim();
const pageAt = (path: string): Page => {
  const page = pages.find((each) => each.path === path);
  if (!page) throw new Error(`no page ${path}`);
  return page;
};
const textOf = (page: Page, tag: string): string => {
  const collect = (node: ReturnType<typeof firstOf>): string =>
    node.childNodes
      .map((one) => ('tagName' in one ? collect(one) : 'value' in one ? one.value : ''))
      .join('');
  return inOneLine(collect(firstOf(page.document, tag)));
};
const meta = (page: Page, key: string): string | undefined =>
  [...elementsOf(page.document)]
    .filter((each) => [attribute(each, 'property'), attribute(each, 'name')].includes(key))
    .map((each) => attribute(each, 'content'))[0];
const dataOf = (page: Page): Record<string, unknown>[] =>
  [...elementsOf(page.document)]
    .filter((each) => attribute(each, 'type') === 'application/ld+json')
    .map((script) => JSON.parse(ownText(script)) as Record<string, unknown>);

it('pages show titles, leads and sources as they are, in text and in what they say of themselves', () => {
  titles.forEach((title, index) => {
    const page = pageAt(`/tin-tuc/la-${index}/`);
    const main = textOf(page, 'main');
    expect(textOf(page, 'h1')).toBe(inOneLine(title));
    expect(textOf(page, 'title')).toMatch(/ \| /);
    expect(textOf(page, 'title').startsWith(inOneLine(title))).toBe(true);
    expect(main).toContain(inOneLine(leads[index] ?? ''));
    expect(main).toContain(`Nguồn: ${inOneLine(sources[index] ?? '')}`);
    expect(main).toContain('<script>alert(1)</script> & "x" ]]> </script>');
    expect(inOneLine(meta(page, 'og:title') ?? '')).toBe(inOneLine(title));
    expect(inOneLine(meta(page, 'description') ?? '')).toBe(inOneLine(leads[index] ?? ''));
    expect(inOneLine(meta(page, 'DC.source') ?? '')).toBe(inOneLine(sources[index] ?? ''));
    const share = [...elementsOf(page.document)].find((each) => attribute(each, 'data-share') !== undefined);
    expect(share && attribute(share, 'data-title')).toBe(asRead(title));
    expect(dataOf(page)).toContainEqual(
      expect.objectContaining({
        '@type': 'NewsArticle',
        headline: asRead(title),
        description: asRead(leads[index] ?? ''),
      }),
    );
    expect(dataOf(page).flatMap((data) => schemaFaults(data))).toEqual([]);
  });
  itemTitles.forEach((title, index) => {
    const page = pageAt(`/chuong-trinh/la-${index}/`);
    expect(textOf(page, 'h1')).toBe(inOneLine(title));
    expect(textOf(page, 'main')).toContain(inOneLine(labels[index] ?? ''));
  });
});

it('lists have every title once as the text of a link to its page', () => {
  const links = ['/tin-tuc/', '/tin-tuc/trang/2/', '/thong-bao/', '/so-do-trang/'].flatMap((path) =>
    [...elementsOf(firstOf(pageAt(path).document, 'main'))]
      .filter(({ tagName }) => tagName === 'a')
      .map((each) => [attribute(each, 'href'), inOneLine(ownText(each))]),
  );
  titles.forEach((title, index) => expect(links).toContainEqual([`/tin-tuc/la-${index}/`, inOneLine(title)]));
  expect(links).toContainEqual([link, inOneLine(titles[0] ?? '')]);
});

it('every letter has one spelling, in texts as in fields', () => {
  const files = ['tin-tuc/la-1/index.html', 'tin-tuc/rss.xml', 'tin-tuc/feed.json', 'tim-kiem/index.json'];
  for (const file of files) {
    expect(read(file)).toContain('Quảng trường'.normalize('NFC'));
    expect(read(file) === read(file).normalize('NFC'), file).toBe(true);
  }
});

it('no text became an element or an attribute', () => {
  const names = (page: Page): string[] =>
    [...elementsOf(page.document)].flatMap(({ tagName, attrs }) => [
      tagName,
      ...attrs.map(({ name }) => name),
    ]);
  const usual = new Set(names(pageAt('/tin-tuc/ke-hoach-to-chuc/')));
  for (const page of pages.filter(({ path }) => path.startsWith('/tin-tuc/la-')))
    expect(
      [...new Set(names(page))].filter((name) => !usual.has(name) && !/^(code|span|abbr|title)$/.test(name)),
    ).toEqual([]);
  const scripts = (page: Page): number =>
    [...elementsOf(page.document)].filter(({ tagName }) => tagName === 'script').length;
  for (const index of titles.keys())
    expect(scripts(pageAt(`/tin-tuc/la-${index}/`))).toBe(scripts(pageAt('/tin-tuc/ke-hoach-to-chuc/')));
});

it('feeds are valid and have the texts', () => {
  const origin = new URL(/<loc>(.*?)<\/loc>/.exec(read('sitemap-0.xml'))?.[1] ?? '').origin;
  for (const folder of ['tin-tuc', 'thong-bao']) {
    expect(rssFaults(read(`${folder}/rss.xml`), `${origin}/${folder}/rss.xml`)).toEqual([]);
    expect(jsonFeedFaults(read(`${folder}/feed.json`), `${origin}/${folder}/feed.json`)).toEqual([]);
  }
  const { items } = JSON.parse(read('tin-tuc/feed.json')) as { items: Record<string, unknown>[] };
  const found = (parseXml(read('tin-tuc/rss.xml')).root as XmlElement).children
    .flatMap((channel) => (channel as XmlElement).children ?? [])
    .filter((node): node is XmlElement => (node as XmlElement).name === 'item')
    .map((item) =>
      item.children
        .filter((node): node is XmlElement => node instanceof XmlElement)
        // Readers show the description as HTML, and nothing else of these.
        .map(({ name, text }) => (name === 'description' ? shownText(text) : text)),
    );
  titles.forEach((title, index) => {
    const [name, lead] = [asRead(title), asRead(leads[index] ?? '')];
    expect(items).toContainEqual(expect.objectContaining({ title: name, summary: lead }));
    expect(found.some((parts) => parts.includes(name) && parts.includes(lead))).toBe(true);
  });
  const ascii = new URL(shownLink).href;
  expect(items).toContainEqual(expect.objectContaining({ external_url: ascii }));
  expect(found.some((parts) => parts.includes(ascii))).toBe(true);
  expect(items).toContainEqual(expect.objectContaining({ external_url: link, authors: [{ name: outlet }] }));
});

it('search, calendars, conference apps and the site map have them', () => {
  const index = JSON.parse(read('tim-kiem/index.json')) as {
    index: { storedFields: Record<string, { title: string }> };
  };
  const stored = Object.values(index.index.storedFields).map(({ title }) => title);
  expect(stored).toEqual(expect.arrayContaining([...titles, ...itemTitles].map(asRead)));
  // RFC 5545 section 3.3.11, in one go; node-ical takes an escaped backslash before an n for a line break.
  const summaries = valuesOf(read('chuong-trinh.ics'), 'SUMMARY').map((line) =>
    line
      .replace(/^[^:]*:/, '')
      .replaceAll(/\\([\\;,nN])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter)),
  );
  expect(summaries).toEqual(expect.arrayContaining(itemTitles.map(asRead)));
  const json = read('schedule.json');
  const names = [...json.matchAll(/"title":\s*("(?:[^"\\]|\\.)*")/g)].map(
    ([, title]) => JSON.parse(title ?? '') as string,
  );
  expect(names).toEqual(expect.arrayContaining(itemTitles.map(asRead)));
  const titlesIn = (element: XmlElement): string[] => [
    ...(element.name === 'title' ? [element.text] : []),
    ...element.children.flatMap((node) => (node.type === 'element' ? titlesIn(node as XmlElement) : [])),
  ];
  expect(titlesIn(parseXml(read('schedule.xml')).root as XmlElement)).toEqual(
    expect.arrayContaining(itemTitles.map(asRead)),
  );
  expect(() => parseXml(read('sitemap-0.xml'))).not.toThrow();
});

it('paper has them', async () => {
  const { pages: sheets } = await readPdf(join(site.folder, 'tai-lieu/chuong-trinh.pdf'));
  // Where lines end nobody can tell afterwards.
  const tight = (text: string): string => asRead(text).replaceAll(/\s/g, '');
  const text = tight(sheets.join(''));
  for (const title of itemTitles) expect(text).toContain(tight(title));
});
