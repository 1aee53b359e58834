import { markVariants, type MarkVariant } from './brand.ts';
import type { Identified } from './changes.ts';
import { isPhotoFormat, type MediaFormat, mediaPages } from './media.ts';
import { type NewsFilter, newsListPages } from './news-lists.ts';
import type { PressMaterial, PrintKind } from './press.ts';
import type { IsoDate, ItemKind, Phase, StandingPage } from './types.ts';

/** Every page of the site, and every file that a reader may be led to: for the menu, for links and their check. */

/**
 * Entries of `pages/`: with a role the text of a section's page, or its beginning; without one a page of its own, under its
 * name.
 */
type Pages = ReadonlyMap<string, Pick<StandingPage, 'role'>>;

/** The entry with a role: `ke-hoach`. */
export const pageOf = (pages: Pages, role: NonNullable<StandingPage['role']>): string | undefined =>
  [...pages].find(([, page]) => page.role === role)?.[0];

/** What decides which optional parts a conference has. */
interface Parts {
  visits: readonly unknown[];
  delegations: readonly unknown[];
  materials: readonly unknown[];
  releases: readonly unknown[];
  media: readonly unknown[];
  news: readonly unknown[];
  notices: readonly unknown[];
  /** Recorded changes of items and of the whole conference, which join the notices. */
  changes: readonly unknown[];
  conferenceChanges: readonly unknown[];
  about: unknown;
  pages: Pages;
}

const present = {
  programme: () => true,
  venue: () => true,
  delegations: ({ delegations }) => delegations.length > 0,
  visit: ({ visits }) => visits.length > 0,
  press: ({ materials, releases, media }) => materials.length + releases.length + media.length > 0,
  news: ({ news }) => news.length > 0,
  notices: ({ notices, changes, conferenceChanges }) =>
    notices.length + changes.length + conferenceChanges.length > 0,
  about: ({ about }) => about !== undefined,
  plan: ({ about, pages }) => about !== undefined && pageOf(pages, 'plan') !== undefined,
  accessibility: ({ pages }) => pageOf(pages, 'accessibility') !== undefined,
  search: () => true,
  sitemap: () => true,
  lobby: () => true,
} satisfies Record<string, (parts: Parts) => boolean>;

export type Section = keyof typeof present;

/** Whether a conference has something to show in a part of the site. */
export const hasSection = (parts: Parts, section: Section): boolean => present[section](parts);

/** The parts of the site this conference has; a part without content has no entry in any menu. */
export const allSections = (parts: Parts): Section[] =>
  (Object.keys(present) as Section[]).filter((section) => hasSection(parts, section));

const secondary: Section[] = ['plan', 'accessibility', 'search', 'sitemap'];

/** The page on which an entry of `pages/` is read; undefined where the conference has no such section. */
export const routeOfPage = (parts: Parts, id: string): PageRoute | undefined => {
  const section = parts.pages.get(id)?.role;
  if (section === undefined) return { kind: 'page', id };
  return hasSection(parts, section) ? { kind: 'page', section } : undefined;
};

/** The entries of `pages/` with a page of their own. */
export const ownPages = <T extends Pick<StandingPage, 'role'>>(
  pages: ReadonlyMap<string, T>,
): [id: string, page: T][] => [...pages].filter(([, { role }]) => role === undefined);

/** The sections of the main menu. */
export const sections = (parts: Parts): Section[] =>
  allSections(parts).filter((section) => !secondary.includes(section) && section !== 'lobby');

/** The sections that stand in the footer: those that are not in the menu. */
export const footerSections = (parts: Parts): Section[] =>
  allSections(parts).filter((section) => secondary.includes(section));

/** Pages that have a printed code: the start, what people look for on the spot, and what reporters need. */
export type CodePage = 'home' | 'programme' | 'venue' | 'delegations' | 'visit' | 'press';

/** The home page, the main page of a section, the page of one of its entries, or, without a section, one of `pages/`. */
export interface PageRoute {
  kind: 'page';
  section?: Section;
  id?: string;
}

/** A page or a file; `addressOf` in `src/i18n` has the words of its address. */
export type SiteRoute =
  | PageRoute
  | { kind: 'news-list'; filter: NewsFilter; page: number }
  | { kind: 'media-list'; page: number }
  /** The whole programme, one item, or the programme of a delegation. */
  | { kind: 'calendar'; section: 'programme' | 'delegations'; id?: string }
  | { kind: 'feed'; section: 'news' | 'notices'; format: 'rss.xml' | 'feed.json' }
  /** The programme for conference apps. */
  | { kind: 'schedule'; format: 'xml' | 'json' }
  /** A photo or a recording in full. */
  | { kind: 'media'; id: string; format: MediaFormat }
  | { kind: 'printed'; of: Exclude<PrintKind, 'mark' | 'code'>; id?: string; format: PrintFormat }
  | { kind: 'mark'; variant: MarkVariant; format: PrintFormat }
  | { kind: 'code'; page: CodePage }
  /** All materials of the press room in one archive. */
  | { kind: 'kit' };

type PrintFormat = 'pdf' | 'svg' | 'png';

/** What the list of pages follows from: a site, or a content that is still being checked. */
export interface RouteSource extends Parts {
  conference: { banners: readonly { id: string }[] };
  items: readonly (Identified & { kind: ItemKind | undefined })[];
  deletedItems: readonly Identified[];
  delegations: readonly { id: string }[];
  materials: readonly Pick<PressMaterial, 'page' | 'banner' | 'printed'>[];
  releases: readonly { id: string }[];
  media: readonly { id: string; format: MediaFormat; phase: Phase; date: IsoDate }[];
  news: readonly { id: string; phase: Phase; published: IsoDate; url?: string | undefined }[];
  notices: readonly { id: string }[];
  textOf: (entry: string) => string | undefined;
}

const drawn: readonly PrintFormat[] = ['pdf', 'svg', 'png'];

const printedRoutes = (source: RouteSource): SiteRoute[] => {
  const { conference, delegations, releases } = source;
  const pdf = (of: 'programme' | 'handbook' | 'plan' | 'delegation' | 'release', id?: string): SiteRoute => ({
    kind: 'printed',
    of,
    ...(id !== undefined && { id }),
    format: 'pdf',
  });
  const codes: CodePage[] = [
    'home',
    'programme',
    'venue',
    ...(delegations.length > 0 ? (['delegations'] as const) : []),
    ...(source.visits.length > 0 ? (['visit'] as const) : []),
    'press',
  ];
  return [
    pdf('programme'),
    pdf('handbook'),
    ...(hasPlan(source) ? [pdf('plan')] : []),
    ...delegations.map(({ id }) => pdf('delegation', id)),
    ...releases.map(({ id }) => pdf('release', id)),
    ...conference.banners.flatMap(({ id }) =>
      drawn.map((format): SiteRoute => ({ kind: 'printed', of: 'banner', id, format })),
    ),
    ...markVariants.flatMap((variant) =>
      drawn.map((format): SiteRoute => ({ kind: 'mark', variant, format })),
    ),
    ...codes.map((page): SiteRoute => ({ kind: 'code', page })),
  ];
};

/** Whether there is something to print of the plan. */
const hasPlan = ({ about, pages, textOf }: RouteSource): boolean => {
  const plan = pageOf(pages, 'plan');
  return about !== undefined && plan !== undefined && textOf(`pages/${plan}`) !== undefined;
};

/** Whether there is anything to put into the archive of all materials. */
const hasKit = (source: RouteSource): boolean =>
  source.releases.length > 0 ||
  source.media.some(({ format }) => isPhotoFormat(format)) ||
  source.materials.some(({ page, banner, printed }) => {
    if (printed !== undefined) return printed !== 'delegation' || source.delegations.length > 0;
    return (
      banner !== undefined || (page !== undefined && page === pageOf(source.pages, 'plan') && hasPlan(source))
    );
  });

/** All of them. The notices have a page from the first day on, though the menu names it only once there is one. */
export function routesOf(source: RouteSource): SiteRoute[] {
  const { items, deletedItems, delegations, media, news, notices, releases } = source;
  const page = (section: Section, id?: string): SiteRoute => ({
    kind: 'page',
    section,
    ...(id !== undefined && { id }),
  });
  const pagesOf = (section: Section, entries: readonly { id: string }[]) =>
    entries.map(({ id }) => page(section, id));
  // Addresses stay: an item's under every id it had, and a deleted item's.
  const itemIds = [...items, ...deletedItems].flatMap(({ id, previousIds }) => [id, ...previousIds]);
  const feeds: ('news' | 'notices')[] = [
    ...(hasSection(source, 'news') ? (['news'] as const) : []),
    'notices',
  ];
  return [
    { kind: 'page' },
    ...new Set([...allSections(source), 'notices' as const]).values().map((section) => page(section)),
    ...ownPages(source.pages).map(([id]): SiteRoute => ({ kind: 'page', id })),
    ...itemIds.flatMap((id): SiteRoute[] => [
      page('programme', id),
      { kind: 'calendar', section: 'programme', id },
    ]),
    ...delegations.flatMap(({ id }): SiteRoute[] => [
      page('delegations', id),
      { kind: 'calendar', section: 'delegations', id },
    ]),
    ...pagesOf(
      'news',
      news.filter(({ url }) => url === undefined),
    ),
    ...(news.length > 0 ? newsListPages(news) : [])
      .filter((list) => list.page > 1 || Object.keys(list.filter).length > 0)
      .map((list): SiteRoute => ({ kind: 'news-list', filter: list.filter, page: list.page })),
    ...pagesOf('notices', notices),
    ...pagesOf('press', releases),
    ...mediaPages(media).map((_, index): SiteRoute => ({ kind: 'media-list', page: index + 1 })),
    { kind: 'calendar', section: 'programme' },
    ...feeds.flatMap((section): SiteRoute[] => [
      { kind: 'feed', section, format: 'rss.xml' },
      { kind: 'feed', section, format: 'feed.json' },
    ]),
    { kind: 'schedule', format: 'xml' },
    { kind: 'schedule', format: 'json' },
    ...media.map(({ id, format }): SiteRoute => ({ kind: 'media', id, format })),
    ...printedRoutes(source),
    ...(hasKit(source) ? [{ kind: 'kit' } as const] : []),
  ];
}
