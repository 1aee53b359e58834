import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collections } from '../../src/reader/collections.ts';

/** What the documents for engineers and editors name is there. */

const project = join(import.meta.dirname, '../..');
const textOf = (file: string): string => readFileSync(join(project, file), 'utf8');

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'content/README.md',
  'content/README.en.md',
  'tests/bench/README.md',
  ...globSync('src/**/*README.md', { cwd: project }),
];

/** What stands between backticks in running text. */
const codeIn = (file: string): string[] =>
  [
    ...textOf(file)
      .replaceAll(/^```[^]*?^```/gm, '')
      .matchAll(/`([^`\n]+)`/g),
  ].map(([, code = '']) => code);

/** A path of the project, from its top or from the folder of the document; `*` stands for any name. */
const isPath = (code: string): boolean =>
  /^(src|tests|content|public|\.ci|\.github)\/[\w./[\]*-]*$/.test(code) ||
  /^[\w-]+\.(ts|astro|css|typ|cjs|js|mjs)$/.test(code);

const known = globSync('{src,tests,content,public,.ci,.github}/**/*', { cwd: project });

const isThere = (document: string, path: string): boolean => {
  if (path.includes('*')) return globSync(path, { cwd: project }).length > 0;
  if (path.includes('/')) return existsSync(join(project, path));
  // A file by its name alone: somewhere in the folder of the document, or in a folder that the document names.
  const from = document.includes('/') ? document.replace(/[^/]*$/, '') : '';
  return (
    known.some((one) => one.startsWith(from) && one.endsWith(`/${path}`)) || existsSync(join(project, path))
  );
};

/** Made by the build, or by whoever publishes. */
const made = ['sw.js', '.github/workflows/pages.yml'];

/** Folders of the content that a conference may have. */
const contentFolders = Object.values(collections).map(({ path }) => `content/${path}/`);

describe.each(documents)('%s', (document) => {
  it('names only files that are there', () => {
    const paths = codeIn(document).filter(isPath);
    expect(
      paths.filter((path) => ![...made, ...contentFolders].includes(path) && !isThere(document, path)),
    ).toEqual([]);
  });

  it('names only commands that are there', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const named = [...textOf(document).matchAll(/\bnpm (?:run )?(start|test|(?<=run )[\w:]+)/g)].map(
      ([, name = '']) => name,
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

it('every folder of src/ says in three lines what it holds', () => {
  const folders = readdirSync(join(project, 'src'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const lines = folders.map(({ name }) => {
    const file = ['README.md', '_README.md']
      .map((one) => `src/${name}/${one}`)
      .find((one) => existsSync(join(project, one)));
    return `${name}: ${file === undefined ? 0 : textOf(file).trim().split('\n').length}`;
  });
  expect(lines.filter((line) => !line.endsWith(': 3'))).toEqual([]);
});

it('no usual change touches more than three files, a new page four', () => {
  const [, table = ''] = textOf('CONTRIBUTING.md').split('## Usual changes');
  const [rows = ''] = table.split('\n## ');
  const counted = [...rows.matchAll(/^\| ([^|]+?) +\| ([^|]+?) +\|$/gm)]
    .slice(1)
    .map(([, change = '', files = '']): [string, number] => [
      change,
      [...files.matchAll(/`[^`]*\/[^`]*`|`README\.md`/g)].length,
    ]);
  expect(counted.length).toBeGreaterThanOrEqual(10);
  expect(counted.filter(([change, count]) => count > (change === 'a page' ? 4 : 3))).toEqual([]);
});
