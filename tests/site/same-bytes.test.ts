import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { build, copyProject, fingerprint, startBuild } from '../build-site.ts';

/** The same content gives the same bytes: in another folder, zone and language, with nothing kept from before. */

const folder = mkdtempSync(join(tmpdir(), 'same-bytes-'));
const elsewhere = join(folder, 'another project', 'site');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('two builds far apart have every byte in common', async () => {
  copyProject(elsewhere);
  const common = { SOURCE_DATE_EPOCH: '1741660000', CONTENT_DIR: 'content' };
  const here = join(folder, 'here');
  const there = join(folder, 'there');
  const first = await build({ ...common, OUT_DIR: here, TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' });
  expect(first.code, first.output).toBe(0);
  const second = await startBuild(
    { ...common, OUT_DIR: there, TZ: 'America/Los_Angeles', LANG: 'C' },
    elsewhere,
  ).done;
  expect(second.code, second.output).toBe(0);
  const files = fingerprint(here);
  expect(Object.keys(files).filter((name) => /^(tai-lieu|anh)\//.test(name)).length).toBeGreaterThan(80);
  expect(fingerprint(there)).toEqual(files);
}, 300_000);
