import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { say } from '../languages.ts';
import { instantOf } from '../conference/dates.ts';
import type { IsoDate } from '../conference/types.ts';

/**
 * The "now" of a build, in milliseconds since the epoch. The same commit must give the same bytes, so the wall clock only serves
 * to refuse a date that has not come yet.
 */

interface Place {
  projectFolder: string;
  contentPath: string;
}

export interface Clock {
  /** Milliseconds since the epoch. */
  time: number;
  /** Where it comes from, in words. */
  source: string;
  /** Sentences for the person at the terminal: git could not be relied on. */
  warnings: string[];
}

/** What git says of the project: a commit's date, or why there is none. */
interface Commit {
  time?: number | undefined;
  warning?: string | undefined;
}

const setEpoch = {
  vi: 'Nếu không đúng, hãy đặt SOURCE_DATE_EPOCH (giây, tính từ 1970).',
  en: 'If that is wrong, set SOURCE_DATE_EPOCH (seconds since 1970).',
};

/** Variables by which a git hook tells of another repository than the one in the folder. */
const otherRepository = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
];

/** Output of a git command in the project, or what it said when it failed. */
function git(projectFolder: string, args: string[]): { out: string } | { failure: string } {
  const unset = Object.fromEntries(otherRepository.map((name) => [name, undefined]));
  try {
    const out = execFileSync('git', args, {
      cwd: projectFolder,
      encoding: 'utf8',
      env: { ...process.env, ...unset, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { out: out.trim() };
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { stderr?: string };
    return { failure: code === 'ENOENT' ? 'no git' : (stderr ?? String(error)) };
  }
}

const real = (path: string): string => {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
};

/** Git's answer when the folder belongs to another user, as in containers: git then says nothing about it. */
const isDubious = (failure: string): boolean => failure.includes('dubious ownership');

function commitOf(projectFolder: string): Commit {
  const top = git(projectFolder, ['rev-parse', '--show-toplevel']);
  if ('failure' in top) {
    if (isDubious(top.failure))
      return {
        warning: say({
          vi:
            `Git không cho đọc ${projectFolder} vì thư mục thuộc người dùng khác (dubious ownership), nên không biết ` +
            `ngày của commit. Hãy chạy: git config --global --add safe.directory "${projectFolder}". ${setEpoch.vi}`,
          en:
            `Git does not let ${projectFolder} be read because the folder belongs to another user ` +
            '(dubious ownership), so the date of the commit is not known. Please run: git config ' +
            `--global --add safe.directory "${projectFolder}". ${setEpoch.en}`,
        }),
      };
    if (/not a git repository/i.test(top.failure)) return {};
    const reason =
      top.failure === 'no git'
        ? say({ vi: 'máy không có git', en: 'this machine has no git' })
        : say({ vi: 'git báo lỗi', en: 'git reports an error' });
    return {
      warning: say({
        vi: `Không biết ngày của commit: ${reason}. ${setEpoch.vi}`,
        en: `The date of the commit is not known: ${reason}. ${setEpoch.en}`,
      }),
    };
  }
  const isElsewhere = real(top.out) !== real(projectFolder);
  if (isElsewhere && 'failure' in git(projectFolder, ['ls-files', '--error-unmatch', 'package.json']))
    return {
      warning: say({
        vi:
          `Dự án nằm trong kho git khác (${top.out}), commit của kho đó không nói gì về trang này nên không dùng. ` +
          setEpoch.vi,
        en:
          `The project lies in another git repository (${top.out}), whose commits say nothing about ` +
          `this site, so they are not used. ${setEpoch.en}`,
      }),
    };
  const date = git(projectFolder, ['log', '-1', '--format=%ct']);
  if ('failure' in date) return {};
  return {
    time: Number(date.out) * 1000,
    warning: isElsewhere
      ? say({
          vi: `Giờ dựng theo commit của kho git chứa dự án (${top.out}). ${setEpoch.vi}`,
          en: `The time of the build is that of the git repository around the project (${top.out}). ${setEpoch.en}`,
        })
      : undefined,
  };
}

/**
 * When the newest day in the journal of published changes begins at the conference, for a copy of the project without
 * git. Later in that day nothing is known to be: an embargo until the morning must not be over at midnight.
 */
function newestRecord(contentPath: string): { date: IsoDate; time: number } | undefined {
  const read = (name: string) => readFileSync(join(contentPath, name), 'utf8');
  try {
    const journal = JSON.parse(read('journal.json')) as { date: IsoDate }[];
    const { timeZone } = parse(read('conference.yaml')) as { timeZone: string };
    const date = journal
      .map((line) => line.date)
      .toSorted()
      .at(-1);
    return date === undefined ? undefined : { date, time: instantOf(date, '00:00', timeZone) };
  } catch {
    return undefined;
  }
}

/** Clocks of machines differ by minutes. */
const tolerance = 3_600_000;

const inFuture = (what: string, date: IsoDate, cure: string): string =>
  say({
    vi:
      `Chưa dựng trang: ${what} có ngày ${date}, sau ngày giờ của máy này; ` +
      `tin chưa đến ngày sẽ bị công bố. Hãy sửa ngày giờ của máy, ${cure}hoặc đặt SOURCE_DATE_EPOCH (giây, tính từ 1970).`,
    en:
      `The site was not built: ${what} has the date ${date}, which is after the date of this machine; ` +
      `news whose day has not come would be told. Set the clock of the machine, ${cure}or set ` +
      'SOURCE_DATE_EPOCH (seconds since 1970).',
  });

/**
 * `SOURCE_DATE_EPOCH` (`epoch`), else the commit's date, else the journal's newest date. `now`: the machine's clock.
 * All in milliseconds since the epoch. Answers with a sentence if there is no such date, or if it has not come yet.
 */
export function buildClock(
  { projectFolder, contentPath }: Place,
  epoch: number | undefined,
  now: number,
): Clock | { fault: string; warnings: string[] } {
  if (epoch !== undefined) return { time: epoch, source: 'SOURCE_DATE_EPOCH', warnings: [] };
  const { time, warning } = commitOf(projectFolder);
  const warnings = warning === undefined ? [] : [warning];
  if (time !== undefined)
    return time > now + tolerance
      ? {
          fault: inFuture(
            say({ vi: 'commit mới nhất', en: 'the latest commit' }),
            new Date(time).toISOString().slice(0, 10),
            '',
          ),
          warnings,
        }
      : {
          time,
          source: say({ vi: 'ngày của commit mới nhất', en: 'the date of the latest commit' }),
          warnings,
        };
  const recorded = newestRecord(contentPath);
  if (recorded === undefined)
    return {
      fault: say({
        vi: 'Chưa dựng trang, không biết thời điểm dựng: hãy đặt biến môi trường SOURCE_DATE_EPOCH (giây, tính từ 1970).',
        en: 'The site was not built, the time of the build is not known: set the environment variable SOURCE_DATE_EPOCH (seconds since 1970).',
      }),
      warnings,
    };
  return recorded.time > now + tolerance
    ? {
        fault: inFuture(
          say({ vi: 'nhật ký (journal.json)', en: 'the journal (journal.json)' }),
          recorded.date,
          say({
            vi: 'hoặc chạy npm run record -- --sua-ngay, ',
            en: 'or run npm run record -- --sua-ngay, ',
          }),
        ),
        warnings,
      }
    : {
        time: recorded.time,
        source: say({
          vi: 'ngày mới nhất trong nhật ký (journal.json)',
          en: 'the latest date in the journal (journal.json)',
        }),
        warnings,
      };
}
