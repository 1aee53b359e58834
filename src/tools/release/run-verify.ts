import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { say } from '../../languages.ts';
import { projectFolder } from '../../build/paths.ts';
import { verifyFolder, verifyUrl } from './verify.ts';

/** `npm run verify -- DIR|URL`: exit code 0 when all is as released, 1 when something differs, 2 when nothing could be compared. */

const [place] = process.argv.slice(2);
const releasedSite = join(projectFolder, 'release', 'site');
const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

async function verify(): Promise<number> {
  if (place === undefined)
    throw new Error(
      say({
        vi: 'Hãy ghi nơi cần so: npm run verify -- THƯ-MỤC hoặc npm run verify -- https://…',
        en: 'Write what to compare: npm run verify -- FOLDER or npm run verify -- https://…',
      }),
    );
  const isUrl = /^https?:\/\//i.test(place);
  if (isUrl && !URL.canParse(place))
    throw new Error(say({ vi: `${place} không phải địa chỉ web.`, en: `${place} is no web address.` }));
  if (!isUrl && !isFolder(place))
    throw new Error(
      say({
        vi: `Không có thư mục ${place}; địa chỉ web phải bắt đầu bằng https:// hoặc http://.`,
        en: `There is no folder ${place}; a web address has to begin with https:// or http://.`,
      }),
    );
  const { against, files, differences } = isUrl
    ? await verifyUrl(place, releasedSite)
    : await verifyFolder(resolve(place));
  for (const difference of differences) console.error(difference);
  const source = isUrl && against.startsWith('http') ? against : relative(process.cwd(), against);
  console.log(
    differences.length === 0
      ? say({
          vi: `Giống bản phát hành: ${files} tệp, so với ${source}.`,
          en: `The same as the release: ${files} files, compared with ${source}.`,
        })
      : say({
          vi: `Có ${differences.length} điểm khác trong ${files} tệp, so với ${source}.`,
          en: `Differences: ${differences.length} in ${files} files, compared with ${source}.`,
        }),
  );
  return differences.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await verify();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
