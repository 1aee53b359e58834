import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject, fingerprint, startBuild } from '../build-site.ts';
import { inPortal, portalSettings as env } from './variants.ts';

/**
 * `npm run release` in a copy of the project: what it hands over, that the same content gives the same bytes anywhere,
 * and that the last release stays whatever happens.
 */

const place = mkdtempSync(join(tmpdir(), 'release-'));
const folder = join(place, 'another project', 'site');
const target = join(folder, 'release');
const release = (more: NodeJS.ProcessEnv = {}) =>
  startBuild({ ...env, ...more }, folder, 'src/tools/release/run.ts').done;
let good: Record<string, string>;

beforeAll(async () => {
  copyProject(folder);
  // With nothing kept from before, far away.
  const { code, output } = await release({ TZ: 'America/Los_Angeles', LANG: 'C' });
  if (code !== 0) throw new Error(output);
  good = fingerprint(target);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('a release', () => {
  it('hands over the site, an archive, files for hosts, checksums and a bill of materials', () => {
    const names = Object.keys(good);
    expect(names).toEqual(
      expect.arrayContaining([
        'SHA256SUMS',
        'sbom.cdx.json',
        'site.zip',
        'site/index.html',
        'site/release-manifest.json',
        'hosts/Caddyfile',
      ]),
    );
    expect(names.some((name) => name.includes('.build'))).toBe(false);
    const sums = readFileSync(join(target, 'SHA256SUMS'), 'utf8').trim().split('\n');
    const listed = sums.map((line) => line.split('  ').toReversed());
    expect(Object.fromEntries(listed)).toEqual(
      Object.fromEntries(Object.entries(good).filter(([name]) => name !== 'SHA256SUMS')),
    );
    expect(readFileSync(join(target, 'site/index.html'), 'utf8')).toContain(env.SITE_URL);
  });

  it('has every byte in common with a build in another folder, zone and language', async () => {
    const files = fingerprint(await inPortal());
    expect(Object.keys(files).filter((name) => /^(tai-lieu|anh)\//.test(name)).length).toBeGreaterThan(80);
    expect(fingerprint(join(target, 'site'))).toEqual(files);
  });

  it('is found without a difference by `npm run verify`, and with each that was made', () => {
    const verify = () =>
      spawnSync(process.execPath, ['src/tools/release/run-verify.ts', join(target, 'site')], {
        cwd: folder,
        encoding: 'utf8',
      });
    expect(verify().status, verify().stdout + verify().stderr).toBe(0);
    const page = join(target, 'site/404.html');
    const text = readFileSync(page);
    writeFileSync(page, 'x');
    const { status, stdout, stderr } = verify();
    writeFileSync(page, text);
    expect(status).toBe(1);
    expect(stdout + stderr).toContain('404.html');
  });
});

describe('fault: the last release stays', () => {
  it.each([
    ['the public address is not given', { SITE_URL: '' }],
    ['the public address is this machine', { SITE_URL: 'http://localhost:4321' }],
    ['the public address is an example', { SITE_URL: 'https://hoi-nghi.example.com' }],
  ])('when %s', async (_what, wrong) => {
    const { code, output } = await release(wrong);
    expect(code).toBe(1);
    expect(output).toContain('SITE_URL');
    expect(output).not.toMatch(/^\s+at /m);
    expect(fingerprint(target)).toEqual(good);
  });

  it('when somebody else’s file lies beside it', async () => {
    const foreign = join(target, 'ghi-chu.docx');
    writeFileSync(foreign, 'mine');
    const { code, output } = await release();
    expect(code).toBe(1);
    expect(output).toContain('ghi-chu.docx');
    expect(readFileSync(foreign, 'utf8')).toBe('mine');
    rmSync(foreign);
    expect(fingerprint(target)).toEqual(good);
  });

  it('when one is killed between its renames: the next puts it back, even if it fails itself', async () => {
    const conference = join(folder, 'content/conference.yaml');
    const text = readFileSync(conference, 'utf8');
    renameSync(target, join(folder, '.build/last-release'));
    writeFileSync(conference, 'schedule: someday\n');
    const { code } = await release();
    writeFileSync(conference, text);
    expect(code).toBe(1);
    expect(fingerprint(target)).toEqual(good);
    expect(existsSync(join(folder, '.build/last-release'))).toBe(false);
  });

  it('and a second one has the same bytes', async () => {
    const { code, output } = await release();
    expect(code, output).toBe(0);
    expect(fingerprint(target)).toEqual(good);
  });
});
