import type { ProgrammeItem } from '../conference/programme.ts';
import type { SearchEntry } from '../conference/search.ts';
import type { ClockTime, Conference, Delegation, Group, Place } from '../conference/types.ts';
import type { Language } from '../i18n/index.ts';
import { shortWhen } from '../i18n/item-words.ts';
import type { Route } from '../i18n/paths.ts';
import type { TextSection } from './html-text.ts';
import { placeLine, statementsOf } from './item-text.ts';

/** The programme, the people and the places as things to be found. */

/** What can be found of the programme; the site has all of it. */
export interface ProgrammeSource {
  conference: Conference;
  items: readonly ProgrammeItem[];
  delegations: readonly Delegation[];
  groups: readonly Group[];
  places: readonly Place[];
  placeOf: (id: string | undefined) => Place | undefined;
}

export interface SearchWords {
  language: Language;
  /** Address of a page from the root of the server. */
  href: (route: Route, id?: string) => string;
  /** Text below the front matter of an entry, `places/nha-mau`, by its headings. */
  sectionsOf: (key: string) => readonly TextSection[];
}

export const sentences = (...parts: (string | undefined | false)[]): string =>
  parts
    .filter((part) => part !== undefined && part !== false && part !== '')
    .map((part) => String(part).replace(/[;,.]?$/, '.'))
    .join(' ');

/** The whole text of an entry, headings and all. */
export const bodyOf = ({ sectionsOf }: SearchWords, key: string): string =>
  sectionsOf(key)
    .map(({ title, text }) => sentences(title, text))
    .join(' ');

const partOfDay = (start: ClockTime | undefined, { t }: Language): string => {
  const words = t.search.partsOfDay;
  if (start === undefined) return '';
  if (start < '11:00') return words.morning;
  if (start < '13:00') return words.noon;
  return start < '18:00' ? words.afternoon : words.evening;
};

const itemEntries = (item: ProgrammeItem, site: ProgrammeSource, words: SearchWords): SearchEntry[] => {
  const { t } = words.language;
  const place = site.placeOf(item.place);
  const when = shortWhen(item, site.conference, words.language);
  const page = words.href('programme', item.id);
  const own: SearchEntry = {
    kind: 'programme',
    title: item.title,
    context: item.cancelled ? t.item.cancelled : when,
    text: sentences(
      ...statementsOf(item, place, words.language),
      item.audience.label,
      ...item.audience.parts.flatMap(({ posts }) => posts ?? []),
      bodyOf(words, `programme/${item.id}`),
    ),
    also: [t.itemKinds[item.kind], partOfDay(item.start, words.language), place && placeLine(place)]
      .filter(Boolean)
      .join(' '),
    href: page,
  };
  const points = item.points.map(({ letter, text, responsible }, index): SearchEntry => ({
    kind: 'programme',
    title: text,
    context: `${item.title}, ${letter})`,
    text: sentences(responsible),
    href: `${page}#diem-${String(index + 1).padStart(2, '0')}`,
  }));
  return [own, ...points];
};

const delegationEntry = (
  delegation: Delegation,
  { groups }: ProgrammeSource,
  words: SearchWords,
): SearchEntry => ({
  kind: 'delegations',
  title: delegation.name,
  context: delegation.role,
  // The lines of its groups are entries of their own.
  text: sentences(words.language.t.delegation.own, bodyOf(words, `delegations/${delegation.id}`)),
  also: groups
    .filter(({ id }) => delegation.groups.includes(id))
    .map(({ title }) => title)
    .join(' '),
  href: words.href('delegations', delegation.id),
});

const placeEntry = (place: Place, words: SearchWords): SearchEntry => ({
  kind: 'places',
  title: place.name,
  context: words.language.t.places[place.kind],
  text: sentences(place.address, place.town, bodyOf(words, `places/${place.id}`)),
  also: [place.shortName, place.code].filter(Boolean).join(' '),
  href: place.kind === 'visit' ? words.href('visit') : `${words.href('venue')}#${place.id}`,
});

export const programmeEntries = (site: ProgrammeSource, words: SearchWords): SearchEntry[] => [
  ...site.items.flatMap((item) => itemEntries(item, site, words)),
  ...site.delegations.map((delegation) => delegationEntry(delegation, site, words)),
  ...site.groups.map((group): SearchEntry => ({
    kind: 'delegations',
    title: group.title,
    context: words.language.t.delegation.members,
    text: sentences(...group.lines),
    href: `${words.href('delegations')}#${group.id}`,
  })),
  ...site.places.map((place) => placeEntry(place, words)),
];
