import { createHash } from 'node:crypto';
import {
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'astro/zod';
import { say } from '../languages.ts';
import { codeOf, Refusal } from './refusal.ts';

/** One build at a time for one output folder; builds for different ones run beside each other. */

/**
 * Who holds a lock. A number alone says little: after a reboot, or in the next container, it belongs to another
 * process. Empty strings where the system does not tell.
 */
const holderSchema = z.object({
  pid: z.int().positive(),
  /** When the process started, in the kernel's ticks since it booted (proc_pid_stat(5), field 22). */
  started: z.string(),
  /** Which run of which kernel, and which numbering of processes in it: containers have their own. */
  machine: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

const attempt = (read: () => string): string => {
  try {
    return read();
  } catch {
    return '';
  }
};

/** The name of a process may hold spaces and brackets, so fields are counted from its end. */
export const startOf = (pid: number): string =>
  attempt(
    () =>
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\)\s/s, '')
        .split(' ')[19] ?? '',
  );

const machine = (): string =>
  [
    hostname(),
    attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    attempt(() => readlinkSync('/proc/self/ns/pid')),
  ].join(' ');

const self = (): Holder => ({ pid: process.pid, started: startOf(process.pid), machine: machine() });

/** undefined for a file that is empty, garbled, half written or of an older version. */
function holderIn(text: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process exists and belongs to somebody else.
    return codeOf(error) === 'EPERM';
  }
}

/** Whether the holder is gone for certain; a process of another machine or container cannot be asked. */
function isGone(holder: Holder): boolean {
  if (holder.machine !== machine()) return false;
  return !isRunning(holder.pid) || (holder.started !== '' && startOf(holder.pid) !== holder.started);
}

/**
 * The lock's text and when its holder last touched it; undefined once it is gone.
 * @throws Refusal if there is something else under its name
 */
function look(file: string): { text: string; touched: number } | undefined {
  try {
    if (!lstatSync(file).isFile())
      throw new Refusal(
        say({
          vi: `${file} không phải là tệp khóa của lượt dựng: hãy chuyển nó đi rồi chạy lại.`,
          en: `${file} is no lock file of a build: move it elsewhere and run again.`,
        }),
      );
    return { text: readFileSync(file, 'utf8'), touched: statSync(file).mtimeMs };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

let drafts = 0;
const draftOf = (file: string): string => `${file}.${process.pid}-${(drafts += 1)}`;

/** Creates the lock with its text in one step, where the file system has hard links. */
function take(file: string): boolean {
  const draft = draftOf(file);
  const text = JSON.stringify(self());
  try {
    writeFileSync(draft, text);
    try {
      linkSync(draft, file);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      writeFileSync(file, text, { flag: 'wx' });
    }
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes a stale lock, unless another build has just put its own there: that one is put back. */
function breakLock(file: string, stale: string): void {
  const aside = draftOf(file);
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') !== stale) linkSync(aside, file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

interface Waiting {
  /** Called once if another build holds the lock; `pid` is undefined if the file does not say. */
  onWait: (holder: { pid: number | undefined; file: string }) => void;
  /** How long a holder that cannot be asked may give no sign of life, in milliseconds. */
  silence?: number;
}

const heartbeat = 2000;

/**
 * Waits for the lock and returns what releases it. The lock of a process that is gone is taken over at once, that of
 * one that cannot be asked when it has given no sign for a minute.
 */
export async function lock(file: string, { onWait, silence = 60_000 }: Waiting): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  let hasSaidSo = false;
  let seen: { text: string; touched: number; since: number } | undefined;
  while (!take(file)) {
    const found = look(file);
    if (found === undefined) continue;
    if (seen?.text !== found.text || seen.touched !== found.touched)
      seen = { ...found, since: performance.now() };
    const holder = holderIn(found.text);
    const canBeAsked = holder?.machine === machine() && holder.started !== '';
    const isSilent = !canBeAsked && performance.now() - seen.since >= silence;
    if (isSilent || (holder !== undefined && isGone(holder))) {
      breakLock(file, found.text);
      continue;
    }
    if (!hasSaidSo) onWait({ pid: holder?.pid, file });
    hasSaidSo = true;
    await wait(200);
  }
  const own = readFileSync(file, 'utf8');
  const beat = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(file, now, now);
    } catch {
      // Gone or no longer writable: the build goes on, its result is whole all the same.
    }
  }, heartbeat);
  beat.unref();
  return () => {
    clearInterval(beat);
    if (attempt(() => readFileSync(file, 'utf8')) === own) rmSync(file, { force: true });
  };
}

/** Beside the output folder, so that two copies of the project meet there; else among the project's own files. */
export function lockFileOf(out: string, projectFolder: string): string {
  const beside = join(dirname(out), `.${basename(out)}.build-lock`);
  const probe = draftOf(beside);
  try {
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(probe, '');
    return beside;
  } catch {
    const id = createHash('sha256').update(out).digest('hex').slice(0, 16);
    return join(projectFolder, '.build/locks', id);
  } finally {
    rmSync(probe, { force: true });
  }
}
