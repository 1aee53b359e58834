import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer } from '../../src/build/server.ts';
import { pagesOf } from '../site/pages.ts';
import { removeVariants } from '../site/variant.ts';
import { heldWithOddTexts, titleWithNumbers } from '../site/variants.ts';
import { phone, useWindow } from './open.ts';
import { findPieces } from './pieces.ts';

/** Whatever an editor writes, no page has a sentence in pieces; of the site itself `every-page.test.ts` knows. */

const open = useWindow({ ...phone, serviceWorkers: 'block' });

let server: Awaited<ReturnType<typeof startServer>>;
let folder: string;
beforeAll(async () => {
  ({ folder } = await heldWithOddTexts());
  server = await startServer({ site: folder, host: '127.0.0.1' });
});
afterAll(async () => {
  await server.close();
  removeVariants();
});
const at = (path: string): string => new URL(path.slice(1), server.url).href;

it('odd texts, below urgent notices, are in one piece', async () => {
  const found: Record<string, string[]> = {};
  for (const { path } of pagesOf(folder)) {
    const pieces = await (await open(at(path))).evaluate(findPieces);
    if (pieces.length > 0) found[path] = pieces;
  }
  expect(found).toEqual({});
});

it.each(['/', '/man-hinh/'])('an urgent title is read as it was written: %s', async (path) => {
  const page = await open(at(path));
  const title = page.locator('[data-urgent] a', { hasText: 'xe số 5' });
  const text = await title.evaluate((link: HTMLElement) => {
    // By the reader's clock its last day is over: shown again, since only what is seen has lines.
    link.closest<HTMLElement>('[data-urgent]')?.removeAttribute('hidden');
    return link.innerText;
  });
  expect(text.trim()).toBe(titleWithNumbers);
});
