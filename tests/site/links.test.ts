import { expect, it } from 'vitest';
import { crawl } from './links.ts';
import { pages, site } from './pages.ts';

it('links lead somewhere, fragments included, and every page can be reached from home', async () => {
  const { broken, reached } = await crawl(site);
  expect(broken).toEqual([]);
  const unreachable = pages
    .map(({ path }) => path)
    .filter((path) => path !== '/404.html' && !reached.has(path));
  expect(unreachable).toEqual([]);
});
