import {
  copyFile,
  cp,
  lstat,
  mkdir,
  open,
  readdir,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { say } from '../languages.ts';
import {
  describeFiles,
  type Files,
  filesIn,
  hashOf,
  isEarlierRelease,
  manifestName,
  manifestText,
  previousName,
  readManifest,
} from './manifest.ts';
import { isOfTheSystem } from './out-folder.ts';
import { codeOf, Refusal } from './refusal.ts';

/**
 * Putting a finished site in the place of the last good one. Where the file system allows it, by two renames, and a
 * build killed between the two is healed by the next `recover`. Where the folder cannot be renamed (a mount, a Docker
 * volume) or holds files of somebody else, file by file. Only files of an earlier release are ever deleted.
 * `out` is a real path, without links; everything here is for the holder of its lock.
 */

/** Beside the site, on the same file system: the last good site while the new one takes its place. */
export const parkedFolder = (out: string): string => join(dirname(out), `.${basename(out)}.last-release`);

/** Beside the site: a copy of the new one, when it was made on another file system. */
export const stagedFolder = (out: string): string => join(dirname(out), `.${basename(out)}.new-release`);

/** In the site, where it can only be replaced file by file. */
const incomingName = '.conference-microsite-new';

/** What of a folder is ours, and how much of it stays. */
interface Known {
  /** Every file of ours that may be there, with its hash where it is known. */
  ours: Files;
  /** Files of the release before that stay reachable beside the next one. */
  carried: Files;
}

/** Nobody renames these, or may not. */
const isFixed = (error: unknown): boolean =>
  ['EBUSY', 'EXDEV', 'EPERM', 'EACCES', 'EROFS', 'ENOTEMPTY', 'EEXIST', 'EINVAL'].includes(
    codeOf(error) ?? '',
  );

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The same for a name, whatever it leads to. */
const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

const isHashed = (path: string): boolean => path.startsWith('_astro/');

const without = (files: Files, others: Files): Files =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !(path in others)));

/**
 * Of a folder whose release has no list, only what cannot be anybody else's: files under the names that we give, and what
 * was packed beside them. Its mark may be one public file in a folder full of other things.
 */
const underOurNames = (there: Files, files: Files): Files =>
  Object.fromEntries(
    Object.entries(there).filter(([path]) => isHashed(path) || path.replace(/\.(br|gz)$/, '') in files),
  );

const isSame = (a: Files, b: Files): boolean => manifestText(a) === manifestText(b);

/** What is known of the release in `folder`, for a next release of `files`. */
async function known(folder: string, files: Files): Promise<Known> {
  const listed = await readManifest(folder);
  const before = (await readManifest(folder, previousName)) ?? {};
  const isEarlier = listed === undefined && (await isEarlierRelease(folder));
  const last = listed ?? (isEarlier ? underOurNames(await describeFiles(folder), files) : {});
  // The same release once more is no next one: what it carries, it carries on.
  const carried = isSame(last, files) ? before : last;
  const there: [string, string][] = [];
  for (const [path, hash] of Object.entries(without(carried, files)))
    if (isHashed(path) && (await hashOf(join(folder, path)).catch(() => '')) === hash)
      there.push([path, hash]);
  return { ours: { ...before, ...last }, carried: Object.fromEntries(there) };
}

/** Files in the folder that nobody can say we made. */
async function foreignFiles(folder: string, ours: Files): Promise<string[]> {
  const names = await filesIn(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  return names.filter(
    (name) =>
      !(name in ours) &&
      name !== manifestName &&
      name !== previousName &&
      !name.startsWith(`${incomingName}/`) &&
      !isOfTheSystem(name),
  );
}

/** Removes a folder and those in it, as far as they are empty. */
async function removeEmpty(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => []))
    if (entry.isDirectory()) await removeEmpty(join(folder, entry.name));
  await rmdir(folder).catch(() => undefined);
}

/** Deletes a file of ours, unless it is gone, or a folder has its name by now. */
async function removeFile(file: string): Promise<void> {
  const found = await lstat(file).catch(() => undefined);
  if (found !== undefined && !found.isDirectory()) await rm(file, { force: true, maxRetries: 3 });
}

/** Deletes what was published before, or was to be, beside the site `out`: our files only. */
async function removeRelease(folder: string, out: string): Promise<void> {
  const { ours } = await known(folder, (await readManifest(out)) ?? {});
  for (const path of Object.keys(ours)) await removeFile(join(folder, path));
  if ((await foreignFiles(folder, {})).length > 0) return;
  // The mark goes last: a folder that is half deleted is still known as ours.
  for (const name of [previousName, manifestName]) await rm(join(folder, name), { force: true });
  await removeEmpty(folder);
}

/** Whether a build left this: a release, or one whose files are not there yet or gone already, and its lists cut short. */
async function isOurs(folder: string): Promise<boolean> {
  if (!(await lstat(folder)).isDirectory()) return false;
  if ((await readManifest(folder)) !== undefined || (await isEarlierRelease(folder))) return true;
  return (await filesIn(folder)).every((name) => name === manifestName || name === previousName);
}

/**
 * Undoes what a killed build left: the last good site is put back if it is gone, the rest is deleted.
 * @throws Refusal if something that is not ours has the name of what a build leaves
 */
export async function recover(out: string): Promise<void> {
  const parked = parkedFolder(out);
  const left: string[] = [];
  for (const folder of [parked, stagedFolder(out)]) if (await isThere(folder)) left.push(folder);
  for (const folder of left) {
    if (await isOurs(folder)) continue;
    throw new Refusal(
      say({
        vi:
          `${folder} không do npm run build tạo ra, mà lượt dựng cần tên này. Chưa thay đổi gì. ` +
          'Hãy đổi tên thư mục đó, hoặc đặt OUT_DIR khác.',
        en:
          `${folder} was not made by npm run build, and the build needs this name. Nothing was changed. ` +
          'Rename that folder, or set another OUT_DIR.',
      }),
    );
  }
  if (left.includes(parked) && !(await exists(out))) await rename(parked, out);
  for (const folder of left) if (await exists(folder)) await removeRelease(folder, out);
  await rm(join(out, incomingName), { recursive: true, force: true });
}

/** Copies a file so that it is on the disk, not only on its way there. */
async function copyWhole(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  const file = await open(to, 'r+');
  await file.sync().finally(() => file.close());
}

/** The order in which a site changes file by file: what is named before what names it. */
function rank(path: string): number {
  const plain = path.replace(/\.(br|gz)$/, '');
  if (plain === 'release.json') return 4;
  if (plain === 'sw.js') return 3;
  if (plain.endsWith('.html')) return 2;
  return isHashed(plain) ? 0 : 1;
}

/** Makes room for a file: what was a file may have become a folder, and the other way round. */
async function makeRoom(out: string, path: string, { ours }: Known): Promise<void> {
  const parents = path.split('/').slice(0, -1);
  for (const [index] of parents.entries()) {
    const parent = parents.slice(0, index + 1).join('/');
    const found = await stat(join(out, parent)).catch(() => undefined);
    if (found !== undefined && !found.isDirectory() && parent in ours) await rm(join(out, parent));
  }
  await mkdir(dirname(join(out, path)), { recursive: true });
  const found = await stat(join(out, path)).catch(() => undefined);
  if (found?.isDirectory() !== true) return;
  const inside = Object.keys(ours).filter((each) => each.startsWith(`${path}/`));
  for (const each of inside) await removeFile(join(out, each));
  await removeEmpty(join(out, path));
}

/** Writes a list into the site at once, by a rename. */
async function putText(out: string, name: string, text: string): Promise<void> {
  const unfinished = join(out, incomingName, 'text');
  await writeFile(unfinished, text, { flush: true });
  await rename(unfinished, join(out, name));
}

async function publishByFile(site: string, out: string, files: Files, what: Known): Promise<void> {
  const incoming = join(out, incomingName);
  // One after the other: where nothing may be written, Node says of a recursive mkdir that the parent is missing.
  await mkdir(out, { recursive: true });
  await mkdir(incoming);
  const paths = Object.keys(files).toSorted((a, b) => rank(a) - rank(b));
  const changed: string[] = [];
  try {
    // Everything is on the disk before anything changes: a full disk is found out here.
    for (const path of paths) {
      if ((await hashOf(join(out, path)).catch(() => '')) === files[path]) continue;
      await copyWhole(join(site, path), join(incoming, String(changed.length)));
      changed.push(path);
    }
    // Should the build be killed from here on, the next one knows what is ours.
    await putText(out, previousName, manifestText({ ...what.ours, ...files }));
  } catch (error) {
    await rm(incoming, { recursive: true, force: true });
    throw error;
  }
  for (const [index, path] of changed.entries()) {
    await makeRoom(out, path, what);
    await rename(join(incoming, String(index)), join(out, path));
  }
  for (const path of Object.keys(without(without(what.ours, files), what.carried)))
    await removeFile(join(out, path));
  for (const entry of await readdir(out, { withFileTypes: true }))
    if (entry.isDirectory() && entry.name !== incomingName && !isOfTheSystem(`${entry.name}/`))
      await removeEmptyParts(join(out, entry.name), Object.keys(what.ours), entry.name);
  await putText(out, manifestName, manifestText(files));
  if (Object.keys(what.carried).length > 0) await putText(out, previousName, manifestText(what.carried));
  else await rm(join(out, previousName), { force: true });
  await rm(incoming, { recursive: true, force: true });
}

/** Removes folders that only held files of ours and are empty now; empty folders of others stay. */
async function removeEmptyParts(folder: string, ours: readonly string[], path: string): Promise<void> {
  if (!ours.some((each) => each.startsWith(`${path}/`))) return;
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => []))
    if (entry.isDirectory()) await removeEmptyParts(join(folder, entry.name), ours, `${path}/${entry.name}`);
  await rmdir(folder).catch(() => undefined);
}

/** Adds what stays reachable of the release before. */
async function carryOver(site: string, out: string, carried: Files): Promise<void> {
  const paths = Object.keys(carried);
  for (const path of paths) {
    await mkdir(dirname(join(site, path)), { recursive: true });
    await copyFile(join(out, path), join(site, path));
  }
  if (paths.length > 0) await writeFile(join(site, previousName), manifestText(carried));
}

/** The new site on the file system of the old one: itself, or a copy beside the old one. */
async function near(site: string, out: string): Promise<string> {
  if ((await stat(site)).dev === (await stat(dirname(out))).dev) return site;
  const staged = stagedFolder(out);
  await mkdir(staged);
  // The marks first: a copy that is half made is known as ours.
  for (const name of [manifestName, previousName])
    if (await exists(join(site, name))) await copyFile(join(site, name), join(staged, name));
  await cp(site, staged, { recursive: true });
  return staged;
}

/** Two renames. False if the folder cannot be renamed; then nothing has changed. */
async function swap(site: string, out: string): Promise<boolean> {
  const parked = parkedFolder(out);
  const isReplaced = await exists(out);
  try {
    if (isReplaced && (await stat(out)).dev !== (await stat(dirname(out))).dev) return false;
    const ready = await near(site, out);
    if (isReplaced) await rename(out, parked);
    try {
      await rename(ready, out);
    } catch (error) {
      if (isReplaced) await rename(parked, out);
      throw error;
    }
  } catch (error) {
    // On a full disk above all: nothing of the new site stays.
    if (await exists(stagedFolder(out))) await removeRelease(stagedFolder(out), out).catch(() => undefined);
    if (!isFixed(error)) throw error;
    return false;
  }
  return true;
}

/**
 * Puts the finished `site`, with its manifest, in the place of the last good one. Returns the files that are not ours
 * and stayed where they were.
 * @throws Refusal if the site has a file where one of somebody else is
 */
export async function publish(site: string, out: string): Promise<string[]> {
  const files = await readManifest(site);
  if (files === undefined) throw new Error(`no manifest in ${site}`);
  await mkdir(dirname(out), { recursive: true });
  const all = await known(out, files);
  const foreign = await foreignFiles(out, all.ours);
  // What lies behind a link of somebody else is theirs, whatever its name.
  const isBehind = (path: string): boolean => foreign.some((each) => path.startsWith(`${each}/`));
  const ours = Object.fromEntries(Object.entries(all.ours).filter(([path]) => !isBehind(path)));
  const what = { ...all, ours };
  for (const path of foreign) {
    const isParent = Object.keys(files).some((each) => each.startsWith(`${path}/`));
    const isOther = path in files && (await hashOf(join(out, path)).catch(() => '')) !== files[path];
    const isInside = path.split('/').some((_part, index, parts) => parts.slice(0, index).join('/') in files);
    if (isParent || isOther || isInside)
      throw new Refusal(
        say({
          vi:
            `${join(out, path)} không do npm run build tạo ra, mà trang mới có tệp cùng tên. ` +
            'Bản đã dựng trước đó giữ nguyên. Hãy chuyển tệp đó đi rồi dựng lại.',
          en:
            `${join(out, path)} was not made by npm run build, and the new site has a file of that ` +
            'name. The last site stays as it was. Move that file elsewhere and build again.',
        }),
      );
  }
  const others = foreign.filter((path) => !(path in files));
  if (others.length === 0) {
    await carryOver(site, out, what.carried);
    if (await swap(site, out)) {
      await removeRelease(parkedFolder(out), out);
      return [];
    }
  }
  await publishByFile(site, out, files, what);
  return others;
}
