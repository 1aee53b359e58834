import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseHtml } from './dom.ts';

/** The finished site under test: `dist`, unless `DIST` says otherwise. */
export const site = resolve(import.meta.dirname, '../..', process.env['DIST'] ?? 'dist');

export interface Page {
  /** Address without the base path, `/chuong-trinh/`; `/404.html` for the page of lost readers. */
  path: string;
  /** File under the site's folder. */
  file: string;
  html: string;
  document: ReturnType<typeof parseHtml>;
}

if (!existsSync(site)) throw new Error(`There is no built site in ${site}: run \`npm run build\` first.`);

/** What stays of the release before this one for one release. */
function isOfAnotherBuild(folder: string, file: string): boolean {
  if (file === 'release-previous.json') return true;
  const list = join(folder, 'release-previous.json');
  if (!existsSync(list)) return false;
  const { files } = JSON.parse(readFileSync(list, 'utf8')) as { files: Record<string, string> };
  return file in files;
}

/** Every file of the site, relative to it, with `/` between folders, sorted. */
export const siteFiles = (folder: string = site): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => !isOfAnotherBuild(folder, file))
    .toSorted();

function readPage(folder: string, file: string): Page {
  const html = readFileSync(join(folder, file), 'utf8');
  return { path: `/${file.replace(/index\.html$/, '')}`, file, html, document: parseHtml(html) };
}

/** Every page of a site. */
export const pagesOf = (folder: string): Page[] =>
  siteFiles(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(folder, file));

export const pages: Page[] = pagesOf(site);
