import { parseXml, type XmlElement, type XmlText } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { parse, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { feedHtml, paragraphs } from '../../src/formats/feeds/feed-html.ts';
import { type Feed, type FeedItem, jsonFeed, newestItems, rss } from '../../src/formats/feeds/feed.ts';
import { breadcrumbs, newsArticle, organization } from '../../src/formats/json-ld/json-ld-pages.ts';
import { scriptJson } from '../../src/formats/json-ld/json-ld.ts';

const item = (more: Partial<FeedItem> = {}): FeedItem => ({
  id: 'https://mau.invalid/tin/a/',
  url: 'https://mau.invalid/tin/a/',
  title: 'Tin mẫu',
  summary: 'Một câu.',
  html: '<p>Một câu.</p>',
  date: '2030-06-10',
  author: 'Viện Mẫu',
  ...more,
});

const feed = (items: FeedItem[]): Feed => ({
  title: 'Tin',
  description: 'Tin của hội thảo',
  page: 'https://mau.invalid/tin/',
  locale: 'vi',
  timeZone: 'Asia/Ho_Chi_Minh',
  items,
});

const self = 'https://mau.invalid/tin/rss.xml';

const isElement = (node: unknown): node is XmlElement => (node as XmlElement).type === 'element';
const childOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.filter(isElement).find((each) => each.name === name);
const textOf = (parent: XmlElement | undefined, name: string): string =>
  (childOf(parent, name)?.children ?? []).map((node) => (node as XmlText).text).join('');

/** The first item of a feed, by a parser that knows nothing of the writer. */
const readItem = (xml: string): XmlElement | undefined =>
  childOf(childOf(parseXml(xml).root ?? undefined, 'channel'), 'item');

/** Letters an editor's program, or somebody who means ill, may put into a title. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '</script>',
        ']]>',
        '"',
        "'",
        '&amp;',
        '<!--',
        '\u202E',
        '\u200F',
        '🚆',
        'Ẩm',
        '<b>',
        '{',
        '\\',
      ),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((parts) => parts.join('').toWellFormed());

/** What XML cannot hold is replaced (XML 1.0 section 2.2); its parsers also read every line end as one. */
const asXml = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

describe('RSS', () => {
  it('is well formed and says what was written, whatever that was', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, html) => {
        const read = readItem(rss(feed([item({ title, html })]), self));
        expect(textOf(read, 'title')).toBe(asXml(title));
        expect(textOf(read, 'content:encoded')).toBe(asXml(html));
      }),
    );
  });

  it('has leads as HTML and titles as plain text, as its profile asks', () => {
    const lead = 'A & B < C, <b>không</b> &amp;';
    const read = readItem(rss(feed([item({ title: lead, summary: lead })]), self));
    expect(textOf(read, 'title')).toBe(lead);
    expect(textOf(read, 'description')).toBe('A &amp; B &lt; C, &lt;b&gt;không&lt;/b&gt; &amp;amp;');
    fc.assert(
      fc.property(hostile, (summary) => {
        const html = textOf(readItem(rss(feed([item({ summary })]), self)), 'description');
        const shown = parseFragment(html).childNodes;
        expect(shown.map((node) => ('value' in node ? node.value : node.nodeName)).join('')).toBe(
          asXml(summary).replaceAll('\0', ''),
        );
      }),
    );
  });

  it('survives a title of ten thousand letters', () => {
    const title = 'Ẩ'.repeat(10_000);
    expect(textOf(readItem(rss(feed([item({ title })]), self)), 'title')).toBe(title);
  });

  it('dates an item by the beginning of its day at the conference', () =>
    expect(textOf(readItem(rss(feed([item()]), self)), 'pubDate')).toBe('Sun, 09 Jun 2030 17:00:00 GMT'));

  it('says whether an id is an address', () => {
    const read = readItem(rss(feed([item({ id: 'https://mau.invalid/tin/a/#1' })]), self));
    expect(childOf(read, 'guid')?.attributes).toEqual({ isPermaLink: 'false' });
  });

  it('without items has no date', () => expect(rss(feed([]), self)).not.toContain('lastBuildDate'));
});

describe('JSON Feed', () => {
  it('says what was written, whatever that was', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const read = JSON.parse(jsonFeed(feed([item({ title, summary: title })]), self)) as {
          items: Record<string, unknown>[];
        };
        expect(read.items[0]).toMatchObject({ title, summary: title });
      }),
    );
  });

  it('has RFC 3339 dates, the second only where there is one', () => {
    const read = JSON.parse(jsonFeed(feed([item({ updated: '2030-06-11' }), item()]), self));
    expect(read.items[0]).toMatchObject({
      date_published: '2030-06-10T00:00:00+07:00',
      date_modified: '2030-06-11T00:00:00+07:00',
    });
    expect(read.items[1]).not.toHaveProperty('date_modified');
  });
});

it('a feed has the newest fifty', () => {
  const days = Array.from(
    { length: 60 },
    (_, index) => `2030-${String(1 + (index % 12)).padStart(2, '0')}-10`,
  );
  const kept = newestItems(days.map((date) => item({ date })));
  expect(kept).toHaveLength(50);
  expect(kept[0]?.date).toBe('2030-12-10');
  expect(kept.at(-1)?.date).toBe('2030-03-10');
});

describe('HTML for a feed', () => {
  it('has whole addresses and no class names', () =>
    expect(
      feedHtml(
        '<p class="x"><a href="/ga/#b">ga</a> <a href="https://xa.invalid/">xa</a></p>',
        'https://mau.invalid/tin/',
      ),
    ).toBe('<p><a href="https://mau.invalid/ga/#b">ga</a> <a href="https://xa.invalid/">xa</a></p>'));

  it('of plain lines shows them as text, whatever they are', () => {
    fc.assert(
      fc.property(hostile, (line) => {
        const [paragraph, ...rest] = parseFragment(paragraphs([line])).childNodes;
        expect(rest).toEqual([]);
        const shown = paragraph && 'childNodes' in paragraph ? paragraph.childNodes : [];
        expect(shown.every(({ nodeName }) => nodeName === '#text')).toBe(true);
      }),
    );
  });
});

describe('structured data of pages', () => {
  const conference = { responsible: { body: 'Viện Mẫu', email: 'a@mau.invalid' } };

  it('cannot end its script, and says what was written', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const article = newsArticle(
          {
            id: 'a',
            title,
            lead: title,
            published: '2030-06-10',
            phase: 'before',
            source: title,
            draft: false,
          },
          {
            url: 'https://mau.invalid/tin/a/',
            locale: 'vi',
            conference,
            image: 'https://mau.invalid/anh/a.png',
          },
        );
        const written = scriptJson(article);
        const page = parse(
          `<!doctype html><title>a</title><script type="application/ld+json">${written}</script>`,
        );
        expect(
          JSON.stringify(page, (key, value) => (key === 'parentNode' ? undefined : value)).match(
            /"tagName":"script"/g,
          ),
        ).toHaveLength(1);
        expect(JSON.parse(written)).toMatchObject({
          headline: title,
          creditText: title,
          author: { '@type': 'Organization', name: 'Viện Mẫu' },
          image: { '@type': 'ImageObject', url: 'https://mau.invalid/anh/a.png' },
        });
      }),
    );
  });

  it('names only what is known of the body', () =>
    expect(organization(conference)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Organization',
      name: 'Viện Mẫu',
      email: 'a@mau.invalid',
    }));

  it('counts the steps of the way from 1', () =>
    expect(
      breadcrumbs([
        { name: 'Đầu', url: 'https://mau.invalid/' },
        { name: 'Tin', url: 'https://mau.invalid/tin/' },
      ]),
    ).toMatchObject({
      itemListElement: [{ position: 1 }, { position: 2, item: 'https://mau.invalid/tin/' }],
    }));
});
