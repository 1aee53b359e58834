import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Builds of the site into other folders, for tests of the build itself. */

export const project = resolve(import.meta.dirname, '..');

/** Under the project, as the content of a site has to be; `.build` is ignored by every tool. */
export const workshop = join(project, '.build', 'tests');

interface Outcome {
  /** null if the build was killed. */
  code: number | null;
  output: string;
}

/** `folder`: another copy of the project. `program`: another of its commands. */
export function startBuild(
  env: NodeJS.ProcessEnv,
  folder = project,
  program = 'src/build/build.ts',
): { child: ChildProcess; done: Promise<Outcome> } {
  const child = spawn(process.execPath, [program], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listen = (chunk: Buffer) => {
    output += chunk.toString('utf8');
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const done = new Promise<Outcome>((end) => {
    child.once('exit', (code) => end({ code, output }));
  });
  return { child, done };
}

export const build = (env: NodeJS.ProcessEnv): Promise<Outcome> => startBuild(env).done;

/** Every file of a folder with the hash of its bytes. */
export function fingerprint(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const hashes = files.map((entry): [string, string] => {
    const file = join(entry.parentPath, entry.name);
    return [file.slice(folder.length + 1), createHash('sha256').update(readFileSync(file)).digest('hex')];
  });
  return Object.fromEntries(hashes.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Makes `folder` what a clone of the project would be, with the tools of this one. */
export function copyProject(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const left = new Set(['.build', '.git', 'dist', 'node_modules', 'release', 'screenshots', 'tests']);
  for (const name of readdirSync(project)) {
    if (!left.has(name)) cpSync(join(project, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
}
