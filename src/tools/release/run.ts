import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '../../languages.ts';
import { exitCode } from '../../build/astro.ts';
import { buildClock } from '../../build/clock.ts';
import { hostFiles } from '../../build/hosts/index.ts';
import { lock } from '../../build/lock.ts';
import { describeFiles, filesIn, readManifest } from '../../build/manifest.ts';
import { contentPath, projectFolder } from '../../build/paths.ts';
import { Refusal } from '../../build/refusal.ts';
import { env } from '../../env.ts';
import { archiveOf } from './archive.ts';
import { billOfMaterials } from './bill-of-materials.ts';
import { openThings } from './open-things.ts';
import { addressFault } from './public-address.ts';

/**
 * `npm run release`: everything that is handed to a host, made anew into `release/`: the site, one archive of it,
 * checksums, and the list of the software it is made of. Whatever fails, the last release stays as it was.
 */

const target = join(projectFolder, 'release');
const workshop = join(projectFolder, '.build');
const parked = join(workshop, 'last-release');
const unfinished = 'new-release-';

/** What `release/` may hold to be ours, and so to be replaced. */
const ours = new Set(['site', 'site.zip', 'SHA256SUMS', 'sbom.cdx.json', 'hosts']);

async function refuseForeignFolder(): Promise<void> {
  if (!existsSync(target)) return;
  const names = await readdir(target);
  const foreign = names.find((name) => !ours.has(name));
  const isEmpty = names.length === 0;
  if (foreign !== undefined || (!isEmpty && (await readManifest(join(target, 'site'))) === undefined))
    throw new Refusal(
      say({
        vi: `Thư mục release/ có thứ không do lệnh này tạo ra (${foreign ?? 'site'}), nên không bị thay. Hãy chuyển nó đi nơi khác rồi chạy lại.`,
        en: `The folder release/ has something in it that this command did not make (${foreign ?? 'site'}), so it was not replaced. Move it elsewhere and run again.`,
      }),
    );
}

function sayWhatIsNotCommitted(): void {
  const git = spawnSync('git', ['status', '--porcelain'], { cwd: projectFolder, encoding: 'utf8' });
  const changed = git.status === 0 ? git.stdout.split('\n').filter((line) => line !== '') : [];
  if (changed.length > 0)
    console.warn(
      say({
        vi: `Có ${changed.length} thay đổi chưa ghi vào git (như ${changed[0]?.slice(3)}): bản phát hành không dựng lại được từ git.`,
        en: `Changes not committed to git: ${changed.length} (such as ${changed[0]?.slice(3)}): the release cannot be built again from git.`,
      }),
    );
}

async function sayWhatIsOpen(): Promise<void> {
  const open = await openThings(contentPath);
  if (open.length === 0) return;
  console.log(
    say({
      vi: `Còn ${open.length} điều để ngỏ, trang ghi “Sẽ cập nhật” (vẫn phát hành được):`,
      en: `Things still open: ${open.length}, the site says that they will be updated (a release is possible all the same):`,
    }),
  );
  for (const each of open) console.log(`  - ${each}`);
}

/** Builds the site into a folder that holds nothing else. */
async function buildInto(folder: string, time: number): Promise<void> {
  const child = spawn(process.execPath, [join(projectFolder, 'src/build/build.ts')], {
    cwd: projectFolder,
    stdio: 'inherit',
    env: { ...process.env, OUT_DIR: folder, SOURCE_DATE_EPOCH: String(time / 1000) },
  });
  if ((await exitCode(child)) !== 0)
    throw new Refusal(
      say({
        vi: 'Chưa phát hành: hãy sửa lỗi trên rồi chạy lại. Bản phát hành trước giữ nguyên.',
        en: 'Nothing was released: mend the fault above and run again. The last release stays as it was.',
      }),
    );
}

/** Checksums in the form of `sha256sum`. */
const sums = (files: Record<string, string>): string =>
  Object.entries(files)
    .map(([file, hash]) => `${hash}  ${file}\n`)
    .join('');

async function fill(folder: string, time: number): Promise<void> {
  const site = join(folder, 'site');
  // Folders made for a while are for their owner only.
  await chmod(folder, 0o755);
  await buildInto(site, time);
  // The build's own work folder, beside what it built.
  await rm(join(folder, '.build'), { recursive: true, force: true });
  await mkdir(join(folder, 'hosts'));
  const address = { base: env.basePath, url: `${env.siteUrl}${env.basePath}` };
  for (const [name, text] of await hostFiles(site, address))
    await writeFile(join(folder, 'hosts', name), text);
  await writeFile(join(folder, 'site.zip'), await archiveOf(site, await filesIn(site), time));
  await writeFile(join(folder, 'sbom.cdx.json'), billOfMaterials(projectFolder, time));
  await writeFile(join(folder, 'SHA256SUMS'), sums(await describeFiles(folder)));
}

/** Undoes what a killed release left: the last good one is put back if it is gone, the rest is deleted. */
async function recover(): Promise<void> {
  if (existsSync(parked) && !existsSync(target)) await rename(parked, target);
  const left = (await readdir(workshop)).filter((name) => name.startsWith(unfinished));
  for (const folder of [parked, ...left.map((name) => join(workshop, name))])
    await rm(folder, { recursive: true, force: true });
}

/** Two renames; a release killed between them is healed by the next one. */
async function publish(folder: string): Promise<void> {
  if (existsSync(target)) await rename(target, parked);
  await rename(folder, target);
  await rm(parked, { recursive: true, force: true });
}

async function release(): Promise<void> {
  const fault = addressFault(env.siteUrl);
  if (fault !== undefined) throw new Refusal(fault);
  await recover();
  await refuseForeignFolder();
  sayWhatIsNotCommitted();
  const clock = buildClock({ projectFolder, contentPath }, env.fixedNow, Date.now());
  if ('fault' in clock) throw new Refusal(clock.fault);
  for (const warning of clock.warnings) console.warn(warning);
  const folder = await mkdtemp(join(workshop, unfinished));
  try {
    await fill(folder, clock.time);
    await sayWhatIsOpen();
    await publish(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const count = (await readFile(join(target, 'SHA256SUMS'), 'utf8')).split('\n').length - 1;
  console.log(
    say({
      vi: `Đã phát hành ${count} tệp vào release/ cho ${env.siteUrl}${env.basePath}`,
      en: `Released ${count} files into release/ for ${env.siteUrl}${env.basePath}`,
    }),
  );
  console.log(
    say({
      vi: `Sau khi đưa lên máy chủ, hãy chạy: npm run verify -- ${env.siteUrl}${env.basePath}`,
      en: `When they are on the server, please run: npm run verify -- ${env.siteUrl}${env.basePath}`,
    }),
  );
}

await mkdir(workshop, { recursive: true });
const unlock = await lock(join(workshop, 'release.lock'), {
  onWait: ({ pid, file }) =>
    console.log(
      say({
        vi: `Đang chờ một lượt phát hành khác xong (tiến trình ${pid ?? 'không rõ'}, khóa ${file})…`,
        en: `Waiting for another release to finish (process ${pid ?? 'unknown'}, lock ${file})…`,
      }),
    ),
});
try {
  await release();
} catch (error) {
  const { message } = error as Error;
  console.error(
    error instanceof Refusal
      ? message
      : say({
          vi: `Chưa phát hành được (${message.split('\n')[0]}). Bản phát hành trước giữ nguyên.`,
          en: `The release failed (${message.split('\n')[0]}). The last release stays as it was.`,
        }),
  );
  process.exitCode = 1;
} finally {
  unlock();
}
