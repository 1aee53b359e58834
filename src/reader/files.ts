import type { Dirent } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { slug } from '../conference/slug.ts';
import { idPattern } from '../conference/schemas/fields.ts';
import {
  type CollectionName,
  collectionNames,
  collections,
  type SingleName,
  singles,
} from './collections.ts';
import type { Finding, TextFinding } from './finding.ts';
import { mediaListing, type MediaFile } from './media.ts';

/** A file of the content, by the collection or the single it belongs to. */
export interface Source {
  of: CollectionName | SingleName;
  id: string;
  /** Of a translation: the language, and so the folder that mirrors the content. */
  language?: string;
  /** Relative to the content folder, with `/`. */
  file: string;
}

/** The name of an entry in the journal and of its texts: `programme/hop-tru-bi`; of a single file `conference`. */
export const entryName = ({ of, id }: Pick<Source, 'of' | 'id'>): string =>
  of in singles ? of : `${of}/${id}`;

export interface Listing {
  sources: Source[];
  translations: Source[];
  /** Files of the brand folder beside `brand.yaml`. */
  brandFiles: string[];
  /** Photos and recordings. */
  mediaFiles: MediaFile[];
  findings: Finding[];
}

/** The journal belongs to the content, but no editor writes it. */
export const journalFile = 'journal.json';

/** Guides for editors, and what operating systems and editors' programs leave behind. */
const ignored = (name: string): boolean => /^README(\.[a-z]+)?\.md$/.test(name) || name.startsWith('.');

const list = async (folder: string): Promise<Dirent[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  return entries.filter(({ name }) => !ignored(name)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
};

/** Photos and recordings of a content folder, and the texts beside them. */
export const listMedia = async (folder: string) =>
  mediaListing(await list(join(folder, collections.media.path)));

const listFolder = async (
  folder: string,
  of: CollectionName,
): Promise<Pick<Listing, 'sources' | 'findings'>> => {
  const { path, format } = collections[of];
  const sources: Source[] = [];
  const findings: Finding[] = [];
  for (const entry of await list(join(folder, path))) {
    const file = `${path}/${entry.name}`;
    const id = entry.name.slice(0, -format.length - 1);
    if (entry.isDirectory() || !entry.name.toLowerCase().endsWith(`.${format}`)) {
      findings.push({ file, code: 'not-of-folder', folder: path, format });
      continue;
    }
    const wanted = idPattern.test(id) ? id : slug(id);
    if (entry.name !== `${wanted}.${format}`)
      findings.push({ file, code: 'file-name', name: entry.name, wanted, format });
    // The wanted name stands for the file, so that references to it are not faults as well.
    sources.push({ of, id: wanted, file });
  }
  return { sources, findings };
};

/** The files of one collection, or of one single file if it is there. */
export async function listSources(folder: string, of: Source['of']): Promise<Source[]> {
  if (of === 'media') return (await listMedia(folder)).sources;
  if (of in collections) return (await listFolder(folder, of as CollectionName)).sources;
  const { path } = singles[of as SingleName];
  const [parent = '', name] = path.includes('/') ? path.split('/') : ['', path];
  const isThere = (await list(join(folder, parent))).some((entry) => entry.name === name);
  return isThere ? [{ of, id: of, file: path }] : [];
}

/** The folder of a language, by its tag (BCP 47): it mirrors the content. */
const languagePattern = /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/;

/** Every file of the folders of translations, which hold texts alone: no brand, no journal, no photos. */
export async function listTranslations(
  folder: string,
): Promise<{ languages: string[]; sources: Source[]; findings: Finding[] }> {
  const isCollection = (name: string) => collectionNames.some((of) => collections[of].path === name);
  const languages = (await list(folder))
    .filter((entry) => entry.isDirectory() && languagePattern.test(entry.name) && !isCollection(entry.name))
    .map(({ name }) => name);
  const known = [...collectionNames.map((of) => collections[of].path), 'conference.yaml', 'about.yaml'];
  const read = await Promise.all(
    languages.map(async (language) => {
      const inside = join(folder, language);
      const lists = await Promise.all(collectionNames.map((of) => listFolder(inside, of)));
      const single = await Promise.all(
        (['conference', 'about'] as const).map((of) => listSources(inside, of)),
      );
      const stray = (await list(inside))
        .filter(({ name }) => !known.includes(name))
        .map(({ name }): Finding => ({ file: name, code: 'stray', name, known }));
      const there = (file: string) => `${language}/${file}`;
      return {
        sources: [...single.flat(), ...lists.flatMap(({ sources }) => sources)].map((source) => ({
          ...source,
          language,
          file: there(source.file),
        })),
        findings: [...stray, ...lists.flatMap(({ findings }) => findings)].map((finding) => ({
          ...finding,
          file: there(finding.file),
        })),
      };
    }),
  );
  return {
    languages,
    sources: read.flatMap(({ sources }) => sources),
    findings: read.flatMap(({ findings }) => findings),
  };
}

/** What no site can be made without. */
const required = ['conference', 'brand', 'programme', 'places'] as const;

/** Every file of the content folder, and what is wrong with its name or place. */
export async function listFiles(folder: string): Promise<Listing> {
  const [top, translations] = await Promise.all([list(folder), listTranslations(folder)]);
  const known = [
    ...collectionNames.map((name) => collections[name].path),
    'brand',
    journalFile,
    'conference.yaml',
    'about.yaml',
    ...translations.languages,
  ];
  const stray = top
    .filter(({ name }) => !known.includes(name))
    .map(({ name }): Finding => ({ file: name, code: 'stray', name, known }));
  const brandFiles = (await list(join(folder, 'brand'))).map(({ name }) => name);
  const single = await Promise.all(
    (Object.keys(singles) as SingleName[]).map((name) => listSources(folder, name)),
  );
  const plain = collectionNames.filter((name) => name !== 'media');
  const [media, ...lists] = await Promise.all([
    listMedia(folder),
    ...plain.map((name) => listFolder(folder, name)),
  ]);
  const sources = [...single.flat(), ...lists.flatMap((one) => one.sources), ...media.sources];
  const missing = required
    .filter((name) => !sources.some(({ of }) => of === name))
    .map((of): Finding => ({ file: { ...collections, ...singles }[of].path, code: 'missing', of }));
  return {
    sources,
    translations: translations.sources,
    brandFiles: brandFiles.filter((name) => name !== 'brand.yaml'),
    mediaFiles: media.mediaFiles,
    findings: [
      ...stray,
      ...media.findings,
      ...lists.flatMap((one) => one.findings),
      ...missing,
      ...translations.findings,
    ],
  };
}

/** The text of a file with Unix line ends and without a byte order mark, or why it cannot be read. */
export async function readText(folder: string, file: string): Promise<string | TextFinding> {
  const bytes = await readFile(join(folder, file)).catch(() => undefined);
  if (bytes === undefined) return { code: 'unreadable' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n/g, '\n');
    return text.trim() === '' ? { code: 'empty' } : text;
  } catch {
    return { code: 'not-utf-8' };
  }
}
