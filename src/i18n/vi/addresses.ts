import type { MarkVariant } from '../../conference/brand.ts';
import type { PrintKind } from '../../conference/press.ts';
import type { Phase } from '../../conference/types.ts';

/**
 * The Vietnamese words in addresses: of pages, files, lists and places on a page. Plain ASCII letters.
 * Addresses are stable for ever: a word here is never changed once published.
 */

const routes = {
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
};

/** What stands between `news` and a list of some of it. Two words deep, so that no article is ever called like one. */
const lists = {
  page: 'trang',
  phase: 'giai-doan',
  month: 'thang',
  phases: { before: 'truoc', during: 'trong', after: 'sau' } satisfies Record<Phase, string>,
};

/** Names of files, without their endings unless they have only one. */
const files = {
  /** Under `files`; an id may follow. */
  printed: {
    programme: 'chuong-trinh',
    handbook: 'so-tay-dai-bieu',
    plan: 'ke-hoach',
    delegation: 'doan',
    release: 'thong-cao',
    banner: 'ma-ket',
    mark: 'bieu-trung',
    code: 'ma-qr',
  } satisfies Record<PrintKind, string>,
  /** What follows the name of a mark. */
  marks: { colour: 'mau', single: 'mot-mau', field: 'tren-nen' } satisfies Record<MarkVariant, string>,
  /** The home page, among codes to scan and pictures of shared links: it has no word in its address. */
  home: 'trang-chu',
  /** Older news for the search; a number follows. */
  olderNews: 'cu',
  /** The archive of all press materials, under `files`, and what is in it beside the materials. */
  kit: 'tron-bo-bao-chi.zip',
  inKit: { photos: 'anh', readme: 'DOC-TRUOC.txt', terms: 'DIEU-KIEN.txt', sources: 'NGUON.txt' },
};

/** Places on a page: what follows `#` in an address. */
const anchors = {
  content: 'noi-dung',
  /** Before the name of each heading in an editor's text, apart from all places of the page. */
  section: 'muc',
  /** Programme; a day's heading is called by the day's id and this. */
  heading: 'ten',
  /** A point of an item, by its place from 0. */
  point: (index: number) => `diem-${String(index + 1).padStart(2, '0')}`,
  delegationPicker: 'doan-cua-toi',
  /** Delegation. */
  delegationProgramme: 'chuong-trinh-doan',
  delegationArrival: 'don-doan',
  members: 'thanh-phan',
  /** Venue. */
  arrival: 'den-noi',
  sketch: 'so-do',
  practical: 'can-biet',
  emergency: 'khan-cap',
  /** Press. */
  materials: 'tai-lieu',
  photos: 'anh-va-ban-ghi',
  banners: 'ma-ket',
  sources: 'ma-kiem-tra',
  /** Of a material that has a heading of the first rank. */
  material: (id: string) => `tai-lieu-${id}`,
  materialsOf: (phase: Phase) => `tai-lieu-${phase}`,
  media: (id: string) => `tu-lieu-${id}`,
  names: 'ten-goi',
  contact: 'lien-he',
  corrections: 'dinh-chinh',
  filming: 'ghi-hinh',
  /** News and notices; of a recorded change the number follows. */
  latestNews: 'tin-moi',
  /** The foot of every page. */
  pageFoot: 'cuoi-trang',
  whereabouts: 'noi-hop-va-doan',
  pressHeading: 'cho-bao-chi',
  changes: 'thay-doi',
  /** Of the whole conference, counted from the first. */
  conferenceChange: (count: number) => `thay-doi-hoi-nghi-${count}`,
  /** About. */
  purpose: 'muc-dich',
  contents: 'noi-dung-hoi-nghi',
  plan: 'ke-hoach',
  organisers: 'co-quan',
  funding: 'kinh-phi',
  cities: 'cac-thanh-pho',
  /** Accessibility. */
  record: 'ket-qua-kiem-tra',
  /** Search. */
  searchField: 'tu-khoa',
  searchHint: 'cach-go',
  allPages: 'moi-trang',
};

export const addresses = { routes, lists, files, anchors };
