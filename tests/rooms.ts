import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

/** Who takes from whom in `src/`: the rule, what the code does, and the picture of it in CONTRIBUTING.md. */

const project = resolve(import.meta.dirname, '..');

/** Where the picture stands, and the lines around it. */
export const pictureFile = join(project, 'CONTRIBUTING.md');
export const pictureMarks = { start: '<!-- rooms: npm run rooms -->', end: '<!-- /rooms -->' };

/**
 * Each room with those it takes from, from the ground up: it takes only from what stands above it here, so no two rooms
 * take from each other. A file in no folder is a room of its own; formats, components and tools have rooms inside.
 */
export const rooms: Record<string, readonly string[]> = {
  conference: [],
  'languages.ts': ['conference'],
  'env.ts': ['languages.ts'],
  cache: ['languages.ts'],
  accessibility: [],
  i18n: ['cache', 'conference', 'languages.ts', 'env.ts'],
  wording: ['conference', 'i18n'],
  markdown: ['conference'],
  formats: ['conference'],
  media: ['cache', 'conference', 'i18n', 'formats'],
  reader: ['conference', 'languages.ts', 'env.ts', 'i18n', 'formats'],
  journal: ['conference', 'reader'],
  check: ['conference', 'languages.ts', 'env.ts', 'i18n', 'markdown', 'media', 'reader', 'journal'],
  'formats/icalendar': ['conference', 'i18n', 'wording', 'formats'],
  'formats/frab': ['conference', 'i18n', 'wording', 'formats'],
  'formats/json-ld': ['conference'],
  'formats/feeds': ['conference', 'i18n', 'wording', 'formats', 'media'],
  search: ['conference', 'i18n', 'wording', 'markdown'],
  print: ['env.ts', 'cache', 'conference', 'i18n', 'wording', 'formats'],
  press: ['env.ts', 'cache', 'conference', 'i18n', 'media', 'print'],
  'open-graph': ['cache', 'conference', 'i18n', 'wording', 'media', 'print'],
  offline: [],
  browser: ['conference', 'wording', 'search'],
  styles: ['conference'],
  'components/text': ['conference', 'i18n', 'markdown', 'media', 'browser'],
  'components/place': ['conference', 'i18n', 'components/text'],
  'components/layout': [
    'env.ts',
    'conference',
    'i18n',
    'wording',
    'formats',
    'formats/json-ld',
    'formats/feeds',
    'search',
    'open-graph',
    'browser',
    'components/text',
  ],
  'components/press': ['env.ts', 'conference', 'media', 'press', 'browser', 'components/text'],
  'components/news': ['conference', 'i18n', 'formats', 'browser', 'components/layout'],
  'components/programme': [
    'env.ts',
    'conference',
    'i18n',
    'wording',
    'formats/icalendar',
    'browser',
    'components/text',
    'components/place',
    'components/layout',
  ],
  layouts: [
    'conference',
    'i18n',
    'wording',
    'formats/feeds',
    'styles',
    'components/text',
    'components/place',
    'components/layout',
    'components/news',
    'components/programme',
  ],
  'content.config.ts': ['env.ts', 'reader'],
  'middleware.ts': ['conference', 'i18n', 'reader'],
  pages: [
    'env.ts',
    'conference',
    'accessibility',
    'i18n',
    'wording',
    'markdown',
    'formats',
    'media',
    'reader',
    'formats/icalendar',
    'formats/frab',
    'formats/json-ld',
    'formats/feeds',
    'search',
    'print',
    'press',
    'open-graph',
    'offline',
    'browser',
    'components/text',
    'components/place',
    'components/layout',
    'components/press',
    'components/news',
    'components/programme',
    'layouts',
  ],
  build: [
    'cache',
    'conference',
    'languages.ts',
    'env.ts',
    'i18n',
    'formats',
    'reader',
    'journal',
    'check',
    'offline',
  ],
  'tools/release': ['conference', 'languages.ts', 'env.ts', 'build'],
  'tools/translate': ['conference', 'languages.ts', 'env.ts', 'i18n', 'reader', 'check'],
};

const isDivided = (name: string): boolean => ['formats', 'components', 'tools'].includes(name);

/** The room of a file, given relative to `src/`. */
const roomOf = (file: string): string => {
  const [first = '', second = '', ...rest] = file.split('/');
  return isDivided(first) && rest.length > 0 ? `${first}/${second}` : first;
};

/** An import from one room into another; both files relative to `src/`. */
export interface Step {
  from: string;
  to: string;
}

/** The parts of a component that import: its front matter and its scripts. */
const codeOf = (name: string, text: string): string[] => {
  if (!name.endsWith('.astro')) return [text];
  const [, frontMatter = ''] = /^---\n([^]*?)\n---/.exec(text) ?? [];
  return [frontMatter, ...text.matchAll(/<script>([^]*?)<\/script>/g).map(([, script = '']) => script)];
};

/** What the file `from` with this text takes from other rooms: values, types and files. */
export const stepsOf = (from: string, text: string): Step[] =>
  codeOf(from, text)
    .flatMap((code) => ts.preProcessFile(code).importedFiles)
    .filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => ({ from, to: join(dirname(from), fileName) }))
    .filter(({ to }) => roomOf(from) !== roomOf(to));

/** Every import in `src/` that leaves its room. */
export const allSteps = (): Step[] => {
  const folder = join(project, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|js|cjs|astro)$/.test(name))
    .flatMap((name) => stepsOf(name, readFileSync(join(folder, name), 'utf8')));
};

/** What is wrong with imports between rooms, a line each; nothing when all go down. */
export const wrongSteps = (steps: readonly Step[]): string[] => {
  const names = Object.keys(rooms);
  const taken = new Set(steps.map(({ from, to }) => `${roomOf(from)} → ${roomOf(to)}`));
  return [
    ...steps
      .filter(({ from, to }) => !rooms[roomOf(from)]?.includes(roomOf(to)))
      .map(({ from, to }) => `${from} takes ${to}`),
    ...Object.entries(rooms).flatMap(([name, others]) =>
      others.flatMap((other) => [
        ...(names.indexOf(other) < names.indexOf(name)
          ? []
          : [`${name} stands above ${other} and takes from it`]),
        ...(taken.has(`${name} → ${other}`) ? [] : [`${name} takes nothing from ${other}`]),
      ]),
    ),
  ];
};

const reaches = (from: string, to: string): boolean =>
  (rooms[from] ?? []).some((next) => next === to || reaches(next, to));

/** The rooms as a diagram in Mermaid. An arrow that follows from others is left out. */
export const drawRooms = (): string => {
  const arrows = Object.entries(rooms).flatMap(([name, others]) =>
    others
      .filter((other) => !others.some((between) => between !== other && reaches(between, other)))
      .map((other) => `  ${name} --> ${other}`),
  );
  return ['```mermaid', 'flowchart TD', ...arrows, '```'].join('\n');
};
