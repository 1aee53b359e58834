import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../src/env.ts';
import { foreignLetters } from './faults.ts';

/** Every environment variable of the project: what it means, and what is refused in one sentence. */

const settings = (environment: NodeJS.ProcessEnv) => {
  const read = readEnvironment(environment, 5);
  expect(read.faults).toEqual([]);
  return read.settings;
};
const faults = (environment: NodeJS.ProcessEnv) => readEnvironment(environment).faults;

const names = [
  'SITE_URL',
  'BASE_PATH',
  'OUT_DIR',
  'CONTENT_DIR',
  'CACHE_DIR',
  'HOST',
  'PORT',
  'OFFLINE',
  'BROTLI',
];

describe('a variable', () => {
  it.each(['', ' ', '\n'])('that is %j is unset', (empty) => {
    const all = [...names, 'SOURCE_DATE_EPOCH', 'BROWSER_PATH', 'FIREFOX_PATH'];
    expect(settings(Object.fromEntries(all.map((name) => [name, empty])))).toEqual(settings({}));
    expect(settings({})).toMatchObject({
      siteUrl: undefined,
      basePath: '/',
      outDir: 'dist',
      contentDir: 'content',
      host: 'localhost',
      port: 4321,
      offline: true,
      brotli: 11,
      fixedNow: undefined,
      now: 5,
    });
  });

  it('has no spaces around it', () => {
    expect(settings({ SITE_URL: ' https://example.vn\n', PORT: '80 ', OUT_DIR: ' dist ' })).toMatchObject({
      siteUrl: 'https://example.vn',
      port: 80,
      outDir: 'dist',
    });
  });
});

describe('the address of the site', () => {
  it.each([
    ['https://example.vn', 'https://example.vn', '/'],
    ['https://example.vn/', 'https://example.vn', '/'],
    ['HTTPS://Example.VN', 'https://example.vn', '/'],
    ['http://localhost:8080', 'http://localhost:8080', '/'],
    ['https://[::1]:8443/', 'https://[::1]:8443', '/'],
    ['https://example.vn/hoi-nghi/', 'https://example.vn', '/hoi-nghi/'],
    ['https://example.vn/a/hoi-nghi', 'https://example.vn', '/a/hoi-nghi/'],
  ])('%s is %s in the folder %s', (given, siteUrl, basePath) => {
    expect(settings({ SITE_URL: given })).toMatchObject({ siteUrl, basePath });
  });

  it('may name its folder twice, but not two folders', () => {
    const SITE_URL = 'https://example.vn/hoi-nghi/';
    expect(settings({ SITE_URL, BASE_PATH: 'hoi-nghi' })?.basePath).toBe('/hoi-nghi/');
    expect(settings({ SITE_URL: 'https://example.vn', BASE_PATH: 'x' })?.basePath).toBe('/x/');
    for (const BASE_PATH of ['/', '/other/', '/hoi-nghi/2/'])
      expect(faults({ SITE_URL, BASE_PATH })).toEqual([expect.stringMatching(/SITE_URL.*BASE_PATH/)]);
  });

  it.each([
    'example.vn',
    '//example.vn',
    'example.vn:443',
    'https:example.vn',
    'https:///hoi-nghi',
    'https://',
    'ftp://example.vn',
    'file:///srv',
    'javascript://x',
    'https://example.vn?x=1',
    'https://example.vn/?',
    'https://example.vn/#',
    'https://example.vn/hoi nghi/',
    'https://example.vn/../x/',
    'https://example.vn/h%E1%BB%99i/',
    'https://example.vn/index.html',
    'https://exa mple.vn',
    'https://exa\nmple.vn',
    'https://example.vn\\x',
    'https://example.vn:99999',
    'https://example.vn:0/',
    'https://example.vn:',
    'khong phai dia chi',
    'http://http://example.vn',
  ])('%j is refused with a sentence', (SITE_URL) => {
    expect(faults({ SITE_URL })).toEqual([expect.stringMatching(/^SITE_URL .*Hãy ghi như/)]);
  });

  it.each(['https://an:bi-mat@example.vn', 'an:bi-mat@example.vn', 'https://bi-mat@example.vn/x'])(
    'a password in %j is refused and not repeated',
    (SITE_URL) => {
      expect(faults({ SITE_URL })).toEqual([expect.stringContaining('mật khẩu')]);
      expect(faults({ SITE_URL }).join()).not.toContain('bi-mat');
    },
  );
});

describe('the folder in the address', () => {
  it.each([
    ['/', '/'],
    ['hoi-nghi', '/hoi-nghi/'],
    ['/hoi-nghi', '/hoi-nghi/'],
    ['//a//b//', '/a/b/'],
    ['/~an/v1.2/', '/~an/v1.2/'],
  ])('%s is %s', (BASE_PATH, basePath) => {
    expect(settings({ BASE_PATH })?.basePath).toBe(basePath);
  });

  it.each([
    '..',
    '/../x/',
    './x',
    '/a b/',
    '/a?b/',
    '/a#b/',
    '/a%20b/',
    '/hội-nghị/',
    'https://example.vn/x/',
    'C:/Program Files/Git/hoi-nghi/',
    '/a\\b/',
    '/x/index.html',
    '/a"b/',
  ])('%j is refused with a sentence', (BASE_PATH) => {
    expect(faults({ BASE_PATH })).toEqual([expect.stringMatching(/^BASE_PATH .*Hãy ghi như BASE_PATH=/)]);
  });
});

describe('the other variables', () => {
  it.each([
    ['PORT', ['0', '65536', '-1', '80.5', '0x50', '1e3', 'http', '4321;', '99999999999']],
    ['HOST', ['http://x', 'localhost:80', 'a/b', 'a b', '-x', '1.2.3', '999.1.1.1', '[::1', '[::1]:80']],
    ['OFFLINE', ['0', 'false', 'no', 'true', '1', 'of']],
    ['BROTLI', ['12', '-1', '4.5', '1e1', 'off', '011']],
    ['SOURCE_DATE_EPOCH', ['now', '-1', '1.5', '1e9', '1740000000000', '2025-03-13', '0x10', '253402300800']],
    ['OUT_DIR', ['a\nb', '~', '~/www', '~an/www', '$HOME/www', '${HOME}']],
    ['CONTENT_DIR', ['a\u0007b']],
  ])('%s is refused with a sentence when it is wrong', (name, values) => {
    for (const value of values)
      expect(faults({ [name]: value }), value).toEqual([
        expect.stringMatching(new RegExp(`^${name} là “.*Hãy ghi`)),
      ]);
  });

  it.each([
    ['PORT', '65535', { port: 65_535 }],
    ['HOST', '::1', { host: '::1' }],
    ['HOST', '[::1]', { host: '::1' }],
    ['HOST', '0.0.0.0', { host: '0.0.0.0' }],
    ['HOST', 'may-01.example.vn', { host: 'may-01.example.vn' }],
    ['OFFLINE', 'off', { offline: false }],
    ['OFFLINE', 'OFF', { offline: false }],
    ['OFFLINE', 'on', { offline: true }],
    ['BROTLI', '0', { brotli: 0 }],
    ['SOURCE_DATE_EPOCH', '0', { fixedNow: 0, now: 0 }],
    ['SOURCE_DATE_EPOCH', '1741572000', { fixedNow: 1_741_572_000_000, now: 1_741_572_000_000 }],
  ])('%s=%s is taken', (name, value, expected) => {
    expect(settings({ [name]: value })).toMatchObject(expected);
  });
});

it('all faults are told at once, each on one line', () => {
  const found = faults({
    SITE_URL: 'x\ny',
    BASE_PATH: '..',
    PORT: '0',
    OFFLINE: 'no',
    SOURCE_DATE_EPOCH: 'x',
  });
  expect(found.map((fault) => fault.split(' ')[0])).toEqual([
    'SITE_URL',
    'BASE_PATH',
    'PORT',
    'OFFLINE',
    'SOURCE_DATE_EPOCH',
  ]);
  expect(found.join('')).not.toContain('\n');
  const both = faults({ SITE_URL: 'https://example.vn/a/', BASE_PATH: 'b', PORT: '0' });
  expect(both).toEqual([expect.stringMatching(/^PORT/), expect.stringMatching(/^SITE_URL.*BASE_PATH/)]);
});

it('faults are told in the first language of the content', () => {
  const folder = mkdtempSync(join(tmpdir(), 'env-'));
  writeFileSync(join(folder, 'conference.yaml'), 'languages: [en]');
  const wrong = {
    SITE_URL: 'x',
    BASE_PATH: '..',
    PORT: '0',
    HOST: '/',
    OFFLINE: 'no',
    BROTLI: '12',
    OUT_DIR: '~',
  };
  const found = faults({ ...wrong, SOURCE_DATE_EPOCH: 'x', CONTENT_DIR: folder });
  expect(found).toHaveLength(8);
  expect(found.flatMap(foreignLetters)).toEqual([]);
  expect(faults(wrong).filter((fault) => foreignLetters(fault).length > 0)).toHaveLength(7);
  rmSync(folder, { recursive: true });
});

describe('fault: a wrong variable ends every command with its sentence, before anything is written', () => {
  it.each([
    ['src/build/build.ts'],
    ['src/build/dev.ts'],
    ['src/build/serve.ts'],
    ['src/build/record.ts'],
    ['src/check/run.ts'],
    ['src/build/astro.ts', 'build'],
  ])('%s', (script, ...args) => {
    const folder = mkdtempSync(join(tmpdir(), 'env-'));
    const environment = { ...process.env, OUT_DIR: join(folder, 'dist'), SITE_URL: 'example.vn', PORT: '0' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(script), ...args], {
      env: environment,
      encoding: 'utf8',
    });
    const output = `${stdout}${stderr}`;
    expect(status, output).toBe(1);
    expect(output).toContain('SITE_URL là “example.vn”: thiếu https:// ở đầu.');
    expect(output).toContain('PORT là “0”');
    expect(output).not.toMatch(/^\s+at |Error/m);
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
