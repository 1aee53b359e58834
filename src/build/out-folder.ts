import { lstat, readdir, readlink, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { say } from '../languages.ts';
import { isEarlierRelease, previousName, readManifest } from './manifest.ts';
import { codeOf, Refusal } from './refusal.ts';

/** Where a site may go: only into a folder that is new, empty or ours, and never over anything the project needs. */

export interface Folders {
  /** Absolute, as the person named it; links are allowed. */
  outFolder: string;
  projectFolder: string;
  contentPath: string;
}

/** The system keeps these at the top of a disk, or adds them when a person looks into a folder. */
const ofTheSystem = new Set(['lost+found', '.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Whether a file in a site's folder is the system's own, and no concern of ours. */
export const isOfTheSystem = (path: string): boolean =>
  path.startsWith('lost+found/') || ofTheSystem.has(basename(path));

/**
 * The real path of something that need not exist yet, through every link on the way, also one that leads nowhere.
 * @throws Refusal if links lead in a circle
 */
async function realPath(path: string, links = 0): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ELOOP' || links > 40)
      throw new Refusal(
        say({
          vi: `OUT_DIR dẫn tới ${path}, một liên kết tự trỏ vào mình: hãy chọn thư mục khác.`,
          en: `OUT_DIR leads to ${path}, a link that points to itself: choose another folder.`,
        }),
      );
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
  }
  const parent = dirname(path);
  if (parent === path) return path;
  const found = await lstat(path).catch(() => undefined);
  if (found?.isSymbolicLink()) return realPath(resolve(parent, await readlink(path)), links + 1);
  return join(await realPath(parent, links), basename(path));
}

/** What tells one folder from another, whatever its name: links, mounts and upper case do not fool it. */
const identityOf = async (path: string): Promise<string | undefined> => {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found === undefined ? undefined : `${found.dev}:${found.ino}`;
};

const withParents = (path: string): string[] => {
  const parent = dirname(path);
  return parent === path ? [path] : [path, ...withParents(parent)];
};

/** Whether `inner` is `outer` or lies in it. */
async function liesIn(inner: string, outer: string): Promise<boolean> {
  const id = await identityOf(outer);
  if (id === undefined) return inner === outer || inner.startsWith(join(outer, '/'));
  const ids = await Promise.all(withParents(inner).map(identityOf));
  return ids.includes(id);
}

const home = (): string[] => {
  try {
    return [homedir()];
  } catch {
    // A user without an entry in the list of users, as in containers.
    return [];
  }
};

/** Folders of the project that are nobody's to replace. */
const parts = [
  'content',
  'src',
  '.git',
  'node_modules',
  'public',
  'tests',
  '.github',
  '.astro',
  '.build/cache',
  '.build/work',
  '.build/locks',
];

async function placeFault(out: string, { projectFolder, contentPath }: Folders): Promise<string | undefined> {
  for (const [name, folder] of [
    [say({ vi: 'thư mục của dự án', en: 'the folder of the project' }), projectFolder],
    [say({ vi: 'thư mục nội dung', en: 'the content folder' }), contentPath],
    ...home().map((own) => [say({ vi: 'thư mục cá nhân', en: 'the home folder' }), own] as const),
  ] as const)
    if (await liesIn(await realPath(folder), out))
      return say({ vi: `là hoặc chứa ${name} (${folder})`, en: `is or contains ${name} (${folder})` });
  for (const folder of [contentPath, ...parts.map((part) => join(projectFolder, part))])
    if (await liesIn(out, await realPath(folder)))
      return say({ vi: `nằm trong ${folder}`, en: `lies in ${folder}` });
  if (await liesIn(join(projectFolder, '.build'), out))
    return say({ vi: 'là thư mục làm việc của dự án', en: 'is a working folder of the project' });
  return undefined;
}

async function contentFault(out: string): Promise<string | undefined> {
  try {
    const names = await readdir(out);
    if (names.every((name) => ofTheSystem.has(name))) return undefined;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return undefined;
    return code === 'ENOTDIR'
      ? say({ vi: 'là một tệp, không phải thư mục', en: 'is a file and no folder' })
      : say({ vi: `không đọc được (${code})`, en: `cannot be read (${code})` });
  }
  const isOurs =
    (await readManifest(out)) !== undefined ||
    (await readManifest(out, previousName)) !== undefined ||
    (await isEarlierRelease(out));
  return isOurs
    ? undefined
    : say({
        vi: 'đang chứa những tệp không do npm run build tạo ra',
        en: 'has files in it that npm run build did not make',
      });
}

/**
 * The real folder that the site may be published to.
 * @throws Refusal if that would destroy anything that is not an earlier site of ours
 */
export async function safeOutFolder(folders: Folders): Promise<string> {
  const out = await realPath(folders.outFolder);
  const fault = (await placeFault(out, folders)) ?? (await contentFault(out));
  if (fault === undefined) return out;
  throw new Refusal(
    say({
      vi:
        `OUT_DIR là ${folders.outFolder}: thư mục này ${fault}, dựng trang vào đó sẽ làm mất dữ liệu. ` +
        'Chưa thay đổi gì. Hãy đặt OUT_DIR là một thư mục mới hoặc trống, hoặc bỏ biến này để dùng dist.',
      en:
        `OUT_DIR is ${folders.outFolder}: this folder ${fault}, building into it would destroy data. ` +
        'Nothing was changed. Set OUT_DIR to a new or an empty folder, or leave it out to use dist.',
    }),
  );
}
