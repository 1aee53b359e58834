import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { normaliseBase } from '../../src/build/base-path.ts';
import { buildClock } from '../../src/build/clock.ts';
import { systemCause, whereItFailed } from '../../src/build/failure.ts';
import { folderNameFault } from '../../src/build/folder-names.ts';
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

  const now = Date.parse('2030-01-01T00:00:00Z');
  const clock = (epoch?: number, folder = projectFolder) =>
    buildClock({ projectFolder: folder, contentPath: join(folder, 'content') }, epoch, now);
  const git = (time: number, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: projectFolder,
      env: { ...process.env, GIT_COMMITTER_DATE: `${time} +0700`, GIT_AUTHOR_DATE: '1600000000 +0700' },
      stdio: 'ignore',
    });
  const commit = (time = 1_700_000_000) => {
    git(time, 'init');
    git(time, 'commit', '--allow-empty', '-m', 'x');
  };
  const writeJournal = (date: string, path = contentPath) => {
    writeFileSync(join(path, 'journal.json'), JSON.stringify([{ date: '2025-03-01' }, { date, fields: {} }]));
    writeFileSync(join(path, 'conference.yaml'), 'timeZone: Asia/Ho_Chi_Minh\n');
  };
  const journalDay = {
    time: Date.parse('2025-03-02T00:00:00+07:00'),
    source: expect.stringContaining('nhật ký'),
  };

  it('is what SOURCE_DATE_EPOCH says', () => {
    commit();
    expect(clock(5)).toEqual({ time: 5, source: 'SOURCE_DATE_EPOCH', warnings: [] });
  });

  it('else the date of the commit', () => {
    commit();
    writeJournal('2025-03-02');
    expect(clock()).toEqual({
      time: 1_700_000_000_000,
      source: expect.stringContaining('commit'),
      warnings: [],
    });
  });

  it('else the newest date in the journal, else unknown', () => {
    expect(clock()).toEqual({ fault: expect.stringContaining('SOURCE_DATE_EPOCH'), warnings: [] });
    writeJournal('2025-03-02');
    expect(clock()).toEqual({ ...journalDay, warnings: [] });
    git(0, 'init');
    expect(clock()).toEqual({ ...journalDay, warnings: [] });
  });

  it('also when a git hook names another repository', () => {
    commit();
    vi.stubEnv('GIT_DIR', join(projectFolder, 'nowhere'));
    const found = clock();
    vi.unstubAllEnvs();
    expect(found).toMatchObject({ time: 1_700_000_000_000, warnings: [] });
  });

  describe('fault: git that cannot be relied on is told, with SOURCE_DATE_EPOCH as the cure', () => {
    const inside = (): string => {
      const folder = join(projectFolder, 'site');
      mkdirSync(join(folder, 'content'), { recursive: true });
      writeFileSync(join(folder, 'package.json'), '{}');
      writeJournal('2025-03-02', join(folder, 'content'));
      return folder;
    };

    it('a folder of another user (dubious ownership)', () => {
      commit();
      writeJournal('2025-03-02');
      vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
      const found = clock();
      vi.unstubAllEnvs();
      const told = /dubious ownership.*safe\.directory.*SOURCE_DATE_EPOCH/;
      expect(found).toEqual({ ...journalDay, warnings: [expect.stringMatching(told)] });
    });

    it('the project in the repository of something else', () => {
      const folder = inside();
      commit(1_560_000_000);
      const told = /kho git khác.*SOURCE_DATE_EPOCH/;
      expect(clock(undefined, folder)).toEqual({ ...journalDay, warnings: [expect.stringMatching(told)] });
    });

    it('the project as a part of a larger repository: its commit counts', () => {
      const folder = inside();
      git(0, 'init');
      git(0, 'add', '.');
      commit();
      const warnings = [expect.stringContaining('SOURCE_DATE_EPOCH')];
      expect(clock(undefined, folder)).toMatchObject({ time: 1_700_000_000_000, warnings });
    });

    it('no git on the machine', () => {
      writeJournal('2025-03-02');
      vi.stubEnv('PATH', contentPath);
      const found = clock();
      vi.unstubAllEnvs();
      expect(found).toEqual({ ...journalDay, warnings: [expect.stringContaining('máy không có git')] });
    });

    it('a commit or a journal of the future is refused', () => {
      commit(now / 1000 + 3 * 24 * 3600);
      const refused = { fault: expect.stringMatching(/2030-01-04.*SOURCE_DATE_EPOCH/), warnings: [] };
      expect(clock()).toEqual(refused);
      expect(clock(now + 9e9)).toMatchObject({ time: now + 9e9 });
      rmSync(join(projectFolder, '.git'), { recursive: true });
      // Another place may have had the second of January already, the conference has not.
      for (const date of ['2030-01-02', '2030-01-04']) {
        writeJournal(date);
        const fault = expect.stringMatching(`${date}.*npm run record -- --sua-ngay.*SOURCE_DATE_EPOCH`);
        expect(clock()).toEqual({ fault, warnings: [] });
      }
      writeJournal('2030-01-01');
      expect(clock()).toMatchObject({ warnings: [] });
    });
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

it.each([
  ['Error: ENOSPC: no space left on device, write', 'ổ đĩa đầy'],
  ['├─ /a/index.htmlENOSPC: no space left on device, write', 'ổ đĩa đầy'],
  ["EACCES: permission denied, open '/srv/x y/a.html'", '/srv/x y/a.html: không có quyền'],
  ["Error: EROFS: read-only file system, mkdir '/srv/x'", '/srv/x: ổ đĩa chỉ cho đọc'],
])('the cause of %s is told', (words, expected) => {
  expect(systemCause(words)).toContain(expected);
  expect(systemCause('TypeError: x is no function')).toBeUndefined();
});

it('the fonts carry every letter of Vietnamese, stacked marks and all', () => {
  const missing = [...'TỔNG KẾT ẨM THỰC ẲẴỔ đường Đà Nẵng Huế ủy hóa ỷ ỹ ỵ “Cờ” – … ₫ №'].filter(
    (each) => !fontCharacters.includes(each),
  );
  expect(missing).toEqual([]);
});

describe('fault: a folder whose name the tools cannot read', () => {
  const fault = (project: string, content: string) =>
    folderNameFault({ projectFolder: project, contentFolder: content });

  it.each(['#', "'", '?', '"'])('the project’s: %s is named as the cause', (character) => {
    expect(fault(`/srv/hoi${character}nghi/site`, 'content')).toMatch(
      new RegExp(`hoi.nghi/site có ký tự [${character}],.*Hãy đổi tên`),
    );
  });

  it.each(['#', '?', '%'])('that of the content: %s is named as the cause', (character) => {
    expect(fault('/srv/site', `../noi${character}dung`)).toContain(`dung có ký tự ${character},`);
  });

  it.each([' ', '[x]', '(x)', '{x}', '*', '!', 'ộ'])('%s is no trouble', (character) => {
    expect(fault(`/srv/hoi${character}nghi`, `/srv/noi${character}dung`)).toBeUndefined();
  });
});
