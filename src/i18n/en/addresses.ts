import type { Phase } from '../../conference/types.ts';
import type { addresses as vi } from '../vi/addresses.ts';

/**
 * The English words in addresses: of pages, files, lists and places on a page. Plain ASCII letters.
 * Addresses are stable for ever: a word here is never changed once published.
 */

const routes = {
  programme: 'programme',
  delegations: 'delegations',
  venue: 'venue',
  visit: 'visit',
  press: 'press',
  news: 'news',
  notices: 'notices',
  about: 'about',
  plan: 'plan',
  search: 'search',
  sitemap: 'site-map',
  accessibility: 'accessibility',
  lobby: 'screen',
  files: 'files',
  media: 'media',
  pictures: 'pictures',
};

/** What stands between `news` and a list of some of it. Two words deep, so that no article is ever called like one. */
const lists = {
  page: 'page',
  phase: 'phase',
  month: 'month',
  phases: { before: 'before', during: 'during', after: 'after' },
};

/** Names of files, without their endings unless they have only one. */
const files = {
  /** Under `files`; an id may follow. */
  printed: {
    programme: 'programme',
    handbook: 'delegates-handbook',
    plan: 'plan',
    delegation: 'delegation',
    release: 'press-release',
    banner: 'banner',
    mark: 'logo',
    code: 'qr-code',
  },
  /** What follows the name of a mark. */
  marks: { colour: 'colour', single: 'one-colour', field: 'on-background' },
  /** The home page, among codes to scan and pictures of shared links: it has no word in its address. */
  home: 'home',
  /** Older news for the search; a number follows. */
  olderNews: 'older',
  /** The archive of all press materials, under `files`, and what is in it beside the materials. */
  kit: 'press-kit.zip',
  inKit: { photos: 'photos', readme: 'READ-FIRST.txt', terms: 'TERMS.txt', sources: 'SOURCES.txt' },
};

/** Places on a page: what follows `#` in an address. */
const anchors = {
  content: 'content',
  /** Before the name of each heading in an editor's text, apart from all places of the page. */
  section: 'section',
  /** Programme; a day's heading is called by the day's id and this. */
  heading: 'heading',
  /** A point of an item, by its place from 0. */
  point: (index: number) => `point-${String(index + 1).padStart(2, '0')}`,
  delegationPicker: 'my-delegation',
  /** Delegation. */
  delegationProgramme: 'delegation-programme',
  delegationArrival: 'welcome',
  members: 'who-attends',
  /** Venue. */
  arrival: 'getting-there',
  sketch: 'sketch',
  practical: 'good-to-know',
  emergency: 'emergency',
  /** Press. */
  materials: 'materials',
  photos: 'photos-and-recordings',
  banners: 'banners',
  sources: 'checksums',
  /** Of a material that has a heading of the first rank. */
  material: (id: string) => `material-${id}`,
  materialsOf: (phase: Phase) => `materials-${phase}`,
  media: (id: string) => `media-${id}`,
  names: 'names',
  contact: 'contact',
  corrections: 'corrections',
  filming: 'filming',
  /** News and notices; of a recorded change the number follows. */
  latestNews: 'latest-news',
  /** The foot of every page. */
  pageFoot: 'page-foot',
  whereabouts: 'venue-and-delegations',
  pressHeading: 'for-the-press',
  changes: 'changes',
  /** Of the whole conference, counted from the first. */
  conferenceChange: (count: number) => `conference-change-${count}`,
  /** About. */
  purpose: 'purpose',
  contents: 'contents',
  plan: 'plan',
  organisers: 'organisers',
  funding: 'funding',
  cities: 'cities',
  /** Accessibility. */
  record: 'check-results',
  /** Search. */
  searchField: 'search-words',
  searchHint: 'how-to-type',
  allPages: 'all-pages',
};

export const addresses: typeof vi = { routes, lists, files, anchors };
