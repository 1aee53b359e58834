import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lock, startOf } from '../../src/build/lock.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  file = join(folder, 'sub', 'lock');
  mkdirSync(dirname(file));
});
afterEach(() => rmSync(folder, { recursive: true }));

const onWait = () => expect.unreachable('nobody holds the lock');

/** What a lock of this process says. */
async function ownText(): Promise<{ pid: number; started: string; machine: string }> {
  const release = await lock(file, { onWait });
  const text = JSON.parse(readFileSync(file, 'utf8')) as { pid: number; started: string; machine: string };
  release();
  return text;
}

it('is taken, named after its process, and released', async () => {
  const release = await lock(file, { onWait });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
  release();
  expect(existsSync(file)).toBe(false);
});

it('is waited for while another process holds it, who is named', async () => {
  const holder = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  const pid = holder.pid ?? 0;
  writeFileSync(file, JSON.stringify({ ...(await ownText()), pid, started: startOf(pid) }));
  const told: unknown[] = [];
  const release = await lock(file, {
    silence: 0,
    onWait: (who) => {
      told.push(who);
      holder.kill();
    },
  });
  expect(told).toEqual([{ pid, file }]);
  release();
});

it('of another folder is not waited for', async () => {
  const release = await lock(file, { onWait });
  const other = await lock(`${file}-2`, { onWait });
  expect(existsSync(file) && existsSync(`${file}-2`)).toBe(true);
  other();
  release();
});

it('goes to one of two that wait for the lock of a process that is gone', async () => {
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(file, JSON.stringify({ ...(await ownText()), pid: gone }));
  let holders = 0;
  await Promise.all(
    [1, 2, 3].map(async () => {
      const release = await lock(file, { onWait: () => {} });
      holders += 1;
      expect(holders).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 50));
      holders -= 1;
      release();
    }),
  );
});

describe('fault: a lock that nobody holds any more is taken over', () => {
  it('when its process is gone', async () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(file, JSON.stringify({ ...(await ownText()), pid: gone }));
    (await lock(file, { onWait }))();
    expect(existsSync(file)).toBe(false);
  });

  // Elsewhere processes say no start; the holder's silence decides.
  it.runIf(process.platform === 'linux')('when its number belongs to another process now', async () => {
    for (const pid of [process.pid, process.ppid, 1]) {
      writeFileSync(file, JSON.stringify({ ...(await ownText()), pid, started: '17' }));
      (await lock(file, { onWait }))();
      expect(existsSync(file)).toBe(false);
    }
  });

  it('when it is of another boot or container and gives no sign of life', async () => {
    for (const machine of ['host 0000 pid:[1]', '']) {
      writeFileSync(file, JSON.stringify({ ...(await ownText()), machine }));
      let told = 0;
      (await lock(file, { onWait: () => (told += 1), silence: 300 }))();
      expect(told).toBe(1);
    }
  });

  it.each([
    '',
    '1',
    '0',
    '-1',
    '99999999',
    '{"pid":',
    'null',
    '{"pid":0,"started":"","machine":""}',
    '\0\0\0',
  ])('when it says %j', async (text) => {
    writeFileSync(file, text);
    (await lock(file, { onWait: () => {}, silence: 100 }))();
    expect(existsSync(file)).toBe(false);
  });
});

describe('fault: something else has the name of the lock', () => {
  it.each([
    ['a folder', () => mkdirSync(file)],
    ['a link that leads nowhere', () => symlinkSync('nowhere', file)],
  ])('%s is named and left alone', async (_what, put) => {
    put();
    await expect(lock(file, { onWait, silence: 0 })).rejects.toThrow(`${file} không phải là tệp khóa`);
  });
});

it('whose holder gives signs of life from elsewhere is waited for', async () => {
  const holder = await lock(file, { onWait });
  const text = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...text, machine: 'another container' }));
  let isTaken = false;
  const take = async () => {
    const release = await lock(file, { onWait: () => {}, silence: 4500 });
    isTaken = true;
    release();
  };
  const waiting = take();
  await new Promise((resolve) => setTimeout(resolve, 5000));
  expect(isTaken).toBe(false);
  holder();
  rmSync(file, { force: true });
  await waiting;
});
