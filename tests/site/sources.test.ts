import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { conferenceWords } from './conference-words.ts';

/** What must hold for the sources themselves, so that the next host can replace `content/` alone. */

const project = resolve(import.meta.dirname, '../..');

const filesUnder = (folder: string): string[] =>
  readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(project.length + 1));

const sources = [...filesUnder('src'), 'astro.config.mjs'];
const textOf = (file: string): string => readFileSync(join(project, file), 'utf8');

/** Lower case, composed, with any white space or hyphen as one space. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replaceAll(/[\s-]+/g, ' ');

/** As in an address or a name in a program: no marks on the letters. */
const folded = (text: string): string =>
  plain(text).replaceAll('đ', 'd').normalize('NFD').replaceAll(/\p{M}/gu, '');

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

const hasWord = (text: string, word: string): boolean => {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + word.length])) return true;
  }
  return false;
};

/** A name without its marks is looked for only if it has several words: "hue" is also a word of CSS. */
const names = (text: string, word: string): boolean =>
  hasWord(plain(text), plain(word)) || (plain(word).includes(' ') && hasWord(folded(text), folded(word)));

describe('src/', () => {
  const words = conferenceWords(join(project, 'content'));

  it('knows no fact of this conference', () => {
    const faults = sources.flatMap((file) =>
      words.filter((word) => names(textOf(file), word)).map((word) => `${file}: “${word}”`),
    );
    expect(faults).toEqual([]);
  });

  it('is found out when it does', () => {
    expect(words.filter((word) => names("const place = 'ninh-kieu quan-ninh-kieu'", word))).toEqual([
      'quận Ninh Kiều',
    ]);
    expect(names('const city = "Đà  Nẵng";', 'Đà Nẵng')).toBe(true);
    expect(names('const hue = 12; // Huếx', 'Huế')).toBe(false);
  });
});

it('nothing depends on folders outside the project', () => {
  const all = [...sources, ...filesUnder('tests'), ...filesUnder('.ci'), 'package.json', 'tsconfig.json'];
  const outside = new RegExp(['\\.\\./', 'shared/'].join(''));
  expect(all.filter((file) => outside.test(textOf(file)))).toEqual([]);
});

describe('the site is given, not fetched', () => {
  const inHouse = (file: string): boolean => /^src\/.*\.(ts|astro)$/.test(file);
  const asks = (text: string): boolean => /\bgetSite\b/.test(text);

  it('only the middleware and `getStaticPaths` ask for it', () => {
    const own = new Set(['src/reader/site.ts', 'src/middleware.ts', 'src/pages/_paths.ts']);
    const offenders = sources.filter(inHouse).filter((file) => {
      const text = textOf(file);
      if (own.has(file) || !asks(text)) return false;
      const paths =
        file.startsWith('src/pages/') && /^export const getStaticPaths = [^]*?\n(?:};|\);?)\n/m.exec(text);
      const rest = text.replace(paths ? paths[0] : '', '').replaceAll(/^import [^;]*;\n/gm, '');
      return !paths || asks(rest);
    });
    expect(offenders).toEqual([]);
  });

  it('no component is handed a locale', () => {
    const handed = /(?<!-)\blocale=\{|^ {2}locale\??: Locale;/m;
    expect(
      sources.filter((file) => file.endsWith('.astro')).filter((file) => handed.test(textOf(file))),
    ).toEqual([]);
  });
});
