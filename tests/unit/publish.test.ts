import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { manifestName, previousName, readManifest, writeManifest } from '../../src/build/manifest.ts';
import { safeOutFolder } from '../../src/build/out-folder.ts';
import { parkedFolder, publish, recover, stagedFolder } from '../../src/build/publish.ts';

/** Which system calls fail, by name of the call; the rest of the file system is real. */
const failing = vi.hoisted(() => new Map<string, (from: string, to: string) => string | undefined>());
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof fs>();
  const rename: typeof real.rename = async (from, to) => {
    const code = failing.get('rename')?.(String(from), String(to));
    if (code !== undefined) throw Object.assign(new Error(`${code}: rename`), { code });
    return real.rename(from, to);
  };
  const copyFile: typeof real.copyFile = async (from, to) => {
    const code = failing.get('copyFile')?.(String(from), String(to));
    if (code !== undefined) throw Object.assign(new Error(`${code}: copyfile`), { code });
    return real.copyFile(from, to);
  };
  return { ...real, rename, copyFile };
});

let folder: string;
let out: string;
let made = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'publish-'));
  out = join(folder, 'dist');
});
afterEach(() => {
  failing.clear();
  rmSync(folder, { recursive: true });
});

type Tree = Record<string, string>;

function write(to: string, files: Tree): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), text);
  }
  return to;
}

/** A finished release in a folder of its own. */
async function release(files: Tree, at = folder): Promise<string> {
  made += 1;
  const site = write(join(at, `site-${made}`), files);
  await writeManifest(site);
  return site;
}

function tree(of: string): Tree {
  const files = readdirSync(of, { recursive: true, withFileTypes: true }).filter(
    (entry) => !entry.isDirectory(),
  );
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path.slice(of.length + 1), readFileSync(path, 'utf8')]),
  );
}

/** What readers can get, without the two lists. */
const site = (): Tree => {
  const { [manifestName]: _list, [previousName]: _before, ...files } = tree(out);
  return files;
};

const first = { 'index.html': '1', 'cu/index.html': 'old', '_astro/a.1.css': 'a1', 'release.json': '1' };
const second = { 'index.html': '2', 'moi/index.html': 'new', '_astro/a.2.css': 'a2', 'release.json': '2' };
const third = { 'index.html': '3', '_astro/a.3.css': 'a3', 'release.json': '3' };

async function put(files: Tree): Promise<string[]> {
  await recover(out);
  return publish(await release(files), out);
}

/** Ways in which a folder is replaced: at once, or file by file because it cannot be renamed. */
const ways: [string, (() => void)?][] = [
  ['by renames'],
  ['file by file (EBUSY)', () => failing.set('rename', (from) => (from === out ? 'EBUSY' : undefined))],
  ['file by file (EPERM)', () => failing.set('rename', (from) => (from === out ? 'EPERM' : undefined))],
  [
    'file by file (EXDEV at the second rename)',
    () =>
      failing.set('rename', (from, to) => (to === out && from !== parkedFolder(out) ? 'EXDEV' : undefined)),
  ],
];

describe.each(ways)('publishing %s', (_way, prepare = () => {}) => {
  beforeEach(prepare);

  it('puts the new site in the place of the last one and leaves nothing beside it', async () => {
    await put(first);
    expect(site()).toEqual(first);
    await put(second);
    expect(site()).toEqual({ ...second, '_astro/a.1.css': 'a1' });
    expect(existsSync(join(out, 'cu'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(await readManifest(out)).toEqual(await readManifest(await release(second)));
  });

  it('keeps hashed files of the release before for one release, however often that is built', async () => {
    await put(first);
    await put(second);
    await put(second);
    expect(site()).toHaveProperty(['_astro/a.1.css']);
    expect(await readManifest(out, previousName)).toHaveProperty(['_astro/a.1.css']);
    await put(third);
    expect(site()).toEqual({ ...third, '_astro/a.2.css': 'a2' });
    await put({ ...third, 'index.html': '4' });
    expect(site()).toEqual({ ...third, 'index.html': '4' });
    expect(existsSync(join(out, previousName))).toBe(false);
  });

  it('follows a file that has become a folder, and a folder that has become a file', async () => {
    await put({ x: 'file', 'y/index.html': 'folder' });
    await put({ 'x/index.html': 'folder', y: 'file' });
    expect(site()).toEqual({ 'x/index.html': 'folder', y: 'file' });
  });
});

describe('files of somebody else', () => {
  it('stay where they are, with their folders, while ours change', async () => {
    await put(first);
    write(out, { 'google123.html': 'theirs', 'cu/ghi-chu.txt': 'theirs', '.git': 'gitdir: elsewhere' });
    expect((await put(second)).toSorted()).toEqual(['.git', 'cu/ghi-chu.txt', 'google123.html']);
    expect(site()).toEqual({
      ...second,
      '_astro/a.1.css': 'a1',
      'google123.html': 'theirs',
      'cu/ghi-chu.txt': 'theirs',
      '.git': 'gitdir: elsewhere',
    });
  });

  it('are not overwritten by a new page of the same name', async () => {
    await put(first);
    write(out, { 'moi/index.html': 'theirs' });
    const before = tree(out);
    await expect(put(second)).rejects.toThrow('moi/index.html không do npm run build tạo ra');
    expect(tree(out)).toEqual(before);
  });

  it('are not written or deleted through a link that took the place of one of our folders', async () => {
    await put(first);
    rmSync(join(out, 'cu'), { recursive: true });
    symlinkSync(write(join(folder, 'theirs'), { 'index.html': 'theirs' }), join(out, 'cu'));
    await expect(put(first)).rejects.toThrow('dist/cu không do npm run build tạo ra');
    await put(second);
    expect(readFileSync(join(folder, 'theirs/index.html'), 'utf8')).toBe('theirs');
  });

  it('that have the names of what builds leave are refused and stay', async () => {
    for (const taken of [parkedFolder(out), stagedFolder(out)]) {
      write(taken, { 'thu.txt': 'theirs' });
      await expect(put(first)).rejects.toThrow(taken);
      expect(tree(taken)).toEqual({ 'thu.txt': 'theirs' });
      rmSync(taken, { recursive: true });
    }
  });

  it('are never deleted through a list that leads out of the folder', async () => {
    await put(first);
    write(folder, { 'giu.txt': 'theirs' });
    const list = { generator: 'conference-microsite', files: { '../giu.txt': '0'.repeat(64) } };
    writeFileSync(join(out, manifestName), JSON.stringify(list));
    await expect(put(second)).rejects.toThrow('không do npm run build tạo ra');
    expect(readFileSync(join(folder, 'giu.txt'), 'utf8')).toBe('theirs');
  });
});

it('a site built before there were manifests is known as ours', async () => {
  write(out, {
    ...first,
    'release.json': JSON.stringify({ built: 1, bundle: '_astro/offline.1.json', integrity: 'sha256-x' }),
  });
  write(out, { 'index.html.br': 'packed' });
  await put(second);
  expect(site()).toEqual({ ...second, '_astro/a.1.css': 'a1', 'cu/index.html': 'old' });
});

it('nothing of such a site stays beside the next one', async () => {
  const { 'moi/index.html': page, ...rest } = second;
  write(out, {
    ...rest,
    'moi/index.html': `${page}er`,
    'release.json': JSON.stringify({ built: 1, bundle: '_astro/offline.1.json', integrity: 'sha256-x' }),
  });
  await put(second);
  expect(site()).toEqual(second);
  expect(existsSync(parkedFolder(out))).toBe(false);
});

describe('fault: a public file of ours in a folder of somebody else', () => {
  it('loses nothing that lies beside it', async () => {
    write(out, {
      'schedule.json': JSON.stringify({ generator: { name: 'conference-microsite' } }),
      'luan-van.docx': 'theirs',
      'anh/nha.jpg': 'theirs',
    });
    expect(await put(second)).toEqual(['anh/nha.jpg', 'luan-van.docx', 'schedule.json']);
    expect(site()).toMatchObject({ ...second, 'luan-van.docx': 'theirs', 'anh/nha.jpg': 'theirs' });
  });

  it('is refused before anything changes where its folder has the name of a file of ours', async () => {
    await put(first);
    write(out, { 'moi/index.html/ghi-chu.txt': 'theirs' });
    const before = tree(out);
    await expect(put(second)).rejects.toThrow('không do npm run build tạo ra');
    expect(tree(out)).toEqual(before);
  });
});

describe('fault: what a killed build leaves beside the site', () => {
  it.each<[string, () => string, Tree]>([
    ['a site deleted but for its empty folders', () => parkedFolder(out), {}],
    ['a copy whose list is cut short', () => stagedFolder(out), { [manifestName]: '{"gener' }],
    ['a copy whose lists are empty', () => stagedFolder(out), { [manifestName]: '', [previousName]: '' }],
  ])('%s: goes with the next build', async (_what, left, files) => {
    await put(first);
    mkdirSync(join(left(), 'a/b'), { recursive: true });
    write(left(), files);
    await put(second);
    expect(site()).toEqual({ ...second, '_astro/a.1.css': 'a1' });
    expect(existsSync(left())).toBe(false);
  });

  it('a link of somebody else by that name is refused, even if it leads nowhere', async () => {
    await put(first);
    symlinkSync(join(folder, 'khong-co'), parkedFolder(out));
    await expect(put(second)).rejects.toThrow('không do npm run build tạo ra');
    expect(lstatSync(parkedFolder(out)).isSymbolicLink()).toBe(true);
    expect(site()).toEqual(first);
  });
});

describe('fault: a publication that is cut short', () => {
  it('between the two renames: the last good site is put back', async () => {
    await put(first);
    renameSync(out, parkedFolder(out));
    await recover(out);
    expect(site()).toEqual(first);
  });

  it('after both renames: the new site stays, the old one goes', async () => {
    await put(first);
    renameSync(out, parkedFolder(out));
    await publish(await release(second), out);
    renameSync(out, join(folder, 'later'));
    await put(first);
    renameSync(out, parkedFolder(out));
    renameSync(join(folder, 'later'), out);
    await recover(out);
    expect(site()).toEqual(second);
    expect(existsSync(parkedFolder(out))).toBe(false);
  });

  it('file by file, when the disk is full: nothing has changed', async () => {
    await put(first);
    const before = tree(out);
    failing.set('rename', (from) => (from === out ? 'EBUSY' : undefined));
    failing.set('copyFile', (_from, to) => (to.endsWith('/2') ? 'ENOSPC' : undefined));
    await expect(put(second)).rejects.toThrow('ENOSPC');
    expect(tree(out)).toEqual(before);
  });

  it.each([1, 2, 3, 4, 5, 6])(
    'file by file, after %i renames: the next build makes it whole',
    async (count) => {
      await put(first);
      let renames = 0;
      failing.set('rename', (from, to) => {
        if (from === out) return 'EBUSY';
        if (!to.startsWith(`${out}/`)) return undefined;
        renames += 1;
        return renames > count ? 'EIO' : undefined;
      });
      await expect(put(second)).rejects.toThrow('EIO');
      // Pages and what names them come last: a pointer to a release that is not there is never seen.
      const order = ['_astro/a.2.css', 'index.html', 'release.json'] as const;
      const states = order.map((path) => site()[path] === second[path]);
      expect(states).toEqual(states.toSorted((a, b) => Number(b) - Number(a)));
      failing.set('rename', (from) => (from === out ? 'EBUSY' : undefined));
      await put(second);
      expect(site()).toEqual({ ...second, '_astro/a.1.css': 'a1' });
      failing.clear();
      expect(await put(third)).toEqual([]);
      expect(site()).toEqual({ ...third, '_astro/a.2.css': 'a2' });
    },
  );
});

describe('through links', () => {
  const place = () => ({
    outFolder: out,
    projectFolder: join(folder, 'p'),
    contentPath: join(folder, 'p/content'),
  });

  it.each([
    ['one', ['web']],
    ['one to another', ['other', 'web']],
  ])('%s: the link stays and the folder it leads to changes', async (_what, targets) => {
    const web = join(folder, 'srv', 'web');
    mkdirSync(dirname(web));
    if (targets.length === 2) symlinkSync('srv/web', join(folder, 'other'));
    symlinkSync(targets.length === 2 ? 'other' : web, out);
    // It leads nowhere yet.
    await publish(await release(first), await safeOutFolder(place()));
    const real = await safeOutFolder(place());
    await publish(await release(second), real);
    expect(lstatSync(out).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(web, 'index.html'), 'utf8')).toBe('2');
  });

  it('in a circle: refused in a sentence', async () => {
    symlinkSync(out, join(folder, 'a'));
    symlinkSync(join(folder, 'a'), out);
    await expect(safeOutFolder(place())).rejects.toThrow('liên kết');
  });
});

const canMount =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('unshare', ['-m', 'true']).status === 0;

describe.skipIf(!canMount)('fault: a folder that is a mount', () => {
  // Each is a real mount, seen only by the child process that publishes.
  it.each([
    ['a disk of its own', 'mount -t tmpfs none "$OUT"'],
    ['the same disk', 'mkdir -p "$OUT/../disk" && mount --bind "$OUT/../disk" "$OUT"'],
  ])('%s is published to', async (_what, mount) => {
    mkdirSync(out);
    const sites = [await release(first), await release(second)];
    const program =
      'const { publish, recover } = await import(process.env.MODULE);' +
      'for (const site of process.env.SITES.split(":")) { await recover(process.env.OUT); await publish(site, process.env.OUT); }';
    const done = execFileSync(
      'unshare',
      [
        '-m',
        'sh',
        '-ec',
        `${mount}; "$NODE" --input-type=module -e "$PROGRAM"; cat "$OUT/index.html" "$OUT/_astro/a.1.css"; find "$OUT" -name cu`,
      ],
      {
        env: {
          ...process.env,
          OUT: out,
          NODE: process.execPath,
          PROGRAM: program,
          SITES: sites.join(':'),
          MODULE: join(import.meta.dirname, '../../src/build/publish.ts'),
        },
        encoding: 'utf8',
      },
    );
    expect(done).toBe('2a1');
  });
});
