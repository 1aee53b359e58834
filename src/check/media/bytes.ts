import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '../../languages.ts';
import type { Fault } from '../report.ts';
import type { MediaFile } from '../../reader/media.ts';
import { badFile, type FileWords, sizeFault, unreadable } from './verdict.ts';

/** Photos and recordings as bytes: are they what they say they are, whole, and each of them only once? */

interface MediaFiles {
  faults: Fault[];
  /** SHA-256 of the file, by id. */
  hashes: ReadonlyMap<string, string>;
}

interface Looked {
  source: MediaFile;
  hash?: string;
  words?: FileWords | undefined;
}

const look = async (folder: string, source: MediaFile): Promise<Looked> => {
  const path = join(folder, source.file);
  const size = await stat(path).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined) return { source, words: unreadable };
  const tooMuch = sizeFault(size);
  if (tooMuch) return { source, words: tooMuch };
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return { source, words: unreadable };
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { source, hash, words: await badFile(bytes, source.format) };
};

/** A few at a time: each may have 50 MB. */
const atOnce = 4;

const lookAtAll = async (folder: string, sources: readonly MediaFile[]): Promise<Looked[]> => {
  const looked: Looked[] = [];
  const queue = [...sources.entries()];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) looked[next[0]] = await look(folder, next[1]);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return looked;
};

export async function mediaFileFaults(folder: string, sources: readonly MediaFile[]): Promise<MediaFiles> {
  const first = new Map<string, string>();
  const looked = await lookAtAll(folder, sources);
  const faults = looked.flatMap(({ source: { file }, hash, words }): Fault[] => {
    if (words) return [{ file, problem: say(words.problem), remedy: say(words.remedy) }];
    const before = hash === undefined ? undefined : first.get(hash);
    if (hash !== undefined && before === undefined) first.set(hash, file);
    return before === undefined
      ? []
      : [
          {
            file,
            problem: say({ vi: `tệp giống hệt ${before}`, en: `the file is the same as ${before}` }),
            remedy: say({
              vi: 'Xóa một trong hai tệp, cùng với tệp chữ của nó',
              en: 'Delete one of the two files, and the text file beside it',
            }),
          },
        ];
  });
  const hashes = looked.flatMap(({ source, hash }) =>
    hash === undefined ? [] : [[source.id, hash] as const],
  );
  return { faults, hashes: new Map(hashes) };
}
