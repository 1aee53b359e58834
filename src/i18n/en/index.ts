import type { Language } from '../index.ts';
import { about } from './about.ts';
import { accessibility } from './accessibility.ts';
import { addresses } from './addresses.ts';
import { calendar } from './calendar.ts';
import { changes } from './changes.ts';
import { common } from './common.ts';
import * as dates from './dates.ts';
import { delegations } from './delegations.ts';
import { footer } from './footer.ts';
import { media } from './media.ts';
import { navigation } from './navigation.ts';
import { news } from './news.ts';
import * as numbers from './numbers.ts';
import { offline } from './offline.ts';
import { descriptions, pages } from './pages.ts';
import { places } from './places.ts';
import { press } from './press.ts';
import { print } from './print.ts';
import { programme } from './programme.ts';
import * as searchTerms from './search-terms.ts';
import { search } from './search.ts';
import { share } from './share.ts';
import { state } from './state.ts';
import * as typography from './typography.ts';

const { anchors, files, routes } = addresses;

/** Everything the site says in English. */
export const en: Language = {
  /** The words of the interface by topic. */
  t: {
    about,
    accessibility,
    calendar,
    changes,
    common,
    delegations,
    descriptions,
    footer,
    media,
    navigation,
    news,
    offline,
    pages,
    places,
    press,
    print,
    programme,
    search,
    share,
    state,
  },
  /** Words in addresses: places on a page, names of files, pages. Whole addresses are made by `paths.ts`. */
  anchors,
  files,
  routes,
  searchTerms,
  dates,
  numbers,
  typography,
};
