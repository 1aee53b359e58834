import { isPhoto } from './conference/media.ts';
import type { PressMaterial } from './conference/press.ts';
import type { IsoDate, Phase } from './conference/types.ts';
import { getSite } from './content.ts';
import { type KitFile, kitOf, sha256 } from './formats/kit.ts';
import { language } from './i18n/index.ts';
import { kitName, type Locale, pathToFile } from './i18n/paths.ts';
import { kitPhotos } from './media-kit.ts';
import { printedFiles, type PrintedFile } from './printed.ts';
import { planPage } from './print/documents/plan.ts';
import { href, inBase } from './site.ts';

/** The press room: every material with its files, and all of them in one archive. */

/** What the page says of a file. */
export interface FileFacts {
  name: string;
  href: string;
  format: string;
  /** In bytes. */
  size: number;
  date: IsoDate;
  sha256: string;
}

export interface PressFile extends FileFacts {
  bytes: Buffer;
}

export interface PressEntry {
  material: PressMaterial;
  files: PressFile[];
}

const belongs = (file: PrintedFile, { page, banner, printed }: PressMaterial): boolean => {
  if (printed !== undefined) return file.kind === printed;
  if (banner !== undefined) return file.kind === 'banner' && file.id === banner;
  return file.kind === 'plan' && page === planPage;
};

const load = async (locale: Locale): Promise<PressEntry[]> => {
  const { materials } = await getSite();
  const printed = await printedFiles(locale);
  return Promise.all(
    materials.map(async (material) => ({
      material,
      files: await Promise.all(
        printed
          .filter((file) => belongs(file, material))
          .map(async ({ name, format, date, bytes }) => {
            const content = await bytes();
            return {
              name,
              href: inBase(pathToFile(locale, name)),
              format: format.toUpperCase(),
              size: content.length,
              date,
              sha256: sha256(content),
              bytes: content,
            };
          }),
      ),
    })),
  );
};

const loaded = new Map<Locale, Promise<PressEntry[]>>();

/** Read once for the page and the archive of a build; anew for each request in development. */
export const pressEntries = (locale: Locale): Promise<PressEntry[]> => {
  const known = import.meta.env.DEV ? undefined : loaded.get(locale);
  const entries = known ?? load(locale);
  loaded.set(locale, entries);
  return entries;
};

export const inPhase = (entries: readonly PressEntry[], phase: Phase): PressEntry[] =>
  entries.filter(({ material }) => material.phase === phase);

const text = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join('\n')}\n`);

const makeKit = async (locale: Locale): Promise<PressFile | undefined> => {
  const { conference, media } = await getSite();
  const { t, print, media: words, dates } = language[locale];
  const entries = await pressEntries(locale);
  const photos = await kitPhotos(locale);
  const files = [...entries.flatMap((entry) => entry.files), ...photos];
  const date = files
    .map((file) => file.date)
    .toSorted()
    .at(-1);
  if (date === undefined) return undefined;
  const address = new URL(href(locale, 'press'), import.meta.env.SITE).href;
  const credits = entries.flatMap(({ material, files: own }) => [
    `${material.title}. ${t.press.credit}: ${material.credit}.`,
    ...(material.terms ? [`  ${print.kit.terms(material.terms)}`] : []),
    ...own.map(({ name }) => `  ${name}`),
  ]);
  const inKit = photos.length > 0 ? ['', words.inKit(photos.length, media.filter(isPhoto).length)] : [];
  const papers: KitFile[] = [
    {
      name: 'DOC-TRUOC.txt',
      bytes: text([...print.kit.readme(conference.name.short, dates.compactDate(date), address), ...inKit]),
    },
    { name: 'DIEU-KIEN.txt', bytes: text([print.kit.terms(conference.press.terms ?? t.open)]) },
    { name: 'NGUON.txt', bytes: text([...credits, ...photos.flatMap(({ lines }) => lines)]) },
  ];
  const bytes = Buffer.from(kitOf([...papers, ...files], date));
  const name = kitName[locale];
  return {
    name,
    href: inBase(pathToFile(locale, name)),
    format: 'ZIP',
    size: bytes.length,
    date,
    sha256: sha256(bytes),
    bytes,
  };
};

const kits = new Map<Locale, Promise<PressFile | undefined>>();

/** The archive as a file of the press room; undefined where there is nothing to put into it. */
export const pressKit = (locale: Locale): Promise<PressFile | undefined> => {
  const kit = (import.meta.env.DEV ? undefined : kits.get(locale)) ?? makeKit(locale);
  kits.set(locale, kit);
  return kit;
};
