import { isAbsolute, relative } from 'node:path';

/**
 * Where an editor should look, in Vietnamese, from Astro's own words about a failure: the content file
 * with its line if one is named, else the page that was being rendered.
 */
export function whereItFailed(log: string, contentPath: string): string | undefined {
  const location = /^\s*Location:\s+(\S+?)(?::(\d+))?(?::\d+)?$/m.exec(log);
  const file = relative(contentPath, location?.[1] ?? '');
  if (file !== '' && !file.startsWith('..') && !isAbsolute(file)) {
    const line = Number(location?.[2] ?? 0);
    return line > 0 ? `tệp ${file}, dòng ${line}` : `tệp ${file}`;
  }
  const page = /Caught error rendering (\S+):/.exec(log);
  return page === null ? undefined : `trang ${page[1]}`;
}
