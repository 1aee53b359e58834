import { afterAll, describe, expect, it } from 'vitest';
import { attribute, elementsOf, ownText, parseHtml } from './dom.ts';
import { pages } from './pages.ts';
import { missingParts, schemaFaults } from './schema-org.ts';
import { removeVariants } from './variant.ts';
import { postponed } from './variants.ts';

afterAll(removeVariants);

/** Structured data says only what schema.org has words for. */

const dataOf = (page: (typeof pages)[number]): Record<string, unknown>[] =>
  [...elementsOf(page.document)]
    .filter((each) => attribute(each, 'type') === 'application/ld+json')
    .map((script) => JSON.parse(ownText(script)) as Record<string, unknown>);

const withData = pages.filter((page) => dataOf(page).length > 0);

it('pages of every kind have some', () => {
  const found = new Set(withData.flatMap(dataOf).map((data) => data['@type']));
  expect([...found].toSorted()).toEqual(['BreadcrumbList', 'Event', 'NewsArticle', 'Organization']);
});

it.each(withData.map((page) => [page.path, page] as const))('%s is right', (_, page) => {
  expect(dataOf(page).flatMap((data) => schemaFaults(data))).toEqual([]);
  expect(dataOf(page).flatMap((data) => missingParts(data))).toEqual([]);
});

it('a postponed conference says when it was to be', async () => {
  const site = await postponed();
  for (const path of ['/', '/chuong-trinh/hoi-nghi/']) {
    const events = [...elementsOf(parseHtml(site.html(path)))]
      .filter((each) => attribute(each, 'type') === 'application/ld+json')
      .map((script) => JSON.parse(ownText(script)) as Record<string, unknown>)
      .filter((data) => data['@type'] === 'Event');
    expect(events).toHaveLength(1);
    expect(events.flatMap((data) => [...schemaFaults(data), ...missingParts(data)])).toEqual([]);
    expect(events[0]).toMatchObject({
      eventStatus: 'https://schema.org/EventPostponed',
      previousStartDate: path === '/' ? '2025-03-13' : '2025-03-14T08:00:00+07:00',
    });
  }
});

describe('what schema.org does not know', () => {
  const article = withData.flatMap(dataOf).find((data) => data['@type'] === 'NewsArticle') ?? {};
  it.each([
    ['NewsArticle.source', { source: 'a' }],
    ['NewsArticle.url: "/tin/"', { url: '/tin/' }],
    ['NewsArticle.datePublished: "17/5/2030"', { datePublished: '17/5/2030' }],
    ['type Institution', { publisher: { '@type': 'Institution' }, '@type': 'Institution' }],
    ['NewsArticle.publisher', { publisher: { '@type': 'Person', name: 'a' } }],
    ['@context of NewsArticle', { '@context': 'http://example.com' }],
  ])('%s is refused', (fault, change) => {
    expect(schemaFaults({ ...article, ...change }).join('\n')).toContain(fault);
  });
});
