import { stat } from 'node:fs/promises';
import { type Journal, unrecorded } from '../conference/journal.ts';
import { gateTime } from '../conference/publication.ts';
import type { Brand } from '../conference/brand.ts';
import type { Conference } from '../conference/types.ts';
import { collections } from '../reader/collections.ts';
import { crossFaults } from './rules/index.ts';
import { readEntry } from './entry.ts';
import type { Entry } from './entry.ts';
import { listFiles, readText } from './files.ts';
import type { CollectionName, Listing, Source } from './files.ts';
import { readJournal } from './journal.ts';
import type { Fault, Report } from './report.ts';
import { mediaFileFaults } from './media/bytes.ts';
import type { Draft } from './schema.ts';
import type { Content, Site } from './site.ts';
import { versionsOf } from '../journal/versions.ts';

const names = Object.keys(collections) as CollectionName[];

const isFault = (value: string | Fault): value is Fault => typeof value !== 'string';

type Filed = { source: Source; entry: Entry<unknown> };

/** Stands in for a file that cannot be read: it exists, so what refers to it is right. */
const unreadable = (source: Source): Entry<unknown> => ({ ...readEntry(source, '---\n---'), faults: [] });

const read = (source: Source, text: string | Fault): Entry<unknown> => {
  if (isFault(text)) return { ...unreadable(source), faults: [text] };
  try {
    return readEntry(source, text);
  } catch {
    // Parsers give up on thousands of brackets in brackets, and on YAML that refers to itself.
    const fault: Fault = {
      file: source.file,
      problem: 'không đọc được cấu trúc của tệp',
      remedy: 'Viết lại tệp đơn giản hơn, theo mẫu của các tệp cùng thư mục',
    };
    return { ...unreadable(source), faults: [fault] };
  }
};

const readAll = (folder: string, sources: Source[]): Promise<Filed[]> =>
  Promise.all(
    sources.map(async (source) => ({ source, entry: read(source, await readText(folder, source.file)) })),
  );

/** The entries by collection. Each was read with the schema of its collection, which the types only repeat. */
const contentOf = (
  filed: Filed[],
  rest: Pick<Content, 'marks' | 'mediaFormats' | 'home' | 'now'>,
): Content => {
  const of = (name: Source['of']) =>
    filed.filter(({ source }) => source.of === name).map(({ entry }) => entry);
  return {
    ...Object.fromEntries(names.map((name) => [name, of(name)])),
    conference: of('conference')[0],
    about: of('about')[0],
    brand: of('brand')[0],
    ...rest,
  } as Content;
};

const siteOf = (filed: Filed[], marks: Content['marks'], hashes: ReadonlyMap<string, string>): Site => {
  const of = (name: Source['of']) =>
    filed.filter(({ source }) => source.of === name).map(({ entry }) => entry);
  const maps = names.map((name) => [
    name,
    new Map(of(name).map(({ id, value }) => [id, { id, ...(value as object) }])),
  ]);
  const brand = of('brand')[0]?.value as Brand;
  return {
    ...Object.fromEntries(maps),
    conference: of('conference')[0]?.value,
    about: of('about')[0]?.value,
    brand,
    mark: marks.get(brand.mark) ?? '',
    bodies: new Map([
      ...filed.map(({ source, entry }) => [`${source.of}/${source.id}`, entry.body] as const),
      ...[...hashes].map(([id, hash]) => [`media/${id}`, hash] as const),
    ]),
  } as Site;
};

const readMarks = async (
  folder: string,
  { brandFiles }: Listing,
): Promise<{ marks: Content['marks']; faults: Fault[] }> => {
  const svg = brandFiles.filter((name) => name.endsWith('.svg'));
  const texts = await Promise.all(
    svg.map(async (name) => [name, await readText(folder, `brand/${name}`)] as const),
  );
  return {
    marks: new Map(texts.flatMap(([name, text]) => (isFault(text) ? [] : [[name, text]]))),
    faults: texts.flatMap(([, text]) => (isFault(text) ? [text] : [])),
  };
};

/** Files of the brand folder that the brand does not name. */
const strayBrandFiles = ({ brand }: Content, { brandFiles }: Listing): Fault[] => {
  const mark = brand?.draft.mark;
  // Without a readable name it is not known which of them is the mark.
  if (mark === undefined) return [];
  return brandFiles
    .filter((name) => name !== mark && !(name.endsWith('.svg') && !brandFiles.includes(mark)))
    .map((name) => ({
      file: `brand/${name}`,
      problem: 'trang không dùng tệp này',
      remedy: 'Xóa tệp, hoặc ghi tên tệp vào mark trong brand.yaml',
    }));
};

/** The instant the gate of publication goes by. Without a readable time zone the clock has to do. */
const nowFor = (filed: Filed[], clock: number, journal: Journal): number => {
  const conference = filed.find(({ source }) => source.of === 'conference')?.entry.draft;
  const timeZone = (conference as Draft<Conference> | undefined)?.timeZone;
  return timeZone === undefined ? clock : gateTime(clock, journal.at(-1)?.date, timeZone);
};

const inOrder = (faults: Fault[]): Fault[] =>
  faults.toSorted((a, b) => (a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1));

/**
 * Reads every file of a content folder and reports everything that is wrong with it, in Vietnamese.
 * Changes nothing. Never throws because of the content. `clock`, in milliseconds since the epoch, decides what is
 * already published; `home` is the public address of the site, if that is known.
 */
export async function checkContent(
  folder: string,
  { clock = Date.now(), home }: { clock?: number; home?: string | undefined } = {},
): Promise<Report> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    const nothing: Fault = {
      file: '',
      problem: 'không có thư mục nội dung này',
      remedy: 'Kiểm tra tên thư mục, hoặc biến CONTENT_DIR',
    };
    return { files: 0, faults: [nothing], warnings: [], unrecorded: [] };
  }
  const listing = await listFiles(folder);
  const [filed, { marks, faults: badMarks }, journal, media] = await Promise.all([
    readAll(folder, listing.sources),
    readMarks(folder, listing),
    readJournal(folder),
    mediaFileFaults(folder, listing.mediaFiles),
  ]);
  const mediaFormats = new Map(listing.mediaFiles.map(({ id, format }) => [id, format]));
  const now = nowFor(filed, clock, journal.journal);
  const content = contentOf(filed, { marks, mediaFormats, home, now });
  const all = [
    ...listing.faults,
    ...badMarks,
    ...media.faults,
    ...filed.flatMap(({ entry }) => entry.faults),
    ...crossFaults(content),
    ...strayBrandFiles(content, listing),
    ...journal.faults,
  ];
  const faults = inOrder(all.filter(({ warning }) => !warning));
  const warnings = inOrder(all.filter(({ warning }) => warning));
  const files =
    listing.sources.length + listing.brandFiles.length + listing.mediaFiles.length + Number(journal.exists);
  if (faults.length) return { files, faults, warnings, unrecorded: [] };
  const site = siteOf(filed, marks, media.hashes);
  return { files, faults, warnings, unrecorded: unrecorded(journal.journal, versionsOf(site)), site };
}
