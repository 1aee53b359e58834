import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
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
  /** Where it comes from, in Vietnamese. */
  source: string;
  /** Sentences for the person at the terminal: git could not be relied on. */
  warnings: string[];
}

/** What git says of the project: a commit's date, or why there is none. */
interface Commit {
  time?: number | undefined;
  warning?: string | undefined;
}

const setEpoch = 'Nếu không đúng, hãy đặt SOURCE_DATE_EPOCH (giây, tính từ 1970).';

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
        warning:
          `Git không cho đọc ${projectFolder} vì thư mục thuộc người dùng khác (dubious ownership), nên không biết ` +
          `ngày của commit. Hãy chạy: git config --global --add safe.directory "${projectFolder}". ${setEpoch}`,
      };
    if (/not a git repository/i.test(top.failure)) return {};
    const reason = top.failure === 'no git' ? 'máy không có git' : 'git báo lỗi';
    return { warning: `Không biết ngày của commit: ${reason}. ${setEpoch}` };
  }
  const isElsewhere = real(top.out) !== real(projectFolder);
  if (isElsewhere && 'failure' in git(projectFolder, ['ls-files', '--error-unmatch', 'package.json']))
    return {
      warning:
        `Dự án nằm trong kho git khác (${top.out}), commit của kho đó không nói gì về trang này nên không dùng. ` +
        setEpoch,
    };
  const date = git(projectFolder, ['log', '-1', '--format=%ct']);
  if ('failure' in date) return {};
  return {
    time: Number(date.out) * 1000,
    warning: isElsewhere
      ? `Giờ dựng theo commit của kho git chứa dự án (${top.out}). ${setEpoch}`
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
  `Chưa dựng trang: ${what} có ngày ${date}, sau ngày giờ của máy này; ` +
  `tin chưa đến ngày sẽ bị công bố. Hãy sửa ngày giờ của máy, ${cure}hoặc đặt SOURCE_DATE_EPOCH (giây, tính từ 1970).`;

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
      ? { fault: inFuture('commit mới nhất', new Date(time).toISOString().slice(0, 10), ''), warnings }
      : { time, source: 'ngày của commit mới nhất', warnings };
  const recorded = newestRecord(contentPath);
  if (recorded === undefined)
    return {
      fault:
        'Chưa dựng trang, không biết thời điểm dựng: hãy đặt biến môi trường SOURCE_DATE_EPOCH (giây, tính từ 1970).',
      warnings,
    };
  return recorded.time > now + tolerance
    ? {
        fault: inFuture('nhật ký (journal.json)', recorded.date, 'hoặc chạy npm run record -- --sua-ngay, '),
        warnings,
      }
    : { time: recorded.time, source: 'ngày mới nhất trong nhật ký (journal.json)', warnings };
}
