import { memoise } from '../cache/memoise.ts';
import { sha256 } from '../cache/sha256.ts';
import { isSettled } from '../conference/programme.ts';
import { isPhoto } from '../conference/media.ts';
import type { FileFacts, PressMaterial } from '../conference/press.ts';
import type { Site } from '../conference/site.ts';
import { href, inBase } from '../i18n/href.ts';
import { language } from '../i18n/index.ts';
import { type Locale, pathToFile } from '../i18n/paths.ts';
import { pageOf, routeOfPage } from '../conference/routes.ts';
import { addressOf } from '../i18n/addresses.ts';
import { kitPhotos } from './kit-photos.ts';
import { type KitFile, kitOf } from './kit.ts';
import { printedFiles, type PrintedFile } from './printed-files.ts';

/** The press room: every material with its files, and all of them in one archive. */

export interface PressFile extends FileFacts {
  /** What it is among the other files of its entry, in words: a delegation, a form of the mark, the page of a code. */
  label?: string | undefined;
  bytes: Buffer;
}

export interface PressEntry {
  material: PressMaterial;
  /** Where it can be read as a page, from the root of the server. */
  page?: string | undefined;
  files: PressFile[];
  /** SVG of a banner, to be shown in small. */
  drawing?: (() => Promise<string>) | undefined;
}

const belongs = (file: PrintedFile, { page, banner, printed }: PressMaterial, { pages }: Site): boolean => {
  if (printed !== undefined) return file.kind === printed;
  if (banner !== undefined) return file.kind === 'banner' && file.id === banner;
  return file.kind === 'plan' && page === pageOf(pages, 'plan');
};

type FilesOf = (wanted: (file: PrintedFile) => boolean) => Promise<Pick<PressEntry, 'files' | 'drawing'>>;

const pressFile = async (
  locale: Locale,
  { name, label, format, date, bytes }: PrintedFile,
): Promise<PressFile> => {
  const content = await bytes();
  return {
    name,
    label,
    href: inBase(pathToFile(locale, name)),
    format: format.toUpperCase(),
    size: content.length,
    date,
    sha256: sha256(content),
    bytes: content,
  };
};

/** Releases stand before the other materials, the newest first. */
const releaseEntries = async (
  { releases, conference }: Site,
  locale: Locale,
  filesOf: FilesOf,
): Promise<PressEntry[]> => {
  const { t, files, dates } = language[locale];
  return Promise.all(
    releases.map(async ({ id, title, lead, published, phase }) => ({
      material: {
        id: `${files.printed.release}-${id}`,
        title,
        order: 0,
        phase,
        summary: `${t.press.release.kind}, ${dates.compactDate(published)}. ${lead}`,
        credit: conference.responsible.body,
      },
      page: href(locale, 'press', id),
      ...(await filesOf((file) => file.kind === 'release' && file.id === id)),
    })),
  );
};

export const pressEntries = memoise(async (site: Site, locale: Locale): Promise<PressEntry[]> => {
  const printed = printedFiles(site, locale);
  const filesOf: FilesOf = async (wanted) => {
    const files = printed.filter(wanted);
    return {
      files: await Promise.all(files.map((file) => pressFile(locale, file))),
      drawing: files.find(({ kind }) => kind === 'banner')?.drawing,
    };
  };
  const own = site.materials.map(async (material) => {
    const page = material.page === undefined ? undefined : routeOfPage(site, material.page);
    return {
      material,
      page: page && inBase(addressOf(locale, page)),
      ...(await filesOf((file) => belongs(file, material, site))),
    };
  });
  // Of a page that the conference has not, there is nothing to read and nothing to load.
  const there = (await Promise.all(own)).filter(({ page, files }) => page !== undefined || files.length > 0);
  return [...(await releaseEntries(site, locale, filesOf)), ...there];
});

/** The files of one release. */
export const releaseFiles = async (site: Site, locale: Locale, id: string): Promise<PressFile[]> => {
  const page = href(locale, 'press', id);
  return (await pressEntries(site, locale))
    .filter((entry) => entry.page === page)
    .flatMap(({ files }) => files);
};

const text = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join('\n')}\n`);

/** The archive as a file of the press room; undefined where there is nothing to put into it. */
export const pressKit = memoise(async (site: Site, locale: Locale): Promise<PressFile | undefined> => {
  const { conference, media } = site;
  const { t, files, dates } = language[locale];
  const termsLine = (terms: string) => `${dates.capitalised(t.press.terms)}: ${terms}`;
  const entries = await pressEntries(site, locale);
  const photos = await kitPhotos(site, locale);
  const contents = [...entries.flatMap((entry) => entry.files), ...photos];
  const date = contents
    .map((file) => file.date)
    .toSorted()
    .at(-1);
  if (date === undefined) return undefined;
  const address = new URL(href(locale, 'press'), import.meta.env.SITE).href;
  const credits = entries.flatMap(({ material, files: own }) => [
    `${material.title}. ${t.common.source}: ${material.credit}.`,
    ...(material.terms ? [`  ${termsLine(material.terms)}`] : []),
    ...own.map(({ name }) => `  ${name}`),
  ]);
  const inKit = photos.length > 0 ? ['', t.media.inKit(photos.length, media.filter(isPhoto).length)] : [];
  const terms = conference.press.terms ?? (isSettled(conference) ? undefined : t.common.open);
  const papers: KitFile[] = [
    {
      name: files.inKit.readme,
      bytes: text([
        ...t.press.readme(conference.name.short, dates.compactDate(date), address, terms !== undefined),
        ...inKit,
      ]),
    },
    ...(terms === undefined ? [] : [{ name: files.inKit.terms, bytes: text([termsLine(terms)]) }]),
    { name: files.inKit.sources, bytes: text([...credits, ...photos.flatMap(({ lines }) => lines)]) },
  ];
  const bytes = Buffer.from(kitOf([...papers, ...contents], date));
  const name = files.kit;
  return {
    name,
    href: inBase(pathToFile(locale, name)),
    format: 'ZIP',
    size: bytes.length,
    date,
    sha256: sha256(bytes),
    bytes,
  };
});
