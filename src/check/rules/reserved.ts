import { ownPages, routeOfPage } from '../../conference/routes.ts';
import { locales, pathTo, takenNames } from '../../i18n/paths.ts';
import { say } from '../../languages.ts';
import type { Fault } from '../report.ts';
import { quote } from '../report.ts';
import type { Content } from '../content.ts';
import { routeSource } from './links.ts';

/** No release has the address that the list of photos and recordings has. */
const releaseFaults = ({ releases }: Content): Fault[] =>
  releases
    .filter(({ id }) => locales.some((locale) => pathTo(locale, 'press', id) === pathTo(locale, 'media')))
    .map(({ file }) => ({
      file,
      problem: say({
        vi: 'địa chỉ này đã dành cho danh sách ảnh và bản ghi',
        en: 'this address is that of the list of photos and recordings',
      }),
      remedy: say({ vi: 'Đổi tên tệp', en: 'Rename the file' }),
    }));

/** An entry of `pages/` has an address that is its own; what no page shows, and a material that leads there, is named. */
const pageFaults = (content: Content): Fault[] => {
  const source = routeSource(content);
  const own = new Set(ownPages(source.pages).map(([id]) => id));
  const taken = content.pages
    // One that could not be read may have a role after all.
    .filter(({ id, value }) => value !== undefined && own.has(id) && takenNames.has(id))
    .map(({ file, id }) => ({
      file,
      problem: say({
        vi: `địa chỉ /${id}/ đã dành cho một phần khác của trang, nội dung này không có chỗ hiện`,
        en: `the address /${id}/ belongs to another part of the site, so there is no room for this text`,
      }),
      remedy: say({
        vi: 'Đổi tên tệp; nếu là nội dung của chính phần ấy thì ghi role, xem content/README.md',
        en: 'Rename the file; if it is the text of that very part, write its role, see content/README.en.md',
      }),
    }));
  const unread = content.pages
    .filter(({ id }) => routeOfPage(source, id) === undefined)
    .map(({ file, draft: { role } }): Fault => ({
      file,
      problem: say({
        vi: `trang không có phần ${role}, nội dung này không hiện ở đâu`,
        en: `the site has no part ${role}, so this text appears nowhere`,
      }),
      remedy: say({
        vi: 'Thêm nội dung cho phần ấy, xem content/README.md, hoặc xóa tệp',
        en: 'Add content for that part, see content/README.en.md, or delete the file',
      }),
      warning: true,
    }));
  const misled = content.press.flatMap((material) => {
    const { page } = material.draft;
    if (page === undefined || !source.pages.has(page) || routeOfPage(source, page)) return [];
    return [
      material.at(['page'], {
        problem: say({
          vi: `trang ${quote(page)} không hiện ở đâu, nên tài liệu này cũng không hiện`,
          en: `the page ${quote(page)} appears nowhere, so neither does this material`,
        }),
        remedy: say({
          vi: 'Thêm nội dung cho phần ấy, xem content/README.md, hoặc xóa tài liệu',
          en: 'Add content for that part, see content/README.en.md, or delete the material',
        }),
        warning: true,
      }),
    ];
  });
  return [...taken, ...unread, ...misled];
};

/** What an editor has written is read, at an address of its own. */
export const reservedFaults = (content: Content): Fault[] => [
  ...releaseFaults(content),
  ...pageFaults(content),
];
