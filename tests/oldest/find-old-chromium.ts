import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { workshop } from '../build-site.ts';

/**
 * Chromium 109, the oldest that the site promises to work in. No system has it any more; an npm package does, made for
 * servers without a screen. It is 160 MB, so it is no dependency: the tests that want it get it, and keep it.
 */

const source = { name: '@sparticuz/chromium', version: '109.0.6', file: 'sparticuz-chromium-109.0.6.tgz' };
const hash = '9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==';

const folder = join(workshop, 'chromium-109');
const program = join(folder, 'chromium');

const run = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { cwd: folder, stdio: 'ignore', timeout: 300_000 }).status === 0;

/** Its program file. Throws one sentence that says why there is none. */
export function findOrFetchOldChromium(): string {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('Chromium 109 is not tried: the package that has it is for Linux on x64 only.');
  if (!existsSync(program)) {
    console.log(`No Chromium 109 yet; trying: npm pack ${source.name}@${source.version}`);
    mkdirSync(folder, { recursive: true });
    if (!run('npm', ['pack', `${source.name}@${source.version}`]))
      throw new Error('Chromium 109 is not tried: npm could not fetch the package that has it.');
    const packed = readFileSync(join(folder, source.file));
    if (createHash('sha512').update(packed).digest('base64') !== hash)
      throw new Error(
        'Chromium 109 is not tried: the package that has it is not the one that was looked at.',
      );
    if (!run('tar', ['xf', source.file, 'package/bin/chromium.br']))
      throw new Error('Chromium 109 is not tried: its package could not be unpacked.');
    // Under its name once it is whole.
    const half = `${program}.${process.pid}`;
    writeFileSync(half, brotliDecompressSync(readFileSync(join(folder, 'package/bin/chromium.br'))));
    chmodSync(half, 0o755);
    renameSync(half, program);
    for (const rest of [source.file, 'package']) rmSync(join(folder, rest), { recursive: true });
  }
  if (spawnSync(program, ['--version', '--no-sandbox']).status !== 0)
    throw new Error(
      'Chromium 109 is not tried: it does not start here; libraries such as libnss3 are missing.',
    );
  return program;
}
