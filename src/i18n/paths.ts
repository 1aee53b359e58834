import type { NewsFilter } from '../conference/news-lists.ts';
import type { PrintKind } from '../conference/press.ts';
import type { Phase } from '../conference/types.ts';

/** Every language the site can be read in; the first is the one without a prefix in its addresses. */
export const locales = ['vi'] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = locales[0];

/** Every kind of page that has a word of its own in the address. */
export type Route =
  | 'programme'
  | 'delegations'
  | 'venue'
  | 'visit'
  | 'press'
  | 'news'
  | 'notices'
  | 'about'
  | 'plan'
  | 'search'
  | 'sitemap'
  | 'accessibility'
  | 'lobby'
  | 'files'
  | 'media'
  | 'pictures';

/** Addresses are stable for ever: a word here is never changed once published. */
const segments: Record<Locale, Record<Route, string>> = {
  vi: {
    programme: 'chuong-trinh',
    delegations: 'doan-dai-bieu',
    venue: 'dia-diem',
    visit: 'tham-quan',
    press: 'bao-chi',
    news: 'tin-tuc',
    notices: 'thong-bao',
    about: 'gioi-thieu',
    plan: 'ke-hoach',
    search: 'tim-kiem',
    sitemap: 'so-do-trang',
    accessibility: 'tro-nang',
    lobby: 'man-hinh',
    files: 'tai-lieu',
    media: 'tu-lieu',
    pictures: 'anh',
  },
};

/** Name of the archive of all press materials, under `files`. */
export const kitName: Record<Locale, string> = { vi: 'tron-bo-bao-chi.zip' };

/** Names of the files under `files`, without their endings; an id may follow. */
export const fileNames: Record<Locale, Record<PrintKind, string>> = {
  vi: {
    programme: 'chuong-trinh',
    handbook: 'so-tay-dai-bieu',
    plan: 'ke-hoach',
    delegation: 'doan',
    release: 'thong-cao',
    banner: 'ma-ket',
    mark: 'bieu-trung',
    code: 'ma-qr',
  },
};

/** Routes that lie under another one. */
const parents: Partial<Record<Route, Route>> = { plan: 'about', media: 'press' };

const prefix = (locale: Locale): string | undefined => (locale === defaultLocale ? undefined : locale);

/**
 * The address of a page from the root of the site: `/chuong-trinh/hop-tru-bi/`.
 * Without a route the home page.
 */
export const pathTo = (locale: Locale, route?: Route, id?: string): string => {
  const words = route ? [parents[route], route].filter((one) => one !== undefined) : [];
  const parts = [prefix(locale), ...words.map((word) => segments[locale][word]), id];
  return `/${parts
    .filter((part) => part !== undefined)
    .map((part) => `${part}/`)
    .join('')}`;
};

/** What stands between `news` and a list of some of it. Two words deep, so that no article is ever called like one. */
const listSegments: Record<
  Locale,
  { page: string; phase: string; month: string; phases: Record<Phase, string> }
> = {
  vi: {
    page: 'trang',
    phase: 'giai-doan',
    month: 'thang',
    phases: { before: 'truoc', during: 'trong', after: 'sau' },
  },
};

/** The part of the address of a page of a list of news that follows `news`, without slashes around it. */
export const newsListPath = (locale: Locale, { phase, month }: NewsFilter, page = 1): string | undefined => {
  const words = listSegments[locale];
  const parts = [
    ...(phase === undefined ? [] : [words.phase, words.phases[phase]]),
    ...(month === undefined ? [] : [words.month, month]),
    ...(page === 1 ? [] : [words.page, String(page)]),
  ];
  return parts.length === 0 ? undefined : parts.join('/');
};

/** The part of the address of a page of the list of photos and recordings that follows `media`; none for the first. */
export const mediaListPath = (locale: Locale, page: number): string | undefined =>
  page === 1 ? undefined : `${listSegments[locale].page}/${page}`;

/** The address of a file of the press room, from the root of the site. */
export const pathToFile = (locale: Locale, name: string): string => `${pathTo(locale, 'files')}${name}`;

/**
 * Parameters of `src/pages/[...locale]/[route]/…` for every language: each page file names its routes in
 * brackets, and this fills in the words of the address.
 */
export const routeParams = <R extends Route>(...routes: R[]) =>
  locales.map((locale) => ({
    locale,
    params: {
      locale: prefix(locale),
      ...(Object.fromEntries(routes.map((route) => [route, segments[locale][route]])) as Record<R, string>),
    },
  }));
