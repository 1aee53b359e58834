import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { exitCode } from './astro.ts';
import { projectFolder } from './paths.ts';

/** Checks the content and prints every fault; true when there is none. */
export async function contentIsSound(): Promise<boolean> {
  const check = spawn(process.execPath, [join(projectFolder, 'src/check/run.ts')], {
    cwd: projectFolder,
    stdio: 'inherit',
  });
  return (await exitCode(check)) === 0;
}
