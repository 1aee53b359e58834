import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cachedOnDisk, cacheFolderOf } from '../../src/cache/disk-cache.ts';

let folder: string;
let made: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'));
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
  made = 0;
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const get = async (of: unknown = 'x'): Promise<string> => {
  const bytes = await cachedOnDisk('print', of, 'pdf', async () => {
    made += 1;
    return 'the right bytes';
  });
  return bytes.toString('utf8');
};
const entry = (): string => {
  const cache = cacheFolderOf('print');
  const [name, ...others] = readdirSync(cache);
  expect(others).toEqual([]);
  return join(cache, name ?? '');
};

it('what was made once is not made again, two that ask at once wait for one', async () => {
  expect(await Promise.all([get(), get()])).toEqual(['the right bytes', 'the right bytes']);
  expect(await get()).toBe('the right bytes');
  expect(made).toBe(1);
  await get('y');
  expect(made).toBe(2);
});

describe('fault: a damaged entry is made anew', () => {
  const damages: [string, (bytes: Buffer) => Buffer][] = [
    ['empty', () => Buffer.alloc(0)],
    ['cut off', (bytes) => bytes.subarray(0, -1)],
    ['cut off in its hash', (bytes) => bytes.subarray(0, 20)],
    ['longer', (bytes) => Buffer.concat([bytes, Buffer.from('x')])],
    [
      'garbled',
      (bytes) => bytes.map((byte, index) => (index === bytes.length - 1 ? byte ^ 1 : byte)) as Buffer,
    ],
    ['all zero', (bytes) => Buffer.alloc(bytes.length)],
    [
      'of an older version, without a hash',
      () => Buffer.from('something else that is long enough for a hash'),
    ],
  ];
  it.each(damages)('%s', async (_what, damage) => {
    await get();
    writeFileSync(entry(), damage(readFileSync(entry())));
    expect(await get()).toBe('the right bytes');
    expect(made).toBe(2);
    expect(await get()).toBe('the right bytes');
    expect(made).toBe(2);
  });

  it('and what cannot be written is made each time, with one warning', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    writeFileSync(join(folder, '.build'), 'a file where the folder should be');
    expect(await get()).toBe('the right bytes');
    expect(await get()).toBe('the right bytes');
    expect(made).toBe(2);
    expect(warn.mock.calls).toEqual([[expect.stringContaining('Không ghi được bộ nhớ đệm')]]);
  });

  it('also where a folder has its name', async () => {
    await get();
    const path = entry();
    rmSync(path);
    mkdirSync(join(path, 'x'), { recursive: true });
    expect(await get()).toBe('the right bytes');
  });
});
