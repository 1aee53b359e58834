import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { language } from '../../src/i18n/index.ts';

/** Words of the interface stand in `src/i18n`, each once, and nowhere else. */

const root = join(import.meta.dirname, '../../src');

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|js|cjs|astro|typ|css)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** Every end of a tree of words: its path, `news.published`, and what stands there. */
const endsOf = (tree: object, path: string): { path: string; end: unknown }[] =>
  Object.entries(tree).flatMap(([key, end]: [string, unknown]) =>
    typeof end === 'object' && end !== null && !Array.isArray(end)
      ? endsOf(end, `${path}.${key}`)
      : [{ path: `${path}.${key}`, end }],
  );

/**
 * Names with dots, `t.news.published`, as they stand in some sources; `chosen`: those of groups of which a word is
 * chosen, `t.pages[page]`.
 */
const namesIn = (wanted: (source: (typeof sources)[number]) => boolean) => {
  const [named, chosen] = [new Set<string>(), new Set<string>()];
  for (const [, name = '', bracket] of sources
    .filter(wanted)
    .flatMap(({ text }) => [...text.matchAll(/(\w+(?:\.\w+)+)(\[)?/g)])) {
    const keys = name.split('.');
    for (const start of keys.keys()) {
      if (bracket) chosen.add(keys.slice(start).join('.'));
      for (const end of keys.keys()) named.add(keys.slice(start, end + 1).join('.'));
    }
  }
  return { named, chosen };
};

/** Something that every phrase with gaps takes for each of them. */
const filling = 'before';

const phrasesOf = (end: unknown): string[] => {
  const said: unknown = typeof end === 'function' ? end(...Array(end.length).fill(filling)) : end;
  return [said]
    .flat()
    .filter((one): one is string => typeof one === 'string' && !['', filling].includes(one));
};

describe.each(Object.entries(language))('the words in %s', (_locale, { t, anchors, files, searchTerms }) => {
  it('are there once each', () => {
    const phrases = endsOf(t, 't').flatMap(({ path, end }) =>
      phrasesOf(end).map((phrase) => ({ path, phrase: phrase.toLowerCase() })),
    );
    const repeated = [...Map.groupBy(phrases, ({ phrase }) => phrase).values()]
      .filter((same) => same.length > 1)
      .map((same) => same.map(({ path }) => path));
    // A list of all fields or kinds has its word for each; it is written as a reference to the other.
    expect(repeated).toEqual([
      ['t.pages.venue', 't.programme.fields.place', 't.programme.fields.placeTentative'],
      ['t.pages.visit', 't.programme.kinds.visit'],
      ['t.programme.fields.end', 't.programme.endTime'],
    ]);
  });

  it('are all used', () => {
    const others = namesIn(({ path }) => !path.startsWith('i18n/'));
    const own = namesIn(({ path }) => path.startsWith('i18n/'));
    /** By its own name, or by being chosen from its group. */
    const isUsed = (path: string) => {
      const groups = path
        .split('.')
        .flatMap((_, index, keys) => (index > 0 ? [keys.slice(0, index + 1)] : []));
      // The words of one topic name those of another without `t`.
      const inside = ([top = '', ...keys]: string[]) => (top === 't' ? keys : [top, ...keys]).join('.');
      return (
        others.named.has(path) ||
        own.named.has(inside(path.split('.'))) ||
        groups.some((group) => others.chosen.has(group.join('.')) || own.chosen.has(inside(group)))
      );
    };
    const ends = [
      ...endsOf(t, 't'),
      ...endsOf(anchors, 'anchors'),
      ...endsOf(files, 'files'),
      ...endsOf(searchTerms, 'searchTerms'),
    ];
    expect(ends.map(({ path }) => path).filter((path) => !isUsed(path))).toEqual([]);
  });
});

/** Where Vietnamese may stand, and why. */
const vietnameseRooms = [
  // The words themselves.
  'i18n/',
  // What editors and whoever builds the site read at the terminal.
  'conference/schemas/',
  'reader/',
  'check/',
  'build/',
  'tools/',
  'env.ts',
  'cache/disk-cache.ts',
  // What editors write: letters of the alphabet and names between braces.
  'conference/fold.ts',
  'conference/statement.ts',
];

const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<=^|\s)\/\/.*$/gm, '');

const places = (text: string, pattern: RegExp): string[] => text.match(pattern) ?? [];

const markup = sources.filter(({ path }) => path.endsWith('.astro'));

it('no Vietnamese stands outside the rooms for it', () => {
  const found = sources
    .filter(({ path }) => !vietnameseRooms.some((room) => path.startsWith(room)))
    .flatMap(({ path, text }) =>
      places(
        withoutComments(text).normalize('NFC'),
        /[^\n]*[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ\u1EA0-\u1EF9][^\n]*/giu,
      ).map((line) => `${path}: ${line.trim()}`),
    );
  expect(found).toEqual([]);
});

it('no component has words of its own, in any language', () => {
  const found = markup.flatMap(({ path, text }) => {
    const template = withoutComments(text.replace(/^---[\s\S]*?^---/m, '')).replaceAll(
      /<(style|script)\b[\s\S]*?<\/\1>/g,
      '',
    );
    return [
      ...places(template, /(?<=[\w"'}/]>|^ *>)\s*[^<>{}=;()]*\p{L}{2}[^<>{}=;()]*(?=[<{])/gmu),
      ...places(template, /\b(?:aria-label|alt|title|placeholder)="[^"]*"/g),
    ].map((words) => `${path}: ${words.trim()}`);
  });
  expect(found).toEqual([]);
});

it('no component writes an address or a place on its page by itself', () => {
  const found = markup.flatMap(({ path, text }) =>
    places(
      text,
      /<[a-z][\w-]*\s(?:[^<>]|=>)*?\b(?:id|for|aria-labelledby|aria-describedby|href)="#?[\w-]+"/g,
    ).map((tag) => `${path}: ${tag.replaceAll(/\s+/g, ' ')}`),
  );
  // A word of no language.
  expect(found).toEqual(['components/layout/Header.astro: <nav id="menu"']);
});
