import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allSteps, drawRooms, pictureFile, rooms, stepsOf, wrongSteps } from '../rooms.ts';

/** The rooms of `src/` take from each other in one direction, types included. */

const source = join(import.meta.dirname, '../../src');

describe('imports between rooms', () => {
  const steps = allSteps();

  it('all go down', () => {
    expect(steps.length).toBeGreaterThan(300);
    expect(wrongSteps(steps)).toEqual([]);
  });

  it.each([
    ['conference/dates.ts', "import type { Language } from '../i18n/index.ts';", 'i18n/index.ts'],
    ['media/photo.ts', "type Preview = import('../print/preview.ts').Preview;", 'print/preview.ts'],
    ['print/typst.ts', "export * from '../press/kit.ts';", 'press/kit.ts'],
    ['search/engine.ts', "await import('../browser/search.ts');", 'browser/search.ts'],
    [
      'components/text/Open.astro',
      "---\nimport Body from '../news/Article.astro';\n---",
      'components/news/Article.astro',
    ],
    ['layouts/Page.astro', "---\n---\n<script>\n  import '../pages/x.ts';\n</script>", 'pages/x.ts'],
  ])('one that climbs is found: %s', (from, text, to) => {
    expect(wrongSteps([...steps, ...stepsOf(from, text)])).toEqual([`${from} takes ${to}`]);
  });
});

it('every folder has its room, and at most four files have none', () => {
  const [folders, files] = [true, false].map((isFolder) =>
    readdirSync(source, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() === isFolder)
      .map(({ name }) => name),
  );
  const known = new Set(Object.keys(rooms).map((name) => name.split('/')[0]));
  expect(folders?.filter((name) => !known.has(name) && name !== 'icons')).toEqual([]);
  expect(files?.length).toBeLessThanOrEqual(4);
});

it('CONTRIBUTING shows the picture of them: npm run rooms draws it', () => {
  expect(readFileSync(pictureFile, 'utf8')).toContain(drawRooms());
});
