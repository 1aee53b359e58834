import { pathTo, locales, type Route } from '../../i18n/paths.ts';
import type { Fault } from '../report.ts';
import { quote } from '../report.ts';
import type { Content } from '../site.ts';
import { didYouMean } from '../suggest.ts';

const fixed: Route[] = ['programme', 'venue', 'notices', 'sitemap'];

/** The addresses of every page this content makes. */
const pathsOf = ({ programme, delegations, news, notices, pages, press, about }: Content): Set<string> => {
  const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
  const visits = programme.some(({ draft }) => draft.kind === 'visit');
  const routes: Route[] = [
    ...fixed,
    ...(delegations.length ? (['delegations'] as const) : []),
    ...(visits ? (['visit'] as const) : []),
    ...(press.length ? (['press'] as const) : []),
    ...(news.length ? (['news'] as const) : []),
    ...(about ? (['about'] as const) : []),
    ...(about && ids(pages).includes('ke-hoach') ? (['plan'] as const) : []),
    ...(ids(pages).includes('tro-nang') ? (['accessibility'] as const) : []),
  ];
  return new Set(
    locales.flatMap((locale) => [
      pathTo(locale),
      ...routes.map((route) => pathTo(locale, route)),
      ...ids(programme).map((id) => pathTo(locale, 'programme', id)),
      ...ids(delegations).map((id) => pathTo(locale, 'delegations', id)),
      ...ids(news).map((id) => pathTo(locale, 'news', id)),
      ...ids(notices).map((id) => pathTo(locale, 'notices', id)),
    ]),
  );
};

/** A link of a text leads to a page that there is. */
export const linkFaults = (content: Content): Fault[] => {
  // Without any programme that is the fault, and not every link to it.
  if (content.programme.length === 0) return [];
  const paths = pathsOf(content);
  const entries = [
    content.programme,
    content.delegations,
    content.places,
    content.news,
    content.notices,
    content.pages,
  ];
  return entries.flat().flatMap(({ file, links }) =>
    links.flatMap(({ url, line }): Fault[] => {
      const path = url.replace(/[?#].*$/, '');
      if (paths.has(path)) return [];
      const suggestion = didYouMean(path, paths);
      return [
        {
          file,
          line,
          field: 'phần chữ',
          problem: `không có trang ${quote(path)}${suggestion}`,
          remedy:
            'Viết đúng địa chỉ của một trang, bắt đầu và kết thúc bằng dấu gạch chéo, ví dụ /chuong-trinh/',
        },
      ];
    }),
  );
};
