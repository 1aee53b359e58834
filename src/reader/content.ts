import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Brand } from '../conference/brand.ts';
import { type Texts, textsOf } from '../conference/schemas/translation.ts';
import type { Collections } from '../conference/site.ts';
import type { About, Conference } from '../conference/types.ts';
import { collectionNames, collections, singles } from './collections.ts';
import { readEntry, type ReadEntry } from './entry.ts';
import { entryName, listFiles, readText, type Source } from './files.ts';
import type { Finding } from './finding.ts';
import type { MediaFile } from './media.ts';

/** A content folder as it was read: whatever is in it, and what is wrong with it. */
export interface ReadContent {
  /** Every file that has fields, faulty or not. */
  entries: ReadEntry<unknown>[];
  /** Likewise, of translations: texts alone. */
  translations: ReadEntry<Texts>[];
  /** Files of the brand folder beside `brand.yaml`; the texts of its SVG files by name. */
  brandFiles: string[];
  marks: Map<string, string>;
  /** Fonts among them. */
  faces: Map<string, Uint8Array>;
  /** Photos and recordings. */
  mediaFiles: MediaFile[];
  /** Of the files; an entry has its own findings. */
  findings: Finding[];
}

/** Reads every file of a content folder but the journal, and of photos and recordings the names. */
export async function readContent(folder: string): Promise<ReadContent> {
  const { sources, translations, brandFiles, mediaFiles, findings } = await listFiles(folder);
  const readAll = (of: Source[]) => Promise.all(of.map((source) => readEntry(folder, source)));
  const [entries, translated] = await Promise.all([readAll(sources), readAll(translations)]);
  const svg = brandFiles.filter((name) => name.endsWith('.svg'));
  const texts = await Promise.all(
    svg.map(async (name) => ({ name, text: await readText(folder, `brand/${name}`) })),
  );
  return {
    entries,
    translations: translated as ReadEntry<Texts>[],
    brandFiles,
    faces: new Map(
      await Promise.all(
        brandFiles
          .filter((name) => /\.(ttf|otf)$/.test(name))
          .map(async (name) => [name, await readFile(join(folder, 'brand', name))] as const),
      ),
    ),
    marks: new Map(texts.flatMap(({ name, text }) => (typeof text === 'string' ? [[name, text]] : []))),
    mediaFiles,
    findings: [
      ...findings,
      ...texts.flatMap(({ name, text }): Finding[] =>
        typeof text === 'string' ? [] : [{ file: `brand/${name}`, ...text }],
      ),
    ],
  };
}

/** A content without faults: every collection by id. */
export type ContentValues = { [K in keyof Collections]: Map<string, Collections[K]> } & {
  conference: Conference;
  about: About | undefined;
  brand: Brand;
  /** The mark of the brand, as SVG. */
  mark: string;
  /** Text under the front matter, by entry: `programme/hop-tru-bi`; of a photo or a recording the hash of its file. */
  bodies: Map<string, string>;
  /** Texts in other languages. */
  translations: readonly TranslatedEntry[];
};

/** A translation of an entry, with what it is of; none of an entry that is not there. */
export interface TranslatedEntry {
  language: string;
  /** Name of the entry, `programme/hop-tru-bi`. */
  of: string;
  texts: Texts;
  body: string;
  original: { texts: Texts | undefined; body: string };
}

/**
 * The values of a content in which nothing is wrong; each was read with the schema of its collection, which the types
 * only repeat. `hashes`: of photos and recordings, by id.
 */
export function valuesOf(
  { entries, translations, marks }: Pick<ReadContent, 'entries' | 'translations' | 'marks'>,
  hashes: ReadonlyMap<string, string>,
): ContentValues {
  const of = (name: ReadEntry<unknown>['of']) => entries.filter((entry) => entry.of === name);
  const brand = of('brand')[0]?.value as Brand;
  return {
    ...(Object.fromEntries(
      collectionNames.map((name) => [
        name,
        new Map(of(name).map(({ id, value }) => [id, { id, ...(value as object) }])),
      ]),
    ) as { [K in keyof Collections]: Map<string, Collections[K]> }),
    conference: of('conference')[0]?.value as Conference,
    about: of('about')[0]?.value as About | undefined,
    brand,
    mark: marks.get(brand.mark) ?? '',
    translations: translations.flatMap(
      ({ of: name, id, language = '', value = {}, body }): TranslatedEntry[] => {
        const original = entries.find((entry) => entry.of === name && entry.id === id);
        const { schema } = { ...collections, ...singles }[name];
        return original === undefined
          ? []
          : [
              {
                language,
                of: entryName(original),
                texts: value,
                body,
                original: { texts: textsOf(original.value, schema), body: original.body },
              },
            ];
      },
    ),
    bodies: new Map([
      ...entries.map((entry) => [`${entry.of}/${entry.id}`, entry.body] as const),
      ...[...hashes].map(([id, hash]) => [`media/${id}`, hash] as const),
    ]),
  };
}
