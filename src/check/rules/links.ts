import { pathTo, locales, type Route } from '../../i18n/paths.ts';
import type { Entry } from '../entry.ts';
import type { Fault } from '../report.ts';
import { quote } from '../report.ts';
import type { Content } from '../content.ts';
import { didYouMean } from '../suggest.ts';
import { isOut } from './withheld.ts';

const fixed: Route[] = ['programme', 'venue', 'notices', 'sitemap'];

/** The addresses of every page this content makes. */
const pathsOf = ({
  programme,
  delegations,
  news,
  notices,
  pages,
  press,
  releases,
  media,
  about,
}: Content): Set<string> => {
  const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
  const visits = programme.some(({ draft }) => draft.kind === 'visit');
  const routes: Route[] = [
    ...fixed,
    ...(delegations.length ? (['delegations'] as const) : []),
    ...(visits ? (['visit'] as const) : []),
    ...(press.length + releases.length + media.length ? (['press'] as const) : []),
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
      ...ids(news.filter(({ draft }) => draft.url === undefined)).map((id) => pathTo(locale, 'news', id)),
      ...ids(notices).map((id) => pathTo(locale, 'notices', id)),
      ...ids(releases).map((id) => pathTo(locale, 'press', id)),
    ]),
  );
};

type Linking = Pick<Entry<unknown>, 'file' | 'links'>;

/** The content as readers get it: without what is not published yet. */
const published = (content: Content): Content => ({
  ...content,
  news: content.news.filter((entry) => isOut(entry, content)),
  notices: content.notices.filter((entry) => isOut(entry, content)),
  releases: content.releases.filter((entry) => isOut(entry, content)),
});

/** A link of a text leads to a page that there is, and that is published when the text is. */
export const linkFaults = (content: Content): Fault[] => {
  // Without any programme that is the fault, and not every link to it.
  if (content.programme.length === 0) return [];
  const paths = pathsOf(content);
  const shown = published(content);
  const shownPaths = pathsOf(shown);
  const always = [content.programme, content.delegations, content.places, content.pages].flat();
  const inTime = new Set<Linking>([...always, ...shown.news, ...shown.notices, ...shown.releases]);
  return [...always, ...content.news, ...content.notices, ...content.releases].flatMap((entry: Linking) =>
    entry.links.flatMap(({ url, line }): Fault[] => {
      const path = url.replace(/[?#].*$/, '');
      const place = { file: entry.file, line, field: 'phần chữ' };
      if (shownPaths.has(path) || (paths.has(path) && !inTime.has(entry))) return [];
      if (paths.has(path)) {
        return [
          {
            ...place,
            problem: `liên kết đến trang chưa đăng ${quote(path)}`,
            remedy: 'Đăng trang kia trước hoặc cùng lúc, hoặc xóa liên kết',
          },
        ];
      }
      return [
        {
          ...place,
          problem: `không có trang ${quote(path)}${didYouMean(path, shownPaths)}`,
          remedy:
            'Viết đúng địa chỉ của một trang, bắt đầu và kết thúc bằng dấu gạch chéo, ví dụ /chuong-trinh/',
        },
      ];
    }),
  );
};
