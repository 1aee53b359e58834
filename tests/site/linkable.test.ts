import { join, resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/index.ts';
import { routesOf } from '../../src/conference/routes.ts';
import { buildSite, type Entries } from '../../src/conference/site.ts';
import { addressOf } from '../../src/i18n/addresses.ts';
import { locales } from '../../src/i18n/paths.ts';
import type { ContentValues } from '../../src/reader/content.ts';
import { readJournal } from '../../src/reader/journal.ts';
import { copyContent, removeCopies } from '../unit/content-copy.ts';
import { site, siteFiles } from './pages.ts';

/** Editors can link to every page and every file that a reader may be led to, and to nothing else. */

const contentFolder = resolve(import.meta.dirname, '../../content');

/** Parts of pages, and what machines fetch by themselves. */
const forMachines =
  /^(_|\.|404\.html|(anh|en\/pictures)\/|licences\/|(tim-kiem|en\/search)\/.*\.json|(favicon|icon|apple-touch-icon)\b|manifest\.|release|robots\.|sitemap|sw\.js)|\.(br|gz)$/;

const addresses = siteFiles()
  .filter((file) => !forMachines.test(file))
  .map((file) => `/${file.replace(/index\.html$/, '')}`);

const clock = (JSON.parse(readFileSync(join(site, 'release.json'), 'utf8')) as { built: number }).built;

afterAll(removeCopies);

const faultsOf = async (links: readonly string[]): Promise<string[]> => {
  const { folder, read, write } = copyContent(contentFolder, true);
  // What is public goes by its days, too.
  write('journal.json', readFileSync(join(contentFolder, 'journal.json')));
  write(
    'pages/tro-nang.mdx',
    `${read('pages/tro-nang.mdx')}\n${links.map((url) => `- [a](${url})`).join('\n')}\n`,
  );
  return (await checkContent(folder, { clock })).faults.map(({ problem }) => problem);
};

describe('a link of a text', () => {
  it('may lead to every page and file of the site', async () => {
    expect(addresses).toEqual(
      expect.arrayContaining([
        '/tim-kiem/',
        '/man-hinh/',
        '/schedule.xml',
        '/chuong-trinh.ics',
        '/tin-tuc/rss.xml',
      ]),
    );
    expect(await faultsOf(addresses)).toEqual([]);
  });

  it('may lead to none that is made up', async () => {
    const madeUp = addresses
      .filter((path) => path !== '/')
      .map((path) => path.replace(/(\.\w+|\/)$/, '-x$1'));
    const faults = await faultsOf([
      ...madeUp,
      '/tin-tuc',
      '/chuong-trinh/index.html',
      '/_astro/',
      '/tai-lieu/',
    ]);
    expect(faults.filter((fault) => !fault.startsWith('không có trang '))).toEqual([]);
    expect(faults).toHaveLength(madeUp.length + 4);
  });
});

describe('the list of pages', () => {
  it('has nothing that the site has not', async () => {
    const { faults, site: values } = await checkContent(contentFolder, { clock });
    if (values === undefined) throw new Error(JSON.stringify(faults));
    const list = <K extends Exclude<keyof Entries, 'media'> & keyof ContentValues>(name: K) =>
      [...(values[name] as Map<string, unknown>).values()] as unknown as Entries[K];
    const entries: Entries = {
      conference: values.conference,
      about: values.about,
      brand: { ...values.brand, markSvg: values.mark },
      programme: list('programme'),
      groups: list('groups'),
      delegations: list('delegations'),
      places: list('places'),
      organisers: list('organisers'),
      press: list('press'),
      releases: list('releases'),
      media: [],
      news: list('news'),
      notices: list('notices'),
      pages: list('pages'),
      bodies: values.bodies,
    };
    const routes = routesOf(buildSite(entries, await readJournal(contentFolder), clock));
    const listed = locales.flatMap((locale) => routes.map((route) => addressOf(locale, route)));
    expect(listed.filter((path) => !addresses.includes(path))).toEqual([]);
    // The programme for apps is one for all languages.
    const perLanguage = listed.filter((path) => !path.startsWith('/schedule.'));
    expect(new Set(perLanguage).size).toBe(perLanguage.length);
  });
});
