import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { checkContent } from '../../src/check/index.ts';
import { sentence } from '../../src/check/report.ts';
import { asRead, refusedPiece, shownText } from '../hostile.ts';
import { copyContent, removeCopies } from './content-copy.ts';
import { english } from './faults.ts';

/** Hostile texts are refused in one sentence, or come in as they are; nothing between. */

afterAll(removeCopies);

const file = 'news/thu.mdx';
// Hundreds of checks: of a conference with few files.
const copy = copyContent('tests/fixtures/second-conference');

const article = (fields: Record<string, string>): string => {
  const all = { title: 'Tin', lead: 'Câu dẫn.', source: 'Nguồn', ...fields };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\npublished: 2026-11-20\nphase: before\n---\n\nThân bài.\n`;
};

const report = async (fields: Record<string, string>) => {
  copy.write(file, article(fields));
  return checkContent(copy.folder);
};

const field = fc.constantFrom('title', 'lead', 'source');

/** Nothing that cannot be seen, and nothing that a terminal would obey. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]/u;

it('what must not come in is refused in one Vietnamese sentence, wherever it stands', async () => {
  await fc.assert(
    fc.asyncProperty(field, refusedPiece, fc.constantFrom('', 'Ẩm thực '), async (name, piece, before) => {
      const { faults } = await report({ [name]: `${before}${piece} và hết` });
      const lines = faults.map((fault) => sentence('content', fault));
      expect(lines).toHaveLength(1);
      const [line = ''] = lines;
      expect(line.startsWith(`content/${file}, dòng `)).toBe(true);
      expect(line).toContain(`, ${name}: `);
      expect(line.length).toBeLessThan(300);
      expect(line).not.toMatch(unseen);
      expect(line.replaceAll(/“[^”]*”/g, '')).not.toMatch(english);
      expect(line).toMatch(/: .+\. \S.+\.$/);
    }),
    { numRuns: 150, seed: 5 },
  );
});

it('what is only odd comes in as it is', async () => {
  await fc.assert(
    fc.asyncProperty(field, shownText, async (name, value) => {
      const { faults, site } = await report({ [name]: value });
      expect(faults).toEqual([]);
      expect(site?.news.get('thu')).toMatchObject({ [name]: asRead(value) });
    }),
    { numRuns: 100, seed: 5 },
  );
});
