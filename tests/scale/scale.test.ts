import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../src/build/precache.ts';
import { newsInCopy } from '../../src/offline/release.ts';
import { startServer } from '../../src/build/server.ts';
import { findOrInstallBrowser, launchOptions } from '../browser/find-browser.ts';
import { attribute, elementsOf, firstOf } from '../site/dom.ts';
import { jsonFeedFaults, rssFaults } from '../site/feed-rules.ts';
import { writeArticles, writeItems } from '../site/generated.ts';
import { type Page, pagesOf } from '../site/pages.ts';
import { buildInto } from '../shared-build.ts';
import { at, editedContent, removeVariants } from '../site/variant.ts';
import { brotliSize, Weights } from '../site/weights.ts';

/** Two thousand articles and three hundred programme items: nothing a reader loads grows with them. */

const items = 300;
const counts = [500, 1000, 2000] as const;

interface Timed {
  site: string;
  seconds: number;
}

const workplace = mkdtempSync(join(tmpdir(), 'scale-'));

/** Never a site that another run has made: its building is what is measured. */
const build = async (articles: number): Promise<Timed> => {
  const clock = at('2026-11-23T10:00');
  const { folder } = await editedContent(clock, (copy) => {
    writeArticles(copy, articles);
    writeItems(copy, items);
  });
  const site = join(workplace, String(articles));
  const start = performance.now();
  await buildInto(site, folder, { SOURCE_DATE_EPOCH: String(clock) });
  return { site, seconds: (performance.now() - start) / 1000 };
};

let small: string;
let large: string;
let smallPages: Page[];
let largePages: Page[];
const times: number[] = [];

beforeAll(async () => {
  // The first one also sets the pictures of all items, which are kept.
  small = (await build(20)).site;
  for (const count of counts) {
    const { site, seconds } = await build(count);
    times.push(seconds);
    large = site;
  }
  smallPages = pagesOf(small);
  largePages = pagesOf(large);
}, 3_600_000);
afterAll(() => {
  removeVariants();
  rmSync(workplace, { recursive: true, force: true });
});

const pageAt = (pages: Page[], path: string): Page => {
  const page = pages.find((each) => each.path === path);
  if (!page) throw new Error(`no page ${path}`);
  return page;
};
const linksIn = (page: Page) =>
  [...elementsOf(firstOf(page.document, 'main'))].filter(({ tagName }) => tagName === 'a');
const read = (file: string): string => readFileSync(join(large, file), 'utf8');

it('a build takes time in proportion', () => {
  const [first = 1, , last = 1] = times;
  // Between the builds, what every build takes is left out.
  const [, middle = 1] = times;
  const added = (last - middle) / (middle - first);
  const exponent = Math.log(last / first) / Math.log(counts[2] / counts[0]);
  console.log(
    `${counts.map((count, index) => `${count} articles: ${times[index]?.toFixed(1)} s`).join(', ')}; ` +
      `time grows with the power ${exponent.toFixed(2)} of the number of articles; the second thousand took ` +
      `${(added / 2).toFixed(2)} times as long for each article as the five hundred before`,
  );
  expect(exponent).toBeLessThan(1.2);
});

describe('pages', () => {
  it('weigh the same, lists as well', () => {
    const before = new Weights(small, '/');
    const after = new Weights(large, '/');
    const lists = largePages.filter(({ path }) => /^\/tin-tuc\/((trang|giai-doan|thang)\/.*)?$/.test(path));
    const articles = largePages.filter(({ path }) => /^\/tin-tuc\/tin-\d+\/$/.test(path));
    expect(lists.length).toBeGreaterThan(200);
    expect(articles).toHaveLength(1800);
    const heaviest = (some: Page[]) => Math.max(...some.map((page) => after.firstView(page)));
    const list = before.firstView(pageAt(smallPages, '/tin-tuc/'));
    console.log(`first views: list ${list} bytes small, at most ${heaviest(lists)} large`);
    expect(heaviest(lists)).toBeLessThan(14_600);
    expect(heaviest(lists)).toBeLessThan(list * 1.25);
    // A sample: they are made alike, and to weigh one takes a tenth of a second.
    expect(heaviest(articles.filter((_, index) => index % 40 === 0))).toBeLessThan(14_600);
    for (const path of ['/', '/so-do-trang/', '/tim-kiem/', '/chuong-trinh/'])
      expect(after.firstView(pageAt(largePages, path)), path).toBeLessThan(
        before.firstView(pageAt(smallPages, path)) * 1.1,
      );
  });

  it('lead to every article, from one list to the next', () => {
    const found = new Set<string>();
    let path: string | undefined = '/tin-tuc/';
    while (path !== undefined) {
      const links = linksIn(pageAt(largePages, path));
      for (const link of links) found.add(attribute(link, 'href') ?? '');
      const next = links.find((link) => attribute(link, 'rel') === 'next');
      path = next && attribute(next, 'href');
    }
    expect([...found].filter((address) => /^\/tin-tuc\/tin-\d+\/$/.test(address))).toHaveLength(1800);
    expect([...found].filter((address) => address.startsWith('https://bao-mau'))).toHaveLength(200);
  });

  it('list the whole programme under its days', () => {
    const programme = pageAt(largePages, '/chuong-trinh/');
    const links = new Set(linksIn(programme).map((link) => attribute(link, 'href')));
    const own = Array.from(
      { length: items },
      (_, index) => `/chuong-trinh/muc-${String(index + 1).padStart(4, '0')}/`,
    );
    expect(own.filter((address) => !links.has(address))).toEqual([]);
    expect(
      [...elementsOf(programme.document)].filter((each) =>
        attribute(each, 'class')?.split(' ').includes('day'),
      ),
    ).toHaveLength(3);
  });
});

describe('files', () => {
  it('the feeds are valid and have the newest fifty', () => {
    const origin = new URL(/<loc>(.*?)<\/loc>/.exec(read('sitemap-0.xml'))?.[1] ?? '').origin;
    expect(rssFaults(read('tin-tuc/rss.xml'), `${origin}/tin-tuc/rss.xml`)).toEqual([]);
    expect(jsonFeedFaults(read('tin-tuc/feed.json'), `${origin}/tin-tuc/feed.json`)).toEqual([]);
    expect((JSON.parse(read('tin-tuc/feed.json')) as { items: unknown[] }).items).toHaveLength(50);
  });

  it('the site map has every page', () => {
    const listed = [...read('sitemap-0.xml').matchAll(/<loc>/g)].length;
    expect(listed).toBe(largePages.filter(({ html }) => html.includes('rel="canonical"')).length);
    expect(listed).toBeGreaterThan(2300);
  });

  it('the copy for readers without a network stays small and has the newest news', () => {
    const pointer = JSON.parse(read('release.json')) as { bundle: string };
    const bundle = JSON.parse(read(pointer.bundle)) as { pages: Record<string, unknown> };
    const kept = Object.keys(bundle.pages);
    console.log(`copy: ${kept.length} pages, ${brotliSize(read(pointer.bundle))} bytes`);
    expect(kept.filter((path) => /^tin-tuc\/tin-\d+\/$/.test(path)).length).toBeLessThanOrEqual(newsInCopy);
    expect(kept).toContain('tin-tuc/');
    expect(brotliSize(read(pointer.bundle))).toBeLessThan(limits.wire);
  });
});

describe('the search', () => {
  it('has first results within a tenth of a second, of everything in the end', async () => {
    const server = await startServer({ site: large, host: '127.0.0.1' });
    const browser = await chromium.launch(launchOptions(findOrInstallBrowser()));
    try {
      const page = await browser.newPage({ viewport: { width: 412, height: 915 } });
      await page.goto(new URL('tim-kiem/', server.url).href);
      // The index is there once the field has been touched.
      await page.locator('#tu-khoa').fill('a');
      await page.locator('[data-results] a').first().waitFor();
      const waits: number[] = [];
      for (const query of ['chuyển đổi số', 'hop tru bi', 'bao cao moi truong', 'giao duc', 'muc 250']) {
        waits.push(
          await page.evaluate(async (text) => {
            const input = document.querySelector<HTMLInputElement>('#tu-khoa');
            const list = document.querySelector('[data-results]');
            if (!input || !list) throw new Error('no search');
            const shown = new Promise((done) => {
              new MutationObserver((_changes, observer) => {
                observer.disconnect();
                requestAnimationFrame(done);
              }).observe(list, { childList: true });
            });
            const start = performance.now();
            input.value = text;
            input.dispatchEvent(new Event('input', { bubbles: true }));
            await shown;
            return performance.now() - start;
          }, query),
        );
      }
      const size = brotliSize(read('tim-kiem/index.json'));
      console.log(
        `index: ${size} bytes; results after ${waits.map((wait) => wait.toFixed(0)).join(', ')} ms`,
      );
      expect(Math.max(...waits)).toBeLessThan(100);
      // The oldest article of all, in the last of the files.
      await page.locator('#tu-khoa').fill('tin số 1');
      await page.locator('[data-results] a[href="/tin-tuc/tin-0001/"]').first().waitFor({ timeout: 30_000 });
    } finally {
      await browser.close();
      await server.close();
    }
  });
});
