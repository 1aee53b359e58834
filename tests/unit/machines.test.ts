import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What an installation on another machine meets. */

const read = (file: string): string => readFileSync(file, 'utf8');
const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;

describe('fault: too old a Node', () => {
  /** The guard under a Node that says to be of another version. */
  const under = (version: string) =>
    spawnSync(
      process.execPath,
      [
        '-e',
        `Object.defineProperty(process.versions, 'node', { value: '${version}' }); require('./src/build/enough-node.cjs')`,
      ],
      { encoding: 'utf8' },
    );

  it.each(['16.20.2', '18.19.0', '20.20.2', '22.12.0', '22.17.1'])(
    '%s is told in one sentence',
    (version) => {
      const { status, stderr } = under(version);
      expect(status).toBe(1);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toContain(`Cần Node.js từ 22.18 trở lên, máy đang dùng ${version}`);
    },
  );

  it.each(['22.18.0', '24.21.0', '26.0.0'])('%s goes on', (version) => {
    expect(under(version)).toMatchObject({ status: 0, stderr: '' });
  });

  it('is met by every script that runs TypeScript', () => {
    const unguarded = Object.entries(scripts).filter(([, line]) =>
      line
        .split(' && ')
        .some(
          (part) => /\.ts\b/.test(part) && !/enough-node\.cjs/.test(line.includes('vitest') ? line : part),
        ),
    );
    expect(unguarded).toEqual([]);
  });
});

describe('licences of what readers get', () => {
  it.each([
    ['be-vietnam-pro-OFL.txt', '@expo-google-fonts/be-vietnam-pro/LICENSE_FONT'],
    ['minisearch.txt', 'minisearch/LICENSE.txt'],
    ['tailwindcss.txt', 'tailwindcss/LICENSE'],
  ])('%s is that of the installed version', (published, installed) => {
    expect(read(`public/licences/${published}`)).toBe(read(`node_modules/${installed}`));
  });
});
