import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { exitCode } from './astro.ts';
import { projectFolder } from './paths.ts';

/**
 * Checks the content and prints every fault; true when there is none. `time`: the "now" of the build, in
 * milliseconds since the epoch; without it the real time.
 */
export async function contentIsSound(time?: number): Promise<boolean> {
  const check = spawn(process.execPath, [join(projectFolder, 'src/check/run.ts')], {
    cwd: projectFolder,
    stdio: 'inherit',
    env: { ...process.env, ...(time !== undefined && { SOURCE_DATE_EPOCH: String(time / 1000) }) },
  });
  return (await exitCode(check)) === 0;
}
