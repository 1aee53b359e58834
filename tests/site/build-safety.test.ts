import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject, fingerprint, startBuild } from '../build-site.ts';
import { buildContent } from './variant.ts';

/**
 * Whatever goes wrong, the last good site stays as it was, byte for byte. In a copy of the project, whose cache can be
 * damaged while other tests build, and with the smallest conference there is.
 */

const place = mkdtempSync(join(tmpdir(), 'build-safety-'));
const project = join(place, 'project');
const folder = join(project, '.build', 'safety');
const content = join(folder, 'content');
const out = join(folder, 'site');
const clock = Date.UTC(2031, 8, 1) / 1000;
const env = {
  CONTENT_DIR: content,
  OUT_DIR: out,
  SOURCE_DATE_EPOCH: String(clock),
  TZ: 'UTC',
  BROTLI: '4',
};
let good: Record<string, string>;

const build = (settings: NodeJS.ProcessEnv) => startBuild(settings, project).done;

beforeAll(async () => {
  copyProject(project);
  const conference = resolve('tests/fixtures/second-conference');
  cpSync(conference, content, { recursive: true });
  // The site that other tests look at is the last good one here. A cached file that is being written has a number.
  const shared = await buildContent(conference, clock);
  cpSync(shared.folder, out, { recursive: true });
  good = fingerprint(out);
  for (const kind of ['compressed', 'fonts', 'print'])
    cpSync(resolve('.build/cache', kind), join(project, '.build/cache', kind), {
      recursive: true,
      filter: (path) => !/\.\d+$/.test(path),
    });
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** A fault from `tests/fixtures/`, in every process of a build. */
const injected = (name: string) => ({
  NODE_OPTIONS: `--import=${pathToFileURL(resolve(`tests/fixtures/${name}.ts`)).href}`,
});

/** Runs `use` with a content file changed, and changes it back. */
async function withChanged(
  file: string,
  change: (text: string) => string,
  use: () => Promise<void>,
): Promise<void> {
  const path = join(content, file);
  const original = readFileSync(path, 'utf8');
  writeFileSync(path, change(original));
  try {
    await use();
  } finally {
    writeFileSync(path, original);
  }
}

describe('fault: the last good site stays', () => {
  it.each([
    ['a wrong value', 'conference.yaml', (text: string) => text.replace(/schedule: .*/, 'schedule: someday')],
    ['broken YAML', 'brand/brand.yaml', (text: string) => `${text}\n\tx: [`],
    ['broken MDX', 'programme/ban-tron.mdx', (text: string) => `${text}\n<Mo>\n`],
  ])('when the content has %s', async (_what, file, change) => {
    await withChanged(file, change, async () => {
      const { code, output } = await build(env);
      expect(code).toBe(1);
      expect(output).toContain(file);
      expect(output).not.toMatch(/^\s+at /m);
    });
    expect(fingerprint(out)).toEqual(good);
  });

  it('when a variable is wrong', async () => {
    const { code, output } = await build({ ...env, SITE_URL: 'khong phai dia chi', PORT: '0' });
    expect(code).toBe(1);
    expect(output).toMatch(/^SITE_URL là .*\nPORT là .*\n$/);
    expect(fingerprint(out)).toEqual(good);
  });

  // Each call of the file system fails once the pages are rendered, or while they are.
  it.each([
    ['the disk is full while pages are written', 'writeFile:ENOSPC:/index.html$', 'ổ đĩa đầy'],
    ['the disk is full after rendering', 'writeFile:ENOSPC:/release.json$', 'ổ đĩa đầy'],
    ['the manifest cannot be written', 'writeFile:EACCES:/release-manifest.json$', 'không có quyền'],
    ['a file vanishes', 'readdir:ENOENT:/site$', 'biến mất'],
    ['the disk can only be read', 'mkdir:EROFS:/work/', 'chỉ cho đọc'],
  ])('when %s', async (_what, fault, cause) => {
    const { code, output } = await build({ ...env, ...injected('failing-disk'), FAIL: fault });
    expect(code, output).toBe(1);
    expect(output).toContain(cause);
    expect(output).toContain('Bản đã dựng trước đó giữ nguyên');
    expect(output).not.toMatch(/^\s+at /m);
    expect(fingerprint(out)).toEqual(good);
  });

  it('when the build is killed between the two renames, though the next build fails', async () => {
    await withChanged(
      'conference.yaml',
      (text) => `${text}# another edition\n`,
      async () => {
        const killed = await build({ ...env, ...injected('kill-between-renames') });
        expect(killed.code, killed.output).toBe(null);
      },
    );
    // The kill came at the worst moment: there is no site at all.
    expect(existsSync(out)).toBe(false);
    const { code } = await build({
      ...env,
      ...injected('failing-disk'),
      FAIL: 'writeFile:ENOSPC:/index.html$',
    });
    expect(code).toBe(1);
    expect(fingerprint(out)).toEqual(good);
  });

  it('when it is a folder of somebody else or of the project', async () => {
    const theirs = join(folder, 'theirs');
    mkdirSync(theirs);
    writeFileSync(join(theirs, 'index.html'), 'theirs');
    const before = fingerprint(content);
    for (const [outFolder, name] of [
      [theirs, 'không do npm run build tạo ra'],
      [content, 'thư mục nội dung'],
      [join(content, 'programme'), 'nằm trong'],
      ['.', 'thư mục của dự án'],
      ['src/..', 'thư mục của dự án'],
      ['content', 'nằm trong'],
    ]) {
      const { code, output } = await build({ ...env, OUT_DIR: outFolder });
      expect(code, output).toBe(1);
      expect(output).toContain(name);
      expect(output.trim().split('\n')).toHaveLength(1);
    }
    expect(fingerprint(theirs)).toEqual({ 'index.html': expect.any(String) });
    expect(fingerprint(content)).toEqual(before);
  });
});

describe('a build', () => {
  it('after all that, with a damaged cache, beside another one, leaves the same bytes in any zone and language, and no rubbish', async () => {
    const cache = join(project, '.build/cache');
    for (const kind of ['compressed', 'print']) {
      const names = readdirSync(join(cache, kind));
      expect(names.length, kind).toBeGreaterThan(1);
      for (const [index, name] of names.entries())
        writeFileSync(join(cache, kind, name), index % 2 === 0 ? '' : 'garbled');
    }
    const other = join(folder, 'other');
    const abroad = { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const built = await Promise.all([build({ ...env, ...abroad }), build({ ...env, OUT_DIR: other })]);
    for (const { code, output } of built) {
      expect(code, output).toBe(0);
      expect(output).not.toContain('Đang chờ');
    }
    for (const each of [out, other]) expect(fingerprint(each)).toEqual(good);
    expect(readdirSync(folder).toSorted()).toEqual(['content', 'other', 'site', 'theirs']);
  });

  it('that fails on a first run leaves no site at all', async () => {
    const nowhere = join(folder, 'nowhere');
    const { code } = await build({ ...env, OUT_DIR: nowhere, SITE_URL: 'khong phai dia chi' });
    expect(code).toBe(1);
    expect(existsSync(nowhere)).toBe(false);
  });
});
