import type { MediaText } from './media.ts';
import type { PressMaterial, PressRelease } from './press.ts';
import type { Delegation, Group, Item, NewsEntry, Notice, Organiser, Place, StandingPage } from './types.ts';

/** What the entries of each collection are. */
export interface Collections {
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
