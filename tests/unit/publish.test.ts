import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freshFolder, publish, recover } from '../../src/build/publish.ts';

let folder: string;
let place: { outFolder: string; workFolder: string };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'publish-'));
  place = { outFolder: join(folder, 'dist'), workFolder: join(folder, '.build') };
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, text: string): string => {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'index.html'), text);
  return path;
};
const published = (): string => readFileSync(join(place.outFolder, 'index.html'), 'utf8');
const left = (): string[] => readdirSync(place.workFolder);

it('puts a new site in the place of the last one and keeps nothing else', async () => {
  await recover(place);
  await publish(write(join(await freshFolder(place), 'site'), 'first'), place);
  expect(published()).toBe('first');
  await recover(place);
  await publish(write(join(await freshFolder(place), 'site'), 'second'), place);
  expect(published()).toBe('second');
  await recover(place);
  expect(left()).toEqual([]);
});

it('heals a build killed between the two renames', async () => {
  write(join(place.workFolder, 'last-dist'), 'good');
  write(join(place.workFolder, 'new-dist-abc', 'site'), 'new');
  await recover(place);
  expect(published()).toBe('good');
  expect(left()).toEqual([]);
});

it('keeps the new site when the build was killed after both renames', async () => {
  write(place.outFolder, 'new');
  write(join(place.workFolder, 'last-dist'), 'old');
  await recover(place);
  expect(published()).toBe('new');
  expect(left()).toEqual([]);
});

it('leaves other sites and what is cached alone', async () => {
  write(join(place.workFolder, 'cache'), 'cache');
  write(join(place.workFolder, 'last-other'), 'other');
  await recover(place);
  expect(left().toSorted()).toEqual(['cache', 'last-other']);
  expect(existsSync(place.outFolder)).toBe(false);
});
