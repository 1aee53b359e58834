import type { Dirent } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { slug } from '../conference/slug.ts';
import { idPattern } from '../conference/schemas/fields.ts';
import { collections, singles } from '../reader/collections.ts';
import type { Fault } from './report.ts';
import { quote } from './report.ts';
import { mediaListing } from './media/listing.ts';
import type { MediaSource } from './media/listing.ts';
import { didYouMean } from './suggest.ts';

export type CollectionName = keyof typeof collections;
export type SingleName = keyof typeof singles;

/** A file of the content, by the collection or the single it belongs to. */
export interface Source {
  of: CollectionName | SingleName;
  id: string;
  /** Relative to the content folder, with `/`. */
  file: string;
}

export interface Listing {
  sources: Source[];
  /** Files of the brand folder beside `brand.yaml`. */
  brandFiles: string[];
  /** Photos and recordings. */
  mediaFiles: MediaSource[];
  faults: Fault[];
}

/** The journal belongs to the content, but no editor writes it. */
export const journalFile = 'journal.json';

/** Guides for editors, and what operating systems and editors' programs leave behind. */
const ignored = (name: string): boolean => name === 'README.md' || name.startsWith('.');

const unused = (file: string, remedy: string, hint = ''): Fault => ({
  file,
  problem: `trang không dùng tệp này${hint}`,
  remedy,
});

const list = async (folder: string): Promise<Dirent[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  return entries.filter(({ name }) => !ignored(name)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
};

const collectionOf = async (folder: string, of: CollectionName): Promise<Listing> => {
  const { path, format } = collections[of];
  const listing: Listing = { sources: [], brandFiles: [], mediaFiles: [], faults: [] };
  for (const entry of await list(join(folder, path))) {
    const file = `${path}/${entry.name}`;
    const id = entry.name.slice(0, -format.length - 1);
    if (entry.isDirectory() || !entry.name.toLowerCase().endsWith(`.${format}`)) {
      listing.faults.push(
        unused(
          file,
          `Thư mục ${path} chỉ gồm các tệp .${format}; hãy đổi đuôi tệp, chuyển đi nơi khác hoặc xóa`,
        ),
      );
      continue;
    }
    const wanted = idPattern.test(id) ? id : slug(id);
    if (entry.name !== `${wanted}.${format}`) {
      listing.faults.push({
        file,
        problem: `tên tệp ${quote(entry.name)} phải viết thường, không dấu, các chữ nối bằng gạch ngang`,
        remedy: `Đổi tên tệp thành ${wanted || 'ten-muc'}.${format}`,
      });
    }
    // The wanted name stands for the file, so that references to it are not faults as well.
    listing.sources.push({ of, id: wanted, file });
  }
  return listing;
};

/** Paths that must exist, with what they are. */
const required: Partial<Record<CollectionName | SingleName, string>> = {
  conference: 'thông tin chung của hội nghị: tên, ngày, địa điểm chính',
  brand: 'nhận diện của hội nghị: màu và biểu trưng',
  programme: 'mỗi mục của chương trình một tệp .mdx',
  places: 'mỗi địa điểm một tệp .mdx',
};

const missing = (sources: Source[]): Fault[] =>
  Object.entries(required).flatMap(([name, what]) => {
    if (sources.some(({ of }) => of === name)) return [];
    const { path } = { ...collections, ...singles }[name as CollectionName | SingleName];
    const isFile = name in singles;
    return [
      {
        file: path,
        problem: isFile ? 'thiếu tệp này' : 'thư mục này thiếu hoặc không có tệp nào',
        remedy: `Cần có: ${what}`,
      },
    ];
  });

/** Every file of the content folder, and what is wrong with its name or place. */
export async function listFiles(folder: string): Promise<Listing> {
  const names = Object.keys(collections) as CollectionName[];
  const top = await list(folder);
  const known = [
    ...names.map((name) => collections[name].path),
    'brand',
    journalFile,
    'conference.yaml',
    'about.yaml',
  ];
  const stray = top
    .filter(({ name }) => !known.includes(name))
    .map(({ name }) => unused(name, 'Đổi tên, chuyển vào đúng thư mục hoặc xóa', didYouMean(name, known)));
  const brandFiles = (await list(join(folder, 'brand'))).map(({ name }) => name);
  const present = new Set([...top.map(({ name }) => name), ...brandFiles.map((name) => `brand/${name}`)]);
  const single = (Object.keys(singles) as SingleName[])
    .filter((name) => present.has(singles[name].path))
    .map((name): Source => ({ of: name, id: name, file: singles[name].path }));
  const plain = names.filter((name) => name !== 'media');
  const [media, ...lists] = await Promise.all([
    mediaListing(await list(join(folder, 'media'))),
    ...plain.map((name) => collectionOf(folder, name)),
  ]);
  const sources = [...single, ...lists.flatMap((one) => one.sources), ...media.sources];
  return {
    sources,
    brandFiles: brandFiles.filter((name) => name !== 'brand.yaml'),
    mediaFiles: media.mediaFiles,
    faults: [...stray, ...media.faults, ...lists.flatMap((one) => one.faults), ...missing(sources)],
  };
}

const saveAs = 'Mở tệp bằng trình soạn thảo và lưu lại với mã UTF-8';

/** The text of a file with Unix line ends and without a byte order mark, or why it cannot be read. */
export async function readText(folder: string, file: string): Promise<string | Fault> {
  const bytes = await readFile(join(folder, file)).catch(() => undefined);
  if (bytes === undefined)
    return { file, problem: 'không đọc được tệp này', remedy: 'Kiểm tra quyền đọc, hoặc chép lại tệp' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n/g, '\n');
    if (text.trim() === '')
      return { file, problem: 'tệp trống', remedy: 'Ghi nội dung vào tệp, hoặc xóa tệp' };
    return text;
  } catch {
    return { file, problem: 'tệp không ở dạng chữ UTF-8', remedy: saveAs };
  }
}
