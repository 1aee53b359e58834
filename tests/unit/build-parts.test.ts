import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { normaliseBase } from '../../src/build/base-path.ts';
import { buildTime } from '../../src/build/clock.ts';
import { whereItFailed } from '../../src/build/failure.ts';
import { fontCharacters } from '../../src/build/font-characters.ts';

describe('the base path', () => {
  it.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['hoi-nghi', '/hoi-nghi/'],
    ['/hoi-nghi', '/hoi-nghi/'],
    ['hoi-nghi/', '/hoi-nghi/'],
    ['//a//b//', '/a/b/'],
  ])('%s is %s', (given, expected) => {
    expect(normaliseBase(given)).toBe(expected);
  });
});

describe('the clock of a build', () => {
  let projectFolder: string;
  let contentPath: string;
  beforeEach(() => {
    projectFolder = mkdtempSync(join(tmpdir(), 'clock-'));
    contentPath = join(projectFolder, 'content');
    mkdirSync(contentPath);
  });
  afterEach(() => rmSync(projectFolder, { recursive: true }));

  const time = (env: NodeJS.ProcessEnv) => buildTime(env, { projectFolder, contentPath });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: projectFolder,
      env: { ...process.env, GIT_COMMITTER_DATE: '1700000000 +0700', GIT_AUTHOR_DATE: '1600000000 +0700' },
      stdio: 'ignore',
    });
  const writeJournal = () =>
    writeFileSync(
      join(contentPath, 'journal.json'),
      '[{"date":"2025-03-01"},{"date":"2025-03-02","fields":{}}]',
    );

  it('is what SOURCE_DATE_EPOCH says', () => {
    git('init');
    git('commit', '--allow-empty', '-m', 'x');
    expect(time({ SOURCE_DATE_EPOCH: '5' })).toBe(5);
  });

  it('else the date of the commit', () => {
    git('init');
    git('commit', '--allow-empty', '-m', 'x');
    writeJournal();
    expect(time({ SOURCE_DATE_EPOCH: 'now' })).toBe(1_700_000_000);
  });

  it('else the newest date in the journal, else unknown', () => {
    expect(time({})).toBeUndefined();
    writeJournal();
    expect(time({})).toBe(Date.parse('2025-03-02') / 1000);
  });
});

describe('where a failure is, for an editor', () => {
  const log = (location: string) =>
    `[ERROR] Unrecognized key\n  Location:\n    ${location}\n  Stack trace:\n    at x (/site/a.js:1:2)`;

  it.each([
    ['a content file with its line', log('/site/content/pages/a.mdx:213:1'), 'tệp pages/a.mdx, dòng 213'],
    ['a content file without a line', log('/site/content/about.yaml:0:0'), 'tệp about.yaml'],
    ['a page', '[ERROR] [build] Caught error rendering /tin-tuc/: Error: x', 'trang /tin-tuc/'],
    [
      'a file that is not the editors’',
      `${log('/site/src/a.astro:1:1')}\nCaught error rendering /a/: x`,
      'trang /a/',
    ],
    ['nothing known', 'Error: ENOSPC', undefined],
  ])('%s', (_what, words, expected) => {
    expect(whereItFailed(words, '/site/content')).toBe(expected);
  });
});

it('the fonts carry every letter of Vietnamese, stacked marks and all', () => {
  const missing = [...'TỔNG KẾT ẨM THỰC ẲẴỔ đường Đà Nẵng Huế ủy hóa ỷ ỹ ỵ “Cờ” – … ₫ №'].filter(
    (each) => !fontCharacters.includes(each),
  );
  expect(missing).toEqual([]);
});
