import type { NewsEntry } from '../../conference/types.ts';
import type { Entry } from '../entry.ts';
import { addressFault } from '../link.ts';
import type { Fault } from '../report.ts';
import { quote } from '../report.ts';
import type { Content } from '../content.ts';

/**
 * Other media's articles are linked to and never copied (title, two lines of our own, outlet, date, link); every other
 * article says where it comes from.
 */

type NewsFile = Entry<Omit<NewsEntry, 'id'>>;

/** Two lines, in letters. */
const longestSummary = 300;

const hostOf = (address: string): string | undefined =>
  URL.canParse(address) ? new URL(address).host : undefined;

/** Whether all of its percent signs are of bytes that are letters. */
const isDecodable = (address: string): boolean => {
  try {
    decodeURI(address);
    return true;
  } catch {
    return false;
  }
};

const newsAddressFault = (entry: NewsFile, url: string, home: string | undefined): Fault[] => {
  const say = (problem: string, remedy: string): Fault[] => [entry.at(['url'], { problem, remedy })];
  if (!url.startsWith('https://') || hostOf(url) === undefined || /[\s"<>\\]/.test(url) || !isDecodable(url))
    return say(
      `${quote(url)} không phải địa chỉ dùng được`,
      'Chép nguyên địa chỉ của bài, bắt đầu bằng https://',
    );
  const wrong = addressFault(url);
  if (wrong) return say(...wrong);
  if (home !== undefined && hostOf(url) === hostOf(home))
    return say(
      `${quote(url)} là địa chỉ trong chính trang này`,
      'Bỏ url và outlet, viết liên kết trong phần chữ của một tin',
    );
  return [];
};

const linkFaults = (entry: NewsFile, url: string, home: string | undefined): Fault[] => {
  const { outlet, lead, source } = entry.draft;
  const faults = newsAddressFault(entry, url, home);
  if (outlet === undefined && !entry.wrong.has('outlet'))
    faults.push(
      entry.at(['url'], {
        problem: 'tin dẫn liên kết thiếu outlet',
        remedy: 'Thêm outlet: tên báo, đài đã đăng bài',
      }),
    );
  if (source !== undefined)
    faults.push(
      entry.at(['source'], {
        problem: 'tin dẫn liên kết không có source',
        remedy: 'Xóa dòng source; tên báo, đài ghi ở outlet',
      }),
    );
  if (entry.draft.picture !== undefined)
    faults.push(
      entry.at(['picture'], {
        problem: 'tin dẫn liên kết không có ảnh',
        remedy: 'Xóa dòng picture; ảnh đứng ở đầu bài của trang này',
      }),
    );
  if (lead !== undefined && [...lead].length > longestSummary)
    faults.push(
      entry.at(['lead'], {
        problem: `tóm tắt dài ${[...lead].length} ký tự`,
        remedy: `Tự tóm tắt trong hai dòng, nhiều nhất ${longestSummary} ký tự`,
      }),
    );
  if (entry.body.trim() !== '')
    faults.push({
      file: entry.file,
      field: 'phần chữ',
      problem: 'tin dẫn liên kết có phần chữ, không chép bài của nơi khác',
      remedy: 'Xóa phần chữ, chỉ giữ tiêu đề, tóm tắt và địa chỉ',
    });
  return faults;
};

const articleFaults = (entry: NewsFile): Fault[] => {
  const { outlet, source, title } = entry.draft;
  // Of a file that could not be read at all that is the fault.
  if (title === undefined) return [];
  if (outlet !== undefined)
    return [
      entry.at(['outlet'], {
        problem: 'có outlet mà thiếu url',
        remedy:
          'Thêm url: địa chỉ bài, bắt đầu bằng https://; nếu là bài của trang này thì đổi outlet thành source',
      }),
    ];
  if (source === undefined && !entry.wrong.has('source'))
    return [entry.at([], { problem: 'thiếu source', remedy: 'Ghi nguồn hoặc tác giả của bài viết' })];
  return [];
};

export const newsFaults = ({ news, home }: Content): Fault[] =>
  news.flatMap((entry) => {
    const { url } = entry.draft;
    if (url !== undefined) return linkFaults(entry, url, home);
    return entry.wrong.has('url') ? [] : articleFaults(entry);
  });
