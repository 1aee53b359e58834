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

/** What the system refuses, and what a person can do about it. */
const causes: Record<string, string> = {
  ENOSPC: 'ổ đĩa đầy. Hãy xóa bớt tệp rồi dựng lại',
  EDQUOT: 'hết dung lượng được cấp. Hãy xóa bớt tệp rồi dựng lại',
  EACCES: 'không có quyền đọc hoặc ghi. Hãy sửa quyền (chown, chmod) rồi dựng lại',
  EPERM: 'không có quyền đọc hoặc ghi. Hãy sửa quyền (chown, chmod) rồi dựng lại',
  EROFS: 'ổ đĩa chỉ cho đọc. Hãy chọn nơi ghi được rồi dựng lại',
  ENOENT: 'một tệp vừa biến mất. Hãy dựng lại khi không có chương trình nào khác sửa các tệp này',
  EMFILE: 'hệ thống không cho mở thêm tệp. Hãy tăng giới hạn (ulimit -n) rồi dựng lại',
  ENFILE: 'hệ thống không cho mở thêm tệp. Hãy đóng bớt chương trình rồi dựng lại',
  EBUSY: 'một chương trình khác đang giữ tệp. Hãy đóng chương trình đó rồi dựng lại',
  EIO: 'ổ đĩa báo lỗi. Hãy kiểm tra ổ đĩa',
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
  return path === undefined ? `${cause} (${code})` : `${path}: ${cause} (${code})`;
}
