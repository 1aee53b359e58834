import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One page of each kind of a built site: the longest, as the worst of its kind. */

export interface Kind {
  /** Path with a star for what differs among pages of the kind: the section, then `*`. */
  name: string;
  /** Address of its longest page, from the root of the site. */
  path: string;
  /** File of that page under the site's folder. */
  file: string;
}

/** Pages of one folder below a section are of one kind. */
const kindOf = (path: string): string => path.replace(/^(\/[^/]+\/).+\/$/, '$1*/');

export const kindsOf = (site: string): Kind[] => {
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, path: `/${file.replace(/index\.html$/, '')}` }));
  const longest = new Map<string, Kind & { size: number }>();
  for (const { file, path } of pages.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const name = kindOf(path);
    const { size } = statSync(join(site, file));
    if (size > (longest.get(name)?.size ?? 0)) longest.set(name, { name, path, file, size });
  }
  return [...longest.values()];
};
