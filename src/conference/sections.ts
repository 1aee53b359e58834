/** What decides which optional parts a conference has. */
interface Parts {
  visits: readonly unknown[];
  delegations: readonly unknown[];
  materials: readonly unknown[];
  releases: readonly unknown[];
  media: readonly unknown[];
  news: readonly unknown[];
  notices: readonly unknown[];
  /** Recorded changes of the programme, which join the notices. */
  changes: readonly unknown[];
  about: unknown;
  pages: ReadonlyMap<string, unknown>;
}

const present = {
  programme: () => true,
  venue: () => true,
  delegations: ({ delegations }) => delegations.length > 0,
  visit: ({ visits }) => visits.length > 0,
  press: ({ materials, releases, media }) => materials.length + releases.length + media.length > 0,
  news: ({ news }) => news.length > 0,
  notices: ({ notices, changes }) => notices.length + changes.length > 0,
  about: ({ about }) => about !== undefined,
  plan: ({ about, pages }) => about !== undefined && pages.has('ke-hoach'),
  accessibility: ({ pages }) => pages.has('tro-nang'),
  search: () => true,
  sitemap: () => true,
  lobby: () => true,
} satisfies Record<string, (parts: Parts) => boolean>;

export type Section = keyof typeof present;

/** The parts of the site this conference has; a part without content has neither page nor menu entry. */
export const allSections = (parts: Parts): Section[] =>
  (Object.keys(present) as Section[]).filter((section) => present[section](parts));

const secondary: Section[] = ['about', 'plan', 'accessibility', 'search', 'sitemap'];

/** The sections of the main menu. */
export const sections = (parts: Parts): Section[] =>
  allSections(parts).filter((section) => !secondary.includes(section) && section !== 'lobby');

/** The sections that stand in the footer only. */
export const footerSections = (parts: Parts): Section[] =>
  allSections(parts).filter((section) => secondary.includes(section));
