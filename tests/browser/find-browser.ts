import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright';
import { env } from '../../src/env.ts';

/** Which browser the tests use, and how they get one on a machine that has none. */

/** Names of Chromium and its relatives on the PATH, best first. */
const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const programs = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']];

/** Where macOS and Windows keep theirs. */
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...programs
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
];

const onPath = (): string[] => {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
};

/** Some systems have a stand-in that only says where to get the real one. On Windows asking opens a window. */
const works = (path: string): boolean =>
  existsSync(path) &&
  (process.platform === 'win32' || spawnSync(path, ['--version', '--no-sandbox']).status === 0);

/** A browser that is there already. Throws if `BROWSER_PATH` names one that is not. */
export function findBrowser(): string | undefined {
  const chosen = env.browserPath;
  if (chosen !== undefined) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`BROWSER_PATH names no file: ${chosen}`);
  }
  return [chromium.executablePath(), ...onPath(), ...fixedPlaces].find(works);
}

const isRoot = (): boolean => process.getuid?.() === 0;

const playwright = createRequire(import.meta.url).resolve('playwright/package.json');

/** Ways to install one, in the order in which they are tried: the quick and harmless one first. */
function* installers(): Generator<[string, string[]]> {
  const installWithPlaywright = join(dirname(playwright), 'cli.js');
  yield [process.execPath, [installWithPlaywright, 'install', 'chromium']];
  if (process.platform !== 'linux' || !isRoot()) return;
  yield ['apt-get', ['update', '-qq']];
  yield ['apt-get', ['install', '-y', '-qq', 'chromium']];
  // For systems whose package of that name is none, such as Ubuntu.
  yield [process.execPath, [installWithPlaywright, 'install', '--with-deps', 'chromium']];
}

/** A browser, installed now if there was none. Throws one sentence that says what to do. */
export function findOrInstallBrowser(): string {
  const found = findBrowser();
  if (found !== undefined) return found;
  for (const [command, args] of installers()) {
    console.log(
      `No browser yet; trying: ${basename(command)} ${args.map((each) => basename(each)).join(' ')}`,
    );
    spawnSync(command, args, { stdio: 'ignore', timeout: 300_000 });
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Error('No browser: install Chromium or Chrome, or set BROWSER_PATH to its program file.');
}

const quietFlags =
  '--disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** How every test starts it. A sandbox does not work for root. */
export const launchOptions = (executablePath: string) => ({
  executablePath,
  args: [...(isRoot() ? ['--no-sandbox'] : []), ...quietFlags.split(' ')],
});
