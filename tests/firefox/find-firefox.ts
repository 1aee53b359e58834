import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env } from '../../src/env.ts';

/** Which Firefox the tests use, and how they get one on a machine that has none. */

/** Best first: on Ubuntu `firefox` is a snap, which sees no profile outside its own folders. */
const commands = ['firefox-esr', 'firefox'];

/** Where macOS and Windows keep theirs. */
const fixedPlaces = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((folder) =>
    join(process.env[folder] ?? '', 'Mozilla Firefox/firefox.exe'),
  ),
];

const onPath = (): string[] => {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
};

/** Some systems have a stand-in that only says where to get the real one. On Windows asking opens a window. */
const works = (path: string): boolean =>
  existsSync(path) && (process.platform === 'win32' || spawnSync(path, ['--version']).status === 0);

/** A Firefox that is there already. Throws if `FIREFOX_PATH` names one that is not. */
function findFirefox(): string | undefined {
  const chosen = env.firefoxPath;
  if (chosen !== undefined) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`FIREFOX_PATH names no file: ${chosen}`);
  }
  return [...onPath(), ...fixedPlaces].find(works);
}

/** A Firefox, installed now if there was none. Throws one sentence that says what to do. */
export function findOrInstallFirefox(): string {
  const found = findFirefox();
  if (found !== undefined) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.log('No Firefox yet; trying: apt-get install firefox-esr');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: 300_000 });
    spawnSync('apt-get', ['install', '-y', '-qq', 'firefox-esr'], { stdio: 'ignore', timeout: 300_000 });
    const installed = findFirefox();
    if (installed !== undefined) return installed;
  }
  throw new Error('No Firefox: install Firefox, or set FIREFOX_PATH to its program file.');
}
