import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startServer } from '../../src/build/server.ts';
import { pagesOf } from '../site/pages.ts';
import { removeVariants, type Variant } from '../site/variant.ts';
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
    .filter(
      ({ parentElement: box, textContent: piece }) =>
        box?.textContent.trim() !== piece.trim() && box && /flex|grid/.test(getComputedStyle(box).display),
    )
    .map(({ parentElement: box }) => `${box?.tagName} “${box?.textContent.trim()}”`);

/** What is in pieces on the pages at these addresses, by address. */
const piecesOn = async (addresses: readonly string[]): Promise<Record<string, string[]>> => {
  const found: Record<string, string[]> = {};
  for (const address of addresses) {
    const pieces = await (await open(address)).evaluate(findPieces);
    if (pieces.length > 0) found[address] = pieces;
  }
  return found;
};

/** A server of another site for the tests of a `describe`, and the address of a page there. */
function useSite(build: () => Promise<Variant>): { all: () => string[]; at: (path: string) => string } {
  let server: Awaited<ReturnType<typeof startServer>>;
  let folder: string;
  beforeAll(async () => {
    ({ folder } = await build());
    server = await startServer({ site: folder, host: '127.0.0.1' });
  });
  afterAll(() => server.close());
  const at = (path: string): string => new URL(path.slice(1), server.url).href;
  return { at, all: () => pagesOf(folder).map(({ path }) => at(path)) };
}

afterAll(removeVariants);

describe('no page has a sentence in pieces', () => {
  const odd = useSite(heldWithOddTexts);
  const urgent = useSite(urgentTitles);

  it('of the site itself', async () => {
    expect(await piecesOn(inject('paths'))).toEqual({});
  });

  it('of odd texts', async () => {
    expect(await piecesOn(odd.all())).toEqual({});
  });

  it('with an urgent notice', async () => {
    expect(await piecesOn(urgent.all())).toEqual({});
  });

  it.each(['/', '/man-hinh/'])('an urgent title is read as it was written: %s', async (path) => {
    const page = await open(urgent.at(path));
    const title = page.locator('[data-urgent] a', { hasText: 'xe số 5' });
    const text = await title.evaluate((link: HTMLElement) => {
      // By the reader's clock its last day is over: shown again, since only what is seen has lines.
      link.closest<HTMLElement>('[data-urgent]')?.removeAttribute('hidden');
      return link.innerText;
    });
    expect(text.trim()).toBe(titleWithNumbers);
  });
});
