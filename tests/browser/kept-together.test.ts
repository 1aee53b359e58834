import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startServer } from '../../src/build/server.ts';
import { pagesOf } from '../site/pages.ts';
import { removeVariants } from '../site/variant.ts';
import { heldWithOddTexts, titleWithNumbers, urgentTitles } from '../site/variants.ts';
import { phone, useWindow } from './open.ts';

/**
 * What the typography puts around words (`.nb`, `<abbr>`) must not become a box beside them: in a flex or grid container
 * each piece of a sentence would be a column of its own, and the spaces between them would be gone.
 */

const open = useWindow({ ...phone, serviceWorkers: 'block' });

/** What stands in a container that makes boxes of its children. Runs in the page. */
const findPieces = (): string[] =>
  [...document.querySelectorAll('.nb, abbr')]
    .filter(({ parentElement: box }) => box && /flex|grid/.test(getComputedStyle(box).display))
    .map(({ parentElement: box }) => `${box?.tagName} “${box?.textContent.trim()}”`);

afterAll(removeVariants);

describe.each([
  ['a site of odd texts', heldWithOddTexts],
  ['a site with urgent notices', urgentTitles],
])('%s', (_, build) => {
  let server: Awaited<ReturnType<typeof startServer>>;
  let paths: string[];
  beforeAll(async () => {
    const { folder } = await build();
    paths = pagesOf(folder).map(({ path }) => path);
    server = await startServer({ site: folder, host: '127.0.0.1' });
  });
  afterAll(() => server.close());

  it('no page has a sentence in pieces', async () => {
    const found: Record<string, string[]> = {};
    for (const path of paths) {
      const pieces = await (await open(new URL(path.slice(1), server.url).href)).evaluate(findPieces);
      if (pieces.length > 0) found[path] = pieces;
    }
    expect(found).toEqual({});
  });

  if (build === urgentTitles)
    it.each(['/', '/man-hinh/'])('an urgent title is read as it was written: %s', async (path) => {
      const page = await open(new URL(path.slice(1), server.url).href);
      // By the reader's clock its last day is over: shown again, since only what is seen has lines.
      const title = page.locator('[data-urgent] a', { hasText: 'xe số 5' });
      const text = await title.evaluate((link: HTMLElement) => {
        link.closest<HTMLElement>('[data-urgent]')?.removeAttribute('hidden');
        return link.innerText;
      });
      expect(text.trim()).toBe(titleWithNumbers);
    });
});

it('the site itself has no sentence in pieces', async () => {
  const found: Record<string, string[]> = {};
  for (const path of inject('paths')) {
    const pieces = await (await open(path)).evaluate(findPieces);
    if (pieces.length > 0) found[path] = pieces;
  }
  expect(found).toEqual({});
});
