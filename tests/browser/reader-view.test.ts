import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { pages } from '../site/pages.ts';

/**
 * Reader views (Firefox, Safari, apps that keep pages) take of a page what Mozilla's Readability finds. It throws away
 * `<div>`s that are mostly links, as short items of a programme are, and takes a text for the article by the names of
 * its classes.
 */

let browser: Awaited<ReturnType<typeof chromium.connect>>;
let reader: Page;
beforeAll(async () => {
  browser = await chromium.connect(inject('browser'));
  reader = await browser.newPage();
  const library = readFileSync(
    createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
    'utf8',
  );
  await reader.evaluate(`{ ${library}; globalThis.Readability = Readability; }`);
});
afterAll(() => browser.close());

interface View {
  /** Titles of a page: its headings, and the items of the programme. */
  titles: string[];
  /** What the reader view has of it. */
  text: string;
}

const viewOf = (html: string): Promise<View> =>
  reader.evaluate((text) => {
    const parse = () => new DOMParser().parseFromString(text, 'text/html');
    const oneLine = (words: string | null | undefined) => (words ?? '').replaceAll(/\s+/g, ' ').trim();
    const { Readability } = globalThis as unknown as {
      Readability: new (page: Document) => { parse: () => Record<'title' | 'textContent', string> | null };
    };
    const article = new Readability(parse()).parse();
    return {
      // Of the text, not of what stands beside it; of a day its whole date, which the figure says once more for the eye.
      titles: [...parse().querySelectorAll('main :is(h1, h2, h3, h4, [data-name=""])')]
        .filter((each) => each.closest('aside, .brief') === null)
        .map((each) => {
          for (const drawn of each.querySelectorAll('[aria-hidden]')) drawn.remove();
          return oneLine(each.textContent);
        }),
      text: oneLine(`${article?.title} ${article?.textContent}`),
    };
  }, html);

/** Made of ways to elsewhere, or for no reader: home keeps its programme. */
const elsewhere = ['/', '/404.html', '/man-hinh/', '/tim-kiem/', '/en/', '/en/screen/', '/en/search/'];

const lost = async (html: string): Promise<string[]> => {
  const { titles, text } = await viewOf(html);
  return titles.filter((title) => !text.includes(title));
};

it.each(pages.filter(({ path }) => !elsewhere.includes(path)).map(({ path, html }) => [path, html]))(
  '%s keeps every title',
  async (_path, html) => {
    expect(await lost(html)).toEqual([]);
  },
);

it('home keeps every day and item of the programme', async () => {
  const items = pages.find(({ path }) => path === '/')?.html ?? '';
  const programme = pages.find(({ path }) => path === '/chuong-trinh/')?.html ?? '';
  const { titles } = await viewOf(programme);
  const { text } = await viewOf(items);
  const names = [...programme.matchAll(/data-name[^>]*>(.*?)<\/a>/gs)].map(([, name = '']) =>
    name.replaceAll(/<[^>]*>/g, '').trim(),
  );
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !text.includes(name))).toEqual([]);
  expect(titles).toEqual(expect.arrayContaining(names));
});

it('an item keeps its day, its time and its place', async () => {
  const { text } = await viewOf(pages.find(({ path }) => path === '/chuong-trinh/tiep-com/')?.html ?? '');
  for (const fact of [/ngày 13 tháng 3 năm 2025/i, /18 giờ 00 phút/, /Charmant Suites/])
    expect(text).toMatch(fact);
});
