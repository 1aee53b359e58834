import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { safeOutFolder } from '../../src/build/out-folder.ts';
import { writeManifest } from '../../src/build/manifest.ts';

/** Folders that a site may be published to, and those that it would destroy. */

let top: string;
let projectFolder: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'out-'));
  projectFolder = join(top, 'home/du-an');
  for (const name of ['content/news', 'src', '.git', 'node_modules/x', 'public', '.build/cache/print'])
    mkdirSync(join(projectFolder, name), { recursive: true });
  mkdirSync(join(top, 'noi-dung/news'), { recursive: true });
  mkdirSync(join(top, 'www'));
  writeFileSync(join(top, 'www/index.html'), 'theirs');
  writeFileSync(join(top, 'tep'), 'a file');
  symlinkSync(projectFolder, join(top, 'link'));
  symlinkSync(join(projectFolder, 'content'), join(projectFolder, 'dist-link'));
  symlinkSync(join(top, 'www'), join(projectFolder, 'www-link'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(top, { recursive: true });
});

const safe = (outFolder: string, contentPath = join(projectFolder, 'content')): Promise<string> =>
  safeOutFolder({ outFolder, projectFolder, contentPath });

const inProject = (name: string): string => `${projectFolder}/${name}`;

describe('fault: a folder that a build would destroy is refused', () => {
  const refused: [string, () => string][] = [
    ['the project', () => projectFolder],
    ['the project, with dots and slashes', () => `${inProject('src/..')}//`],
    ['the project through a link', () => join(top, 'link')],
    ['a parent', () => join(top, 'home')],
    ['the root', () => '/'],
    ['content', () => inProject('content')],
    ['content, with a slash', () => inProject('content/')],
    ['a folder in content', () => inProject('content/news')],
    ['a new folder in content', () => inProject('content/moi/site')],
    ['content through a link', () => inProject('dist-link')],
    ['content through a link to the project', () => join(top, 'link/content/x')],
    ['src', () => inProject('src')],
    ['.git', () => inProject('.git/site')],
    ['node_modules', () => inProject('node_modules/x')],
    ['public', () => inProject('public')],
    ['.build', () => inProject('.build')],
    ['where sites are made', () => inProject('.build/work/x')],
    ['the caches', () => inProject('.build/cache/print')],
    ['a file', () => join(top, 'tep')],
    ['something in a file', () => join(top, 'tep/site')],
    ['another site', () => join(top, 'www')],
    ['another site through a link', () => inProject('www-link')],
  ];
  it.each(refused)('%s', async (_what, folder) => {
    const before = readdirSync(top, { recursive: true });
    await expect(safe(folder())).rejects.toThrow(/^OUT_DIR là .*Chưa thay đổi gì/);
    expect(readdirSync(top, { recursive: true })).toEqual(before);
  });

  it('content outside the project, its parents and folders, and the person’s own folder', async () => {
    const content = join(top, 'noi-dung');
    for (const folder of [content, join(content, 'news'), join(content, 'x')])
      await expect(safe(folder, content)).rejects.toThrow(/OUT_DIR/);
    vi.stubEnv('HOME', join(top, 'noi-dung'));
    await expect(safe(join(top, 'noi-dung'))).rejects.toThrow('thư mục cá nhân');
  });
});

describe('a folder that is safe', () => {
  it.each(['dist', 'a/b/site', '.build/tests/site', '../khac'])('new: %s', async (name) => {
    expect(await safe(inProject(name))).toBe(join(projectFolder, name));
  });

  it('empty, or with nothing but what the system put there', async () => {
    mkdirSync(join(top, 'moi/lost+found'), { recursive: true });
    writeFileSync(join(top, 'moi/.DS_Store'), '');
    expect(await safe(join(top, 'moi'))).toBe(join(top, 'moi'));
  });

  it('with an earlier site of ours', async () => {
    await writeManifest(join(top, 'www'));
    expect(await safe(join(top, 'www'))).toBe(join(top, 'www'));
    expect(await safe(inProject('www-link'))).toBe(join(top, 'www'));
  });

  it.each([
    ['release.json', { built: 1, bundle: '_astro/offline.1.json', integrity: 'sha256-x' }],
    ['schedule.json', { generator: { name: 'conference-microsite', url: 'x' }, schedule: {} }],
  ])('with a site from before there were manifests (%s)', async (name, content) => {
    writeFileSync(join(top, 'www', name), JSON.stringify(content));
    expect(await safe(join(top, 'www'))).toBe(join(top, 'www'));
  });

  it.each(['release.json', 'release-manifest.json', 'schedule.json'])(
    'is not one with any other %s',
    async (name) => {
      for (const text of ['', '{', '{}', '{"files":{}}', '{"generator":{"name":"pretalx"},"version":"1"}']) {
        writeFileSync(join(top, 'www', name), text);
        await expect(safe(join(top, 'www'))).rejects.toThrow('không do npm run build tạo ra');
      }
    },
  );
});
