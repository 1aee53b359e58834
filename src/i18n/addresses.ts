import type { SiteRoute } from '../conference/routes.ts';
import { language } from './index.ts';
import type { PrintKind } from '../conference/press.ts';
import { type Locale, mediaListPath, newsListPath, pathTo, pathToFile } from './paths.ts';

/** Name of a printed file: `doan-ke-ben.pdf`. */
export const printedName = (
  locale: Locale,
  kind: PrintKind,
  id: string | undefined,
  format: string,
): string => `${[language[locale].files.printed[kind], id].filter(Boolean).join('-')}.${format}`;

/** The calendar file that belongs to a page: `/chuong-trinh/` has `/chuong-trinh.ics`. */
export const calendarOfPage = (page: string): string => page.replace(/\/$/, '.ics');

/** Address of a page or a file in one language, from the root of the site. */
export function addressOf(locale: Locale, route: SiteRoute): string {
  const { files, routes } = language[locale];
  switch (route.kind) {
    case 'page':
      return pathTo(locale, route.section, route.id);
    case 'news-list':
      return pathTo(locale, 'news', newsListPath(locale, route.filter, route.page));
    case 'media-list':
      return pathTo(locale, 'media', mediaListPath(locale, route.page));
    case 'calendar':
      return calendarOfPage(pathTo(locale, route.section, route.id));
    case 'feed':
      return `${pathTo(locale, route.section)}${route.format}`;
    case 'schedule':
      return `/schedule.${route.format}`;
    case 'media':
      return `${pathTo(locale, 'media')}${route.id}.${route.format}`;
    case 'printed':
      return pathToFile(locale, printedName(locale, route.of, route.id, route.format));
    case 'mark':
      return pathToFile(locale, printedName(locale, 'mark', files.marks[route.variant], route.format));
    case 'code':
      return pathToFile(
        locale,
        printedName(locale, 'code', route.page === 'home' ? files.home : routes[route.page], 'svg'),
      );
    case 'kit':
      return pathToFile(locale, files.kit);
  }
}
