import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

/** Who takes from whom in `src/`: the rule, what the code does, and the picture of it in CONTRIBUTING.md. */

const project = resolve(import.meta.dirname, '..');

/** Where the picture stands, and the lines around it. */
export const pictureFile = join(project, 'CONTRIBUTING.md');
export const pictureMarks = { start: '<!-- rooms: npm run rooms -->', end: '<!-- /rooms -->' };

/** What every page and its parts may call for, beside other parts. */
const given = ['conference', 'i18n'];

/**
 * Each room with those it takes from, from the ground up: it takes only from what stands above it here, so no two rooms
 * take from each other. A file in no folder is a room of its own; formats, components and tools have rooms inside.
 */
export const rooms: Record<string, readonly string[]> = {
  'env.ts': [],
  cache: [],
  conference: [],
  i18n: ['conference'],
  wording: given,
  markdown: [],
  formats: ['conference'],
  media: ['cache', 'conference', 'i18n', 'formats'],
  reader: ['env.ts', 'conference', 'media'],
  journal: ['conference', 'reader'],
  check: ['env.ts', 'conference', 'i18n', 'media', 'reader', 'journal'],
  'formats/icalendar': [...given, 'wording', 'formats'],
  'formats/frab': [...given, 'wording', 'formats'],
  'formats/json-ld': ['conference'],
  'formats/feeds': [...given, 'wording', 'formats', 'media'],
  search: [...given, 'wording', 'markdown'],
  print: ['env.ts', 'cache', ...given, 'formats'],
  press: ['env.ts', 'cache', ...given, 'media', 'print'],
  'open-graph': ['cache', ...given, 'wording', 'media', 'print'],
  offline: [],
  browser: ['conference', 'search'],
  styles: ['conference'],
  'components/text': ['media'],
  'components/place': [...given, 'components/text'],
  'components/layout': [...given, 'formats', 'components/text'],
  'components/press': ['conference', 'media', 'press', 'browser', 'components/text'],
  'components/news': ['conference', 'i18n', 'formats', 'browser', 'components/layout'],
  'components/programme': [...given, 'wording', 'browser', 'components/place', 'components/layout'],
  layouts: [...given, 'wording', 'styles'],
  'content.config.ts': ['reader'],
  'middleware.ts': ['i18n', 'reader'],
  pages: [...given, 'layouts'],
  build: ['env.ts', 'cache', 'conference', 'formats', 'reader', 'journal', 'check', 'offline'],
  'tools/release': ['env.ts', 'reader', 'build'],
};

const isDivided = (name: string): boolean => ['formats', 'components', 'tools'].includes(name);

/** The room of a file, given relative to `src/`. */
const roomOf = (file: string): string => {
  const [first = '', second = '', ...rest] = file.split('/');
  return isDivided(first) && rest.length > 0 ? `${first}/${second}` : first;
};

/** An import from one room into another; both files relative to `src/`. */
interface Step {
  from: string;
  to: string;
}

/** The parts of a component that import: its front matter and its scripts. */
const codeOf = (name: string, text: string): string[] => {
  if (!name.endsWith('.astro')) return [text];
  const [, frontMatter = ''] = /^---\n([^]*?)\n---/.exec(text) ?? [];
  return [frontMatter, ...text.matchAll(/<script>([^]*?)<\/script>/g).map(([, script = '']) => script)];
};

/** Every import in `src/` that leaves its room: of values, of types, of files. */
export const stepsBetweenRooms = (): Step[] => {
  const folder = join(project, 'src');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(ts|js|cjs|astro)$/.test(name),
  );
  return names.flatMap((from) =>
    codeOf(from, readFileSync(join(folder, from), 'utf8'))
      .flatMap((code) => ts.preProcessFile(code).importedFiles)
      .filter(({ fileName }) => fileName.startsWith('.'))
      .map(({ fileName }) => ({ from, to: join(dirname(from), fileName) }))
      .filter(({ to }) => roomOf(from) !== roomOf(to)),
  );
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
        ...(names.indexOf(other) < names.indexOf(name) ? [] : [`${other} stands below ${name}`]),
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
