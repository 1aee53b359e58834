import { isAbsolute, relative } from 'node:path';
import { say, type Sayings } from '../languages.ts';

/**
 * Where an editor should look, in words, from Astro's own words about a failure: the content file
 * with its line if one is named, else the page that was being rendered.
 */
export function whereItFailed(log: string, contentPath: string): string | undefined {
  const location = /^\s*Location:\s+(\S+?)(?::(\d+))?(?::\d+)?$/m.exec(log);
  const file = relative(contentPath, location?.[1] ?? '');
  if (file !== '' && !file.startsWith('..') && !isAbsolute(file)) {
    const line = Number(location?.[2] ?? 0);
    return line > 0
      ? say({ vi: `tệp ${file}, dòng ${line}`, en: `file ${file}, line ${line}` })
      : say({ vi: `tệp ${file}`, en: `file ${file}` });
  }
  const page = /Caught error rendering (\S+):/.exec(log);
  return page === null ? undefined : say({ vi: `trang ${page[1]}`, en: `page ${page[1]}` });
}

/** What the system refuses, and what a person can do about it. */
const causes: Record<string, Sayings> = {
  ENOSPC: {
    vi: 'ổ đĩa đầy. Hãy xóa bớt tệp rồi dựng lại',
    en: 'the disk is full. Delete some files and build again',
  },
  EDQUOT: {
    vi: 'hết dung lượng được cấp. Hãy xóa bớt tệp rồi dựng lại',
    en: 'the quota is used up. Delete some files and build again',
  },
  EACCES: {
    vi: 'không có quyền đọc hoặc ghi. Hãy sửa quyền (chown, chmod) rồi dựng lại',
    en: 'reading or writing is not permitted. Change the permissions (chown, chmod) and build again',
  },
  EPERM: {
    vi: 'không có quyền đọc hoặc ghi. Hãy sửa quyền (chown, chmod) rồi dựng lại',
    en: 'reading or writing is not permitted. Change the permissions (chown, chmod) and build again',
  },
  EROFS: {
    vi: 'ổ đĩa chỉ cho đọc. Hãy chọn nơi ghi được rồi dựng lại',
    en: 'the disk is read-only. Choose a place that can be written to and build again',
  },
  ENOENT: {
    vi: 'một tệp vừa biến mất. Hãy dựng lại khi không có chương trình nào khác sửa các tệp này',
    en: 'a file has just disappeared. Build again while no other program changes these files',
  },
  EMFILE: {
    vi: 'hệ thống không cho mở thêm tệp. Hãy tăng giới hạn (ulimit -n) rồi dựng lại',
    en: 'the system does not let more files be opened. Raise the limit (ulimit -n) and build again',
  },
  ENFILE: {
    vi: 'hệ thống không cho mở thêm tệp. Hãy đóng bớt chương trình rồi dựng lại',
    en: 'the system does not let more files be opened. Close some programs and build again',
  },
  EBUSY: {
    vi: 'một chương trình khác đang giữ tệp. Hãy đóng chương trình đó rồi dựng lại',
    en: 'another program holds the file. Close that program and build again',
  },
  EIO: { vi: 'ổ đĩa báo lỗi. Hãy kiểm tra ổ đĩa', en: 'the disk reports an error. Look at the disk' },
};

/** The cause of a failure that the operating system reported, with its remedy; undefined for any other failure. */
export function systemCause(words: string): string | undefined {
  // Astro may write it right behind a path, without a space.
  const [, code = ''] = new RegExp(`(${Object.keys(causes).join('|')}): `).exec(words) ?? [];
  const cause = causes[code];
  if (cause === undefined) return undefined;
  const [, path] =
    /\b(?:open|mkdir|mkdtemp|rename|unlink|rmdir|scandir|copyfile|stat|lstat|link) '([^']+)'/.exec(words) ??
    [];
  return `${path === undefined ? '' : `${path}: `}${say(cause)} (${code})`;
}
