import type { MediaFormat, MediaText } from '../conference/media.ts';
import type { PressMaterial, PressRelease } from '../conference/press.ts';
import type { Brand } from '../conference/brand.ts';
import type {
  About,
  Conference,
  Delegation,
  Group,
  Item,
  NewsEntry,
  Notice,
  Organiser,
  Place,
  StandingPage,
} from '../conference/types.ts';
import type { Entry } from './entry.ts';

/** What the entries of each collection are. */
export interface CollectionTypes {
  programme: Item;
  groups: Group;
  delegations: Delegation;
  places: Place;
  organisers: Organiser;
  press: PressMaterial;
  releases: PressRelease;
  media: MediaText;
  news: NewsEntry;
  notices: Notice;
  pages: StandingPage;
}

/** The content while it is checked: every file by its collection, faulty or not. */
export type Content = { [K in keyof CollectionTypes]: Entry<Omit<CollectionTypes[K], 'id'>>[] } & {
  conference: Entry<Conference> | undefined;
  about: Entry<About> | undefined;
  brand: Entry<Brand> | undefined;
  /** SVG files of the brand folder, name to text. */
  marks: Map<string, string>;
  /** Photos and recordings in the media folder, by id. */
  mediaFormats: ReadonlyMap<string, MediaFormat>;
  /** The instant the gate of publication goes by, in milliseconds since the epoch. */
  now: number;
  /** Public address of the site, if that is known. */
  home: string | undefined;
};

/** The content without faults: every collection by id. */
export type Site = { [K in keyof CollectionTypes]: Map<string, CollectionTypes[K]> } & {
  conference: Conference;
  about: About | undefined;
  brand: Brand;
  /** The mark of the brand, as SVG. */
  mark: string;
  /** Text under the front matter, by entry: `programme/hop-tru-bi`; of a photo or a recording the hash of its file. */
  bodies: Map<string, string>;
};
