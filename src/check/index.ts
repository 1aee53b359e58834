import { stat } from 'node:fs/promises';
import { outdated, unrecorded } from '../conference/journal.ts';
import { versionsOf } from '../journal/versions.ts';
import { collectionNames } from '../reader/collections.ts';
import { readContent, type ReadContent, valuesOf } from '../reader/content.ts';
import { say, speakingTo } from '../languages.ts';
import { readJournalText } from '../reader/journal.ts';
import type { Content } from './content.ts';
import { checkEntry, type Entry } from './entry.ts';
import { readFace } from './face.ts';
import { fileWords } from './findings.ts';
import { mediaFileFaults } from './media/bytes.ts';
import type { Fault, Report } from './report.ts';
import { faultsBetweenEntries } from './rules/index.ts';
import { checkJournal, futureFaults } from './rules/journal.ts';
import { outdatedWarnings } from './rules/translations.ts';

/** The entries by collection. Each was read with the schema of its collection, which the types only repeat. */
const contentOf = (
  entries: Entry<unknown>[],
  rest: Pick<Content, 'translations' | 'marks' | 'faces' | 'mediaFormats' | 'journal' | 'home' | 'now'>,
): Content => {
  const of = (name: Entry<unknown>['of']) => entries.filter((entry) => entry.of === name);
  return {
    ...Object.fromEntries(collectionNames.map((name) => [name, of(name)])),
    conference: of('conference')[0],
    about: of('about')[0],
    brand: of('brand')[0],
    ...rest,
  } as Content;
};

const fileFaults = ({ findings }: ReadContent): Fault[] =>
  findings.map((finding) => {
    const [problem, remedy] = fileWords(finding);
    return { file: finding.file, problem: say(problem), remedy: say(remedy) };
  });

/** Files of the brand folder that the brand does not name. */
const strayBrandFiles = ({ brand }: Content, { brandFiles }: ReadContent): Fault[] => {
  const { mark, faces = [] } = brand?.draft ?? {};
  // Without a readable name it is not known which of them is the mark.
  if (mark === undefined) return [];
  return brandFiles
    .filter(
      (name) =>
        name !== mark && !faces.includes(name) && !(name.endsWith('.svg') && !brandFiles.includes(mark)),
    )
    .map((name) => ({
      file: `brand/${name}`,
      problem: say({ vi: 'trang không dùng tệp này', en: 'the site does not use this file' }),
      remedy: say({
        vi: 'Xóa tệp, hoặc ghi tên tệp vào mark trong brand.yaml',
        en: 'Delete the file, or name it at mark in brand.yaml',
      }),
    }));
};

const sortedByPlace = (faults: Fault[]): Fault[] =>
  faults.toSorted((a, b) => (a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1));

interface Circumstances {
  clock?: number;
  today?: number;
  home?: string | undefined;
}

/**
 * Reads every file of a content folder and reports everything that is wrong with it, in its first language.
 * Changes nothing. Never throws because of the content. `clock`, in milliseconds since the epoch, decides what is
 * already published; what the journal has of a day that begins after `today` was written by a wrong clock; `home` is
 * the public address of the site, if that is known.
 */
export const checkContent = (folder: string, circumstances: Circumstances = {}): Promise<Report> =>
  speakingTo(folder, () => report(folder, circumstances));

async function report(
  folder: string,
  { clock = Date.now(), today = Date.now(), home }: Circumstances,
): Promise<Report> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    const nothing: Fault = {
      file: '',
      problem: say({ vi: 'không có thư mục nội dung này', en: 'there is no such content folder' }),
      remedy: say({
        vi: 'Kiểm tra tên thư mục, hoặc biến CONTENT_DIR',
        en: 'Look at the name of the folder, or at the variable CONTENT_DIR',
      }),
    };
    return { files: 0, faults: [nothing], warnings: [], unrecorded: [], outdated: [] };
  }
  const read = await readContent(folder);
  const { marks, brandFiles, mediaFiles } = read;
  const [journalText, media] = await Promise.all([
    readJournalText(folder),
    mediaFileFaults(folder, mediaFiles),
  ]);
  const { journal, faults: ofJournal } = checkJournal(journalText);
  const entries = read.entries.map(checkEntry);
  const translations = read.translations.map(checkEntry) as Content['translations'];
  const mediaFormats = new Map(mediaFiles.map(({ id, format }) => [id, format]));
  const faces = new Map([...read.faces].map(([name, bytes]) => [name, readFace(bytes)]));
  const content = contentOf(entries, { translations, marks, faces, mediaFormats, journal, home, now: clock });
  const all = [
    ...fileFaults(read),
    ...media.faults,
    ...[...entries, ...translations].flatMap((entry) => entry.faults),
    ...faultsBetweenEntries(content),
    ...strayBrandFiles(content, read),
    ...ofJournal,
    ...futureFaults(journalText, content, today),
  ];
  const faults = sortedByPlace(all.filter(({ warning }) => !warning));
  const warnings = sortedByPlace(all.filter(({ warning }) => warning));
  const files =
    entries.length +
    translations.length +
    brandFiles.length +
    mediaFiles.length +
    Number(journalText !== undefined);
  if (faults.length) return { files, faults, warnings, unrecorded: [], outdated: [] };
  const site = valuesOf(read, media.hashes);
  const versions = versionsOf(site);
  const old = outdated(journal, versions);
  return {
    files,
    faults,
    warnings: sortedByPlace([...warnings, ...outdatedWarnings(content, old)]),
    unrecorded: unrecorded(journal, versions),
    outdated: old,
    site,
  };
}
