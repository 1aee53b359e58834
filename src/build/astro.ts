import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from './paths.ts';

/** Astro's own command line, as a child process. */

const packageFile = createRequire(import.meta.url).resolve('astro/package.json');
const program = join(dirname(packageFile), 'bin', 'astro.mjs');
const endWithParent = pathToFileURL(join(import.meta.dirname, 'end-with-parent.ts')).href;

/** Nothing is reported to anybody, and `astro dev` stays in the foreground. */
const quiet = { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0' };

/** Vite gives pages these as `import.meta.env`; one of the same name in the environment would win over it. */
const viteOwn = { BASE_URL: undefined, DEV: undefined, MODE: undefined, PROD: undefined, SSR: undefined };

/** Starts `astro …args`. `output`: to this terminal, or to be read by the caller. */
export function startAstro(
  args: string[],
  output: 'inherit' | 'pipe',
  env: NodeJS.ProcessEnv = {},
): ChildProcess {
  return spawn(process.execPath, ['--import', endWithParent, program, ...args], {
    cwd: projectFolder,
    env: { ...process.env, ...viteOwn, ...quiet, ...env },
    stdio: ['ignore', output, output, 'ipc'],
  });
}

/** Exit code of a child; a child ended by a signal counts as failed. */
export const exitCode = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });

if (import.meta.main) {
  process.exitCode = await exitCode(startAstro(process.argv.slice(2), 'inherit'));
}
