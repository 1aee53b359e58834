import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * One build at a time in one copy of the project: Astro keeps the list of content modules in `.astro/`,
 * which two builds would overwrite for each other.
 */

function owner(file: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10);
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process exists and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/**
 * Waits for the lock and returns what releases it. A lock whose process is gone is taken over.
 * `onWait` is called once if another build holds it.
 */
export async function lock(file: string, onWait: () => void): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  while (!take(file)) {
    const pid = owner(file);
    if (pid !== undefined && !isRunning(pid)) {
      rmSync(file, { force: true });
    } else {
      if (!told) onWait();
      told = true;
      await wait(200);
    }
  }
  return () => {
    if (owner(file) === process.pid) rmSync(file, { force: true });
  };
}
