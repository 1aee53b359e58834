import type { ProgrammeDay, ProgrammeItem } from '../conference/programme.ts';
import type { Identified, ItemChange, ItemHistory } from '../conference/changes.ts';
import type { ItemVersion } from '../conference/journal.ts';
import type { Brand } from '../conference/brand.ts';
import type { About, Delegation, Group, IsoDate, Place, StandingPage } from '../conference/types.ts';
import type { PressRelease } from '../conference/press.ts';
import type { Language } from '../i18n/index.ts';
import type { StateSource } from '../wording/state.ts';

/** The conference as the printed pieces need it. */
export interface PrintSource extends StateSource {
  brand: Brand & { markSvg: string };
  about: About | undefined;
  days: ProgrammeDay[];
  items: ProgrammeItem[];
  visits: ProgrammeItem[];
  places: Place[];
  venue: Place;
  placeOf: (id: string | undefined) => Place | undefined;
  groups: Group[];
  delegations: Delegation[];
  releases: PressRelease[];
  /** Every recorded change of the programme. */
  changes: readonly ItemChange[];
  /** The items of the first edition. */
  planned: readonly ItemVersion[];
  historyOf: (item: Identified) => ItemHistory | undefined;
  pages: ReadonlyMap<string, StandingPage>;
  lastUpdate: (entries: string[]) => IsoDate | undefined;
}

/** In which language, and where on the web. */
export interface PrintContext {
  language: Language;
  locale: string;
  /** Absolute address of a page: the programme, one delegation, the plan. */
  pageOf: (
    route: 'programme' | 'delegations' | 'venue' | 'visit' | 'notices' | 'press' | 'plan' | 'home',
    id?: string,
  ) => string;
  /** Absolute address of a path of this site, as editors write it: `/chuong-trinh/`. */
  absolute: (path: string) => string;
  /** The day of a piece whose sources were never recorded. */
  today: IsoDate;
}
