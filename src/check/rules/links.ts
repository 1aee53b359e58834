import { deletedItems, programmeChanges } from '../../conference/changes.ts';
import { conferenceChanges, withConference } from '../../conference/conference-changes.ts';
import { routesOf, type RouteSource } from '../../conference/routes.ts';
import { addressOf } from '../../i18n/addresses.ts';
import { locales } from '../../i18n/paths.ts';
import type { Content } from '../content.ts';
import type { Entry } from '../entry.ts';
import { say } from '../../languages.ts';
import type { Fault } from '../report.ts';
import { bodyName, quote } from '../report.ts';
import { didYouMean } from '../suggest.ts';
import { isPublicEntry } from './not-public.ts';

/** What the list of pages follows from, as far as the content can be read. */
export const routeSource = (content: Content): RouteSource => {
  const { journal, mediaFormats, programme } = content;
  const items = programme.map(({ id, draft: { kind, previousIds } }) => ({
    id,
    kind,
    previousIds: (previousIds ?? []).filter((one) => one !== undefined),
  }));
  const history = withConference(journal, []);
  const texts = new Map(content.pages.map(({ id, body }) => [`pages/${id}`, body.trim()]));
  return {
    conference: {
      banners: (content.conference?.draft.banners ?? []).flatMap((banner) =>
        banner?.id === undefined ? [] : [{ id: banner.id }],
      ),
    },
    about: content.about,
    items,
    deletedItems: deletedItems(history, items),
    changes: programmeChanges(history, items),
    conferenceChanges: conferenceChanges(history),
    visits: items.filter(({ kind }) => kind === 'visit'),
    delegations: content.delegations,
    materials: content.press.map(({ draft: { page, banner, printed } }) => ({ page, banner, printed })),
    releases: content.releases,
    media: content.media.flatMap(({ id, draft: { phase = 'before', date = '' } }) => {
      const format = mediaFormats.get(id);
      return format === undefined ? [] : [{ id, format, phase, date }];
    }),
    news: content.news.map(({ id, draft: { phase = 'before', published = '', url } }) => ({
      id,
      phase,
      published,
      url,
    })),
    notices: content.notices,
    pages: new Map(content.pages.map(({ id, draft: { role } }) => [id, { role }])),
    textOf: (entry) => texts.get(entry) || undefined,
  };
};

/** The addresses of every page and file this content makes. */
const pathsOf = (content: Content): Set<string> => {
  const routes = routesOf(routeSource(content));
  return new Set(locales.flatMap((locale) => routes.map((route) => addressOf(locale, route))));
};

type Linking = Pick<Entry<unknown>, 'file' | 'links'>;

/** The content as readers get it: without what is not published yet. */
const published = (content: Content): Content => ({
  ...content,
  news: content.news.filter((entry) => isPublicEntry(entry, content)),
  notices: content.notices.filter((entry) => isPublicEntry(entry, content)),
  releases: content.releases.filter((entry) => isPublicEntry(entry, content)),
});

/** A link of a text leads to a page or a file that there is, and that is published when the text is. */
export const linkFaults = (content: Content): Fault[] => {
  // Without any programme that is the fault, and not every link to it.
  if (content.programme.length === 0) return [];
  const paths = pathsOf(content);
  const shown = published(content);
  const shownPaths = pathsOf(shown);
  const always = [content.programme, content.delegations, content.places, content.pages].flat();
  const everything = [...always, ...content.news, ...content.notices, ...content.releases];
  const originals = [...always, ...shown.news, ...shown.notices, ...shown.releases];
  const translationsOf = (list: typeof everything) =>
    content.translations.filter(({ of, id }) => list.some((one) => one.of === of && one.id === id));
  const inTime = new Set<Linking>([...originals, ...translationsOf(originals)]);
  return [...everything, ...translationsOf(everything)].flatMap((entry: Linking) =>
    entry.links.flatMap(({ url, line }): Fault[] => {
      const path = url.replace(/[?#].*$/, '');
      const place = { file: entry.file, line, field: bodyName() };
      if (shownPaths.has(path) || (paths.has(path) && !inTime.has(entry))) return [];
      if (paths.has(path)) {
        return [
          {
            ...place,
            problem: say({
              vi: `liên kết đến trang chưa đăng ${quote(path)}`,
              en: `this links to a page that is not published yet, ${quote(path)}`,
            }),
            remedy: say({
              vi: 'Đăng trang kia trước hoặc cùng lúc, hoặc xóa liên kết',
              en: 'Publish the other page first or at the same time, or delete the link',
            }),
          },
        ];
      }
      return [
        {
          ...place,
          problem: say({
            vi: `không có trang ${quote(path)}${didYouMean(path, shownPaths)}`,
            en: `there is no page ${quote(path)}${didYouMean(path, shownPaths)}`,
          }),
          remedy: say({
            vi: 'Viết đúng địa chỉ của một trang, bắt đầu và kết thúc bằng dấu gạch chéo, ví dụ /chuong-trinh/',
            en: 'Write the address of a page, beginning and ending with a slash, such as /programme/',
          }),
        },
      ];
    }),
  );
};
