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
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, fingerprint, startBuild, workshop } from '../build-site.ts';

/** Whatever goes wrong, the last good site stays as it was, byte for byte. */

mkdirSync(workshop, { recursive: true });
const folder = mkdtempSync(join(workshop, 'safety-'));
const content = join(folder, 'content');
const out = join(folder, 'site');
const env = { CONTENT_DIR: content, OUT_DIR: out, SOURCE_DATE_EPOCH: '1740000000', TZ: 'UTC' };
let good: Record<string, string>;

beforeAll(async () => {
  cpSync(resolve('content'), content, { recursive: true });
  const { code, output } = await build(env);
  if (code !== 0) throw new Error(`the content as it is does not build: ${output}`);
  good = fingerprint(out);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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

describe('the last good site stays', () => {
  it.each([
    [
      'a wrong value',
      'conference.yaml',
      (text: string) => text.replace('schedule: tentative', 'schedule: someday'),
    ],
    ['broken YAML', 'about.yaml', (text: string) => `${text}\n\tx: [`],
    ['broken MDX', 'pages/tro-nang.mdx', (text: string) => `${text}\n<Mo>\n`],
  ])('when the content has %s', async (_what, file, change) => {
    await withChanged(file, change, async () => {
      const { code, output } = await build(env);
      expect(code).toBe(1);
      expect(output).toContain(file);
      expect(output).not.toMatch(/^\s+at /m);
    });
    expect(fingerprint(out)).toEqual(good);
  });

  it.each([
    [
      'the pages cannot be written',
      { NODE_OPTIONS: `--import=${pathToFileURL(resolve('tests/fixtures/disk-full.ts')).href}` },
    ],
    ['the site’s address is none', { SITE_URL: 'khong phai dia chi' }],
  ])('when %s', async (_what, broken) => {
    const { code, output } = await build({ ...env, ...broken });
    expect(code).toBe(1);
    expect(output).toContain('Không dựng được trang');
    expect(output).not.toMatch(/^\s+at /m);
    expect(fingerprint(out)).toEqual(good);
  });

  it.each([150, 700, 1500, 2500, 3500])('when the build is killed after %i ms', async (milliseconds) => {
    const { child, done } = startBuild(env);
    await wait(milliseconds);
    child.kill('SIGKILL');
    await done;
    expect(fingerprint(out)).toEqual(good);
  });
});

describe('a build', () => {
  it('after all that leaves the same bytes, in another zone and language, and no rubbish', async () => {
    const { code, output } = await build({
      ...env,
      TZ: 'Pacific/Auckland',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
    });
    expect(code, output).toBe(0);
    expect(fingerprint(out)).toEqual(good);
    expect(readdirSync(join(folder, '.build'))).toEqual([]);
  });

  it('that fails on a first run leaves no site at all', async () => {
    const nowhere = join(folder, 'nowhere');
    const { code } = await build({ ...env, OUT_DIR: nowhere, SITE_URL: 'khong phai dia chi' });
    expect(code).toBe(1);
    expect(existsSync(nowhere)).toBe(false);
  });
});
