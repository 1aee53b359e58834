import { locales, pathTo } from '../../i18n/paths.ts';
import type { Fault } from '../report.ts';
import type { Content } from '../content.ts';

/** No release has the address that the list of photos and recordings has. */
export const reservedFaults = ({ releases }: Content): Fault[] =>
  releases
    .filter(({ id }) => locales.some((locale) => pathTo(locale, 'press', id) === pathTo(locale, 'media')))
    .map(({ file }) => ({
      file,
      problem: 'địa chỉ này đã dành cho danh sách ảnh và bản ghi',
      remedy: 'Đổi tên tệp',
    }));
