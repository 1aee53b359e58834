import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { addresses as english } from '../../src/i18n/en/addresses.ts';
import { addresses as vietnamese } from '../../src/i18n/vi/addresses.ts';
import type { SearchEntry } from '../../src/search/results.ts';
import { eventsOf, valuesOf } from '../unit/ical-read.ts';
import { attribute, type Element, elementsOf, firstOf, isElement, templateOf } from './dom.ts';
import { type Page, pages, pagesOf, site, siteFiles } from './pages.ts';
import { readPdf } from './read-pdf.ts';
import { readText } from './text.ts';
import { buildContent, type Variant } from './variant.ts';

/** Two languages of one site say the same, each in its own words; a site in English alone knows no Vietnamese. */

/** A letter as only Vietnamese has it, among the languages of these sites. */
const isVietnamese = (text: string): boolean => /đ|\p{L}\p{M}/iu.test(text.normalize('NFD'));

const links = (page: Page, rel: string): Element[] =>
  [...elementsOf(page.document)].filter(
    (element) => element.tagName === 'link' && attribute(element, 'rel') === rel,
  );

const pathOf = (address = ''): string => new URL(address).pathname;

/** Address of a page by language, as the page itself says. */
const alternatesOf = (page: Page): Map<string, string> =>
  new Map(
    links(page, 'alternate').flatMap((link) => {
      const language = attribute(link, 'hreflang');
      return language === undefined ? [] : [[language, pathOf(attribute(link, 'href'))] as const];
    }),
  );

const languageOf = (page: Page): string | undefined => attribute(firstOf(page.document, 'html'), 'lang');

const metaOf = (page: Page, property: string): (string | undefined)[] =>
  [...elementsOf(page.document)]
    .filter((element) => attribute(element, 'property') === property)
    .map((element) => attribute(element, 'content'));

const isHidden = (page: Page): boolean => page.html.includes('<meta name="robots" content="noindex">');

/** Pages that search engines are shown. */
const shown = pages.filter((page) => !isHidden(page));
const byPath = new Map(pages.map((page) => [page.path, page]));

/** Each Vietnamese page with its like in English. */
const pairs = shown
  .filter((page) => languageOf(page) === 'vi')
  .map((page) => [page, byPath.get(alternatesOf(page).get('en') ?? '')] as const);

describe('the languages of a site', () => {
  it('have the same pages, each of which names all', () => {
    expect(pairs.filter(([, other]) => other === undefined).map(([page]) => page.path)).toEqual([]);
    expect(pairs.length * 2).toBe(shown.length);
    for (const [page, other] of pairs) {
      const wanted = new Map([
        ['vi', page.path],
        ['x-default', page.path],
        ['en', other?.path],
      ]);
      expect(alternatesOf(page), page.path).toEqual(wanted);
      expect(other && alternatesOf(other), other?.path).toEqual(wanted);
    }
  });

  it('are named for each page in the site map, too', () => {
    const map = readFileSync(join(site, 'sitemap-0.xml'), 'utf8');
    const listed = map.match(/<url>[^]*?<\/url>/g) ?? [];
    expect(listed.length).toBe(shown.length);
    for (const url of listed) {
      const page = byPath.get(pathOf(/<loc>(.*?)<\/loc>/.exec(url)?.[1]));
      const named = [...url.matchAll(/<xhtml:link rel="alternate" hreflang="(.*?)" href="(.*?)"\/>/g)];
      expect(new Map(named.map(([, name, href]) => [name, pathOf(href)])), page?.path).toEqual(
        page && alternatesOf(page),
      );
    }
  });

  it('say of each page that it is itself, and the language of the other', () => {
    for (const page of shown) {
      expect(links(page, 'canonical').map((link) => pathOf(attribute(link, 'href')))).toEqual([page.path]);
      const [own, other] = languageOf(page) === 'en' ? ['en_GB', 'vi_VN'] : ['vi_VN', 'en_GB'];
      expect([metaOf(page, 'og:locale'), metaOf(page, 'og:locale:alternate')], page.path).toEqual([
        [own],
        [other],
      ]);
    }
  });

  it('lead to each other on every page', () => {
    const screens = new Set([`/${vietnamese.routes.lobby}/`, `/en/${english.routes.lobby}/`]);
    const without = pages.filter((page) => {
      const wanted = languageOf(page) === 'en' ? 'vi' : 'en';
      return ![...elementsOf(firstOf(page.document, 'body'))].some(
        (element) =>
          element.tagName === 'a' &&
          attribute(element, 'hreflang') === wanted &&
          attribute(element, 'lang') === wanted &&
          byPath.has(attribute(element, 'href') ?? ''),
      );
    });
    // Nobody touches those.
    expect(without.map(({ path }) => path).filter((path) => !screens.has(path))).toEqual([]);
  });

  it('are marked where they meet: no Vietnamese in English but what says that it is', () => {
    const [strays, names, said]: string[][] = [[], [], []];
    const walk = (element: Element, language: string, path: string): void => {
      if (['script', 'style'].includes(element.tagName)) return;
      const own = attribute(element, 'lang') ?? language;
      if (own !== 'vi') names?.push(...element.attrs.map(({ value }) => value).filter(isVietnamese));
      for (const node of element.childNodes) {
        if (isElement(node)) walk(node, own, path);
        else if ('value' in node && own === 'vi') said?.push(node.value);
        else if ('value' in node && isVietnamese(node.value)) strays?.push(`${path}: ${node.value}`);
      }
      for (const child of templateOf(element)) walk(child, own, path);
    };
    for (const page of pages.filter((one) => languageOf(one) === 'en'))
      walk(firstOf(page.document, 'html'), 'en', page.path);
    expect(strays).toEqual([]);
    // An attribute has no language of its own: there are names in some, which stand in texts, too.
    const marked = said?.join('\n') ?? '';
    const words = names?.flatMap((value) => value.match(/[\p{L}\p{M}-]+/gu) ?? []).filter(isVietnamese);
    expect(words?.length).toBeGreaterThan(0);
    expect(words?.filter((word) => !marked.includes(word))).toEqual([]);
  });
});

const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
const monthNames = months.split('|');

/** Times of day and days that a text names, in one spelling: `14:00`, `13/3`. */
const whenIn = (text: string): string[] => {
  const plain = text
    .replaceAll(/(\d\d) giờ (\d\d) phút/g, '$1:$2')
    .replaceAll(/ tháng 0?(\d+)/g, '/$1')
    .replaceAll(
      new RegExp(` (${months})(?= |[.,;)]|$)`, 'g'),
      (_, month: string) => `/${monthNames.indexOf(month) + 1}`,
    );
  const days = [...plain.matchAll(/(?<![\d/])(\d\d?)(?:–(\d\d?))?\/(\d\d?)(?!\d)/g)].flatMap(
    ([, first, last, month]) =>
      [first, last].flatMap((day) => (day ? `${Number(day)}/${Number(month)}` : [])),
  );
  return [...new Set([...(plain.match(/\d\d:\d\d/g) ?? []), ...days])].toSorted();
};

interface SearchIndex {
  index: { storedFields: Record<string, Pick<SearchEntry, 'kind' | 'href'>> };
}

const instants = (page: Page): string[] =>
  [...elementsOf(page.document)]
    .flatMap((element) => element.attrs)
    .filter(({ name, value }) => name !== 'content' && /^\d{4}-\d\d-\d\d(?:T|$)/.test(value))
    .map(({ name, value }) => `${name} ${value}`);

describe('what the programme says', () => {
  const told = pairs.filter(([{ path }]) =>
    [vietnamese.routes.programme, vietnamese.routes.venue].some((route) => path.startsWith(`/${route}/`)),
  );

  it.each(told)('is the same in both languages: $path', (page, other) => {
    const [own, others] = [page, other as Page].map((one) => readText(firstOf(one.document, 'main')));
    expect(whenIn(others ?? '')).toEqual(whenIn(own ?? ''));
    expect(instants(other as Page)).toEqual(instants(page));
  });

  it('is read by these tests', () => {
    expect(told.filter(([page]) => whenIn(readText(firstOf(page.document, 'main'))).length > 0).length).toBe(
      10,
    );
  });

  it('is the same in their calendars', () => {
    const calendars = pairs.flatMap(([{ path }, other]) => {
      const files = [path, other?.path ?? ''].map((one) => one.slice(1).replace(/\/$/, '.ics'));
      return files.every((file) => siteFiles().includes(file)) ? [files] : [];
    });
    expect(calendars.length).toBeGreaterThan(10);
    for (const files of calendars) {
      const [own, others] = files.map((file) => {
        const calendar = readFileSync(join(site, file), 'utf8');
        const facts = ['UID', 'SEQUENCE', 'DTSTART', 'DTEND', 'STATUS'].map((name) =>
          valuesOf(calendar, name),
        );
        return { facts, titles: eventsOf(calendar).map(({ summary }) => summary) };
      });
      expect(others?.facts).toEqual(own?.facts);
      expect(others?.titles).not.toEqual(own?.titles);
    }
  });

  it('is searched in each language by itself', () => {
    const found = (folder: string) =>
      Object.values(
        (JSON.parse(readFileSync(join(site, folder, 'index.json'), 'utf8')) as SearchIndex).index
          .storedFields,
      );
    const [own = [], others = []] = [vietnamese.routes.search, `en/${english.routes.search}`].map(found);
    expect(own.filter(({ href }) => href.startsWith('/en/'))).toEqual([]);
    expect(others.filter(({ href }) => !href.startsWith('/en/'))).toEqual([]);
    // Texts about the conference may have other headings.
    const kinds = (all: typeof own) => all.map(({ kind }) => kind).filter((kind) => kind !== 'about');
    expect(kinds(others)).toEqual(kinds(own));
  });
});

/** Every word of a language's addresses. */
const wordsOf = (tree: object): string[] =>
  Object.values(tree).flatMap((end: unknown) => {
    if (typeof end === 'function') return [String((end as (one: string) => string)('1'))];
    return typeof end === 'string' ? [end] : wordsOf(end as object);
  });

describe('a site in English alone', () => {
  const content = resolve(import.meta.dirname, '../fixtures/english-conference');
  let built: Variant;
  let own: Page[];

  beforeAll(async () => {
    built = await buildContent(content, Date.parse('2031-08-20T00:00:00Z') / 1000);
    own = pagesOf(built.folder);
  });

  it('is in English, without a prefix and without a choice', () => {
    expect(own.length).toBeGreaterThan(15);
    expect(own.filter((page) => languageOf(page) !== 'en').map(({ path }) => path)).toEqual([]);
    expect(own.filter(({ html }) => html.includes('hreflang')).map(({ path }) => path)).toEqual([]);
    expect(own.map(({ path }) => path)).toContain('/programme/round-table/');
    expect(built.text('/programme/round-table/')).toContain('a) opening');
    const read = (file: string) => readFileSync(join(built.folder, file), 'utf8');
    expect(JSON.parse(read('manifest.webmanifest'))).toMatchObject({ lang: 'en' });
    expect(read('.well-known/security.txt')).toContain('Preferred-Languages: en\n');
  });

  it('has no Vietnamese letter in any file', () => {
    const written = siteFiles(built.folder).filter((file) =>
      /\.(html|json|xml|ics|js|css|svg|txt|webmanifest)$|\/_\w+$/.test(file),
    );
    const found = written.filter((file) => {
      const text = readFileSync(join(built.folder, file), 'utf8');
      // The search reads đ as d, whoever types it.
      return isVietnamese(file.endsWith('.js') ? text.replace('đ:`d`', '') : text);
    });
    expect(written.length).toBeGreaterThan(40);
    expect(found).toEqual([]);
  });

  it('has no Vietnamese on paper', async () => {
    const documents = siteFiles(built.folder).filter((file) => file.endsWith('.pdf'));
    const read = await Promise.all(documents.map((file) => readPdf(join(built.folder, file))));
    expect(read.length).toBeGreaterThan(5);
    for (const { language, title, pages: sheets } of read) {
      expect(language).toMatch(/^en/);
      expect([title, ...sheets].filter((text) => isVietnamese(String(text)))).toEqual([]);
    }
  });

  it('has no Vietnamese word in an address or as a name in a page', () => {
    const known = new Set(wordsOf(english));
    const foreign = new Set(wordsOf(vietnamese).filter((word) => !known.has(word)));
    expect(foreign.size).toBeGreaterThan(50);
    const places = own.flatMap(({ document }) =>
      [...elementsOf(document)].flatMap((element) =>
        ['id', 'name', 'href', 'src', 'for', 'action', 'data-src'].flatMap(
          (name) => attribute(element, name) ?? [],
        ),
      ),
    );
    const used = [...siteFiles(built.folder), ...places].flatMap((place) => place.split(/[/#?.]/));
    expect(used).toContain('section-what-has-been-checked');
    expect(
      used.filter((word) => foreign.has(word) || word.startsWith(`${vietnamese.anchors.section}-`)),
    ).toEqual([]);
  });
});
