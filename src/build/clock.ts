import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The "now" of a build, in seconds since 1970. The same commit must give the same bytes, so the wall
 * clock is never asked.
 */

/** The date of the commit, when the project is a git checkout. */
function commitTime(projectFolder: string): number | undefined {
  try {
    const out = execFileSync('git', ['log', '-1', '--format=%ct'], {
      cwd: projectFolder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return wholeSeconds(out.trim());
  } catch {
    return undefined;
  }
}

/** The newest date in the journal of published changes, for a copy of the project without git. */
function journalTime(contentPath: string): number | undefined {
  try {
    const journal = JSON.parse(readFileSync(join(contentPath, 'journal.json'), 'utf8')) as { date: string }[];
    const newest = Math.max(...journal.map(({ date }) => Date.parse(date)));
    return Number.isFinite(newest) ? Math.floor(newest / 1000) : undefined;
  } catch {
    return undefined;
  }
}

function wholeSeconds(value: string | undefined): number | undefined {
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined;
}

/** `SOURCE_DATE_EPOCH`, else the commit's date, else the journal's newest date. */
export function buildTime(
  environment: NodeJS.ProcessEnv,
  folders: { projectFolder: string; contentPath: string },
): number | undefined {
  return (
    wholeSeconds(environment['SOURCE_DATE_EPOCH']) ??
    commitTime(folders.projectFolder) ??
    journalTime(folders.contentPath)
  );
}
