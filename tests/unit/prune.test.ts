import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { prune } from '../../src/build/prune.ts';

/** The cache of printed pieces forgets what no recent build used. */

const now = Date.parse('2030-05-17T08:00:00Z');
const day = 24 * 60 * 60;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prune-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const used = (name: string, daysAgo: number): string => {
  const file = join(folder, name);
  writeFileSync(file, name);
  const seconds = now / 1000 - daysAgo * day;
  utimesSync(file, seconds, seconds);
  return file;
};

it('what was used within two weeks stays, the rest goes, left-overs of killed builds too', async () => {
  const recent = used('a.pdf', 13.9);
  const old = used('b.pdf', 14.1);
  const leftOver = used('c.svg.4711', 20);
  mkdirSync(join(folder, 'no-file'));
  await prune(folder, now);
  expect([recent, old, leftOver].map((file) => existsSync(file))).toEqual([true, false, false]);
  expect(existsSync(join(folder, 'no-file'))).toBe(true);
});

it('two builds at once, and none before, do no harm', async () => {
  used('a.pdf', 30);
  await Promise.all([prune(folder, now), prune(folder, now)]);
  await prune(join(folder, 'nowhere'), now);
  expect(existsSync(join(folder, 'a.pdf'))).toBe(false);
});
