import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthChoices, newsListPages, perPage, phaseChoices } from '../../src/conference/news-lists.ts';
import type { Phase } from '../../src/conference/types.ts';
import { monthAndYear } from '../../src/i18n/vi/dates.ts';
import { wholeNumber } from '../../src/i18n/vi/numbers.ts';
import { newsListPath } from '../../src/i18n/paths.ts';

interface Entry {
  id: number;
  phase: Phase;
  published: string;
}

const entry = fc.record({
  phase: fc.constantFrom<Phase>('before', 'during', 'after'),
  published: fc.constantFrom('2030-05-17', '2030-05-02', '2030-06-01', '2031-05-17'),
});

const news = fc
  .array(entry, { maxLength: 130 })
  .map((list) => list.map((one, id): Entry => ({ ...one, id })));

const path = ({ filter, page }: { filter: object; page: number }) => newsListPath('vi', filter, page) ?? '';

describe('pages of the lists of news', () => {
  it('hold everything once, in its order, never more than a page takes', () => {
    fc.assert(
      fc.property(news, (all) => {
        const pages = newsListPages(all);
        expect(pages.every(({ entries }) => entries.length <= perPage)).toBe(true);
        const lists = Map.groupBy(pages, ({ filter }) => JSON.stringify(filter));
        for (const [key, list] of lists) {
          const { phase, month } = JSON.parse(key) as { phase?: Phase; month?: string };
          const wanted = all.filter(
            (one) => (phase ?? one.phase) === one.phase && one.published.startsWith(month ?? ''),
          );
          expect(list.flatMap(({ entries }) => entries)).toEqual(wanted);
          expect(list.map(({ page }) => page)).toEqual(list.map((_, index) => index + 1));
          expect(
            list.every(({ total, pages: count }) => total === wanted.length && count === list.length),
          ).toBe(true);
        }
        expect(new Set(pages.map(path)).size).toBe(pages.length);
      }),
    );
  });

  it('a list of nothing, or of everything, is not offered', () => {
    fc.assert(
      fc.property(news, (all) => {
        const choices = [...phaseChoices(all), ...monthChoices(all)];
        expect(choices.every(({ total }) => total > 0 && total < all.length)).toBe(true);
      }),
    );
  });

  it('four articles of one phase are one page without choices', () => {
    const four = [1, 2, 3, 4].map((id): Entry => ({ id, phase: 'before', published: `2030-0${id}-01` }));
    expect(newsListPages(four)).toHaveLength(1);
    expect(phaseChoices(four)).toEqual([]);
    expect(monthChoices(four)).toEqual([]);
  });
});

describe('addresses of lists', () => {
  it.each([
    [{}, 1, ''],
    [{}, 2, 'trang/2'],
    [{ phase: 'after' as const }, 1, 'giai-doan/sau'],
    [{ phase: 'during' as const }, 3, 'giai-doan/trong/trang/3'],
    [{ month: '2030-05' }, 2, 'thang/2030-05/trang/2'],
  ])('%j, page %i', (filter, page, address) => {
    expect(path({ filter, page })).toBe(address);
  });
});

it('months and numbers in words', () => {
  expect(monthAndYear('2030-05')).toBe('tháng\u00A05 năm\u00A02030');
  expect(monthAndYear('2030-01')).toBe('tháng\u00A001 năm\u00A02030');
  expect([0, 999, 1000, 1234567].map(wholeNumber)).toEqual(['0', '999', '1.000', '1.234.567']);
});
