import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lock } from '../../src/build/lock.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  file = join(folder, 'sub', 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

const never = () => expect.unreachable('nobody holds the lock');

it('is taken, named after its process, and released', async () => {
  const release = await lock(file, never);
  expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
  release();
  expect(existsSync(file)).toBe(false);
});

it('is taken over from a process that is gone', async () => {
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  (await lock(file, never))();
  writeFileSync(file, String(gone));
  (await lock(file, never))();
  expect(existsSync(file)).toBe(false);
});

it('is waited for while another process holds it', async () => {
  (await lock(file, never))();
  const holder = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  writeFileSync(file, String(holder.pid));
  let told = 0;
  const release = await lock(file, () => {
    told += 1;
    holder.kill();
  });
  expect(told).toBe(1);
  release();
});
