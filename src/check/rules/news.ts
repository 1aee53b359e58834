import type { NewsEntry } from '../../conference/types.ts';
import type { Entry } from '../entry.ts';
import { addressFault } from '../link.ts';
import { say, type Sayings } from '../../languages.ts';
import type { Fault } from '../report.ts';
import { bodyName, quote } from '../report.ts';
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
  const fault = (problem: Sayings, remedy: Sayings): Fault[] => [
    entry.at(['url'], { problem: say(problem), remedy: say(remedy) }),
  ];
  if (!url.startsWith('https://') || hostOf(url) === undefined || /[\s"<>\\]/.test(url) || !isDecodable(url))
    return fault(
      {
        vi: `${quote(url)} không phải địa chỉ dùng được`,
        en: `${quote(url)} is no address that can be used`,
      },
      {
        vi: 'Chép nguyên địa chỉ của bài, bắt đầu bằng https://',
        en: 'Copy the whole address of the article, beginning with https://',
      },
    );
  const wrong = addressFault(url);
  if (wrong) return fault(...wrong);
  if (home !== undefined && hostOf(url) === hostOf(home))
    return fault(
      {
        vi: `${quote(url)} là địa chỉ trong chính trang này`,
        en: `${quote(url)} is an address of this site itself`,
      },
      {
        vi: 'Bỏ url và outlet, viết liên kết trong phần chữ của một tin',
        en: 'Leave url and outlet out, and write the link in the text of an article',
      },
    );
  return [];
};

const linkFaults = (entry: NewsFile, url: string, home: string | undefined): Fault[] => {
  const { outlet, lead, source } = entry.draft;
  const faults = newsAddressFault(entry, url, home);
  if (outlet === undefined && !entry.wrong.has('outlet'))
    faults.push(
      entry.at(['url'], {
        problem: say({ vi: 'tin dẫn liên kết thiếu outlet', en: 'a linked article lacks outlet' }),
        remedy: say({
          vi: 'Thêm outlet: tên báo, đài đã đăng bài',
          en: 'Add outlet: the name of the paper or station that published the article',
        }),
      }),
    );
  if (source !== undefined)
    faults.push(
      entry.at(['source'], {
        problem: say({ vi: 'tin dẫn liên kết không có source', en: 'a linked article has no source' }),
        remedy: say({
          vi: 'Xóa dòng source; tên báo, đài ghi ở outlet',
          en: 'Delete the line source; the name of the paper or station goes into outlet',
        }),
      }),
    );
  if (entry.draft.picture !== undefined)
    faults.push(
      entry.at(['picture'], {
        problem: say({ vi: 'tin dẫn liên kết không có ảnh', en: 'a linked article has no photo' }),
        remedy: say({
          vi: 'Xóa dòng picture; ảnh đứng ở đầu bài của trang này',
          en: 'Delete the line picture; photos stand at the top of articles of this site',
        }),
      }),
    );
  if (lead !== undefined && [...lead].length > longestSummary)
    faults.push(
      entry.at(['lead'], {
        problem: say({
          vi: `tóm tắt dài ${[...lead].length} ký tự`,
          en: `the summary has ${[...lead].length} characters`,
        }),
        remedy: say({
          vi: `Tự tóm tắt trong hai dòng, nhiều nhất ${longestSummary} ký tự`,
          en: `Sum it up yourself in two lines, ${longestSummary} characters at most`,
        }),
      }),
    );
  if (entry.body.trim() !== '')
    faults.push({
      file: entry.file,
      field: bodyName(),
      problem: say({
        vi: 'tin dẫn liên kết có phần chữ, không chép bài của nơi khác',
        en: 'a linked article has a text, articles of others are not copied',
      }),
      remedy: say({
        vi: 'Xóa phần chữ, chỉ giữ tiêu đề, tóm tắt và địa chỉ',
        en: 'Delete the text, keep the title, the summary and the address',
      }),
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
        problem: say({ vi: 'có outlet mà thiếu url', en: 'there is an outlet but no url' }),
        remedy: say({
          vi: 'Thêm url: địa chỉ bài, bắt đầu bằng https://; nếu là bài của trang này thì đổi outlet thành source',
          en: 'Add url: the address of the article, beginning with https://; if it is an article of this site, change outlet to source',
        }),
      }),
    ];
  if (source === undefined && !entry.wrong.has('source'))
    return [
      entry.at([], {
        problem: say({ vi: 'thiếu source', en: 'source is missing' }),
        remedy: say({
          vi: 'Ghi nguồn hoặc tác giả của bài viết',
          en: 'Write the source or the author of the article',
        }),
      }),
    ];
  return [];
};

export const newsFaults = ({ news, home }: Content): Fault[] =>
  news.flatMap((entry) => {
    const { url } = entry.draft;
    if (url !== undefined) return linkFaults(entry, url, home);
    return entry.wrong.has('url') ? [] : articleFaults(entry);
  });
