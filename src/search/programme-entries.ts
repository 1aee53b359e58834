import type { ProgrammeDay, ProgrammeItem } from '../conference/programme.ts';
import type { SearchEntry } from './results.ts';
import { townBeside } from '../conference/town.ts';
import type { ClockTime, Conference, Delegation, Group, Place } from '../conference/types.ts';
import type { Language } from '../i18n/index.ts';
import { titleInState } from '../wording/item-state.ts';
import { dayWords, itemLine } from '../wording/item-words.ts';
import type { Route } from '../i18n/paths.ts';
import type { TextSection } from '../markdown/html-text.ts';
import { placeLine, statementsOf } from '../wording/item-text.ts';

/** The programme, the people and the places as things to be found. */

/** What can be found of the programme; the site has all of it. */
export interface ProgrammeSource {
  conference: Conference;
  days: readonly ProgrammeDay[];
  items: readonly ProgrammeItem[];
  delegations: readonly Delegation[];
  groups: readonly Group[];
  places: readonly Place[];
  placeOf: (id: string | undefined) => Place | undefined;
}

export interface SearchWords {
  language: Language;
  /** Address of a page from the root of the server. */
  href: (route?: Route, id?: string) => string;
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

type PartOfDay = keyof Language['searchTerms']['partsOfDay'];

const partOfDay = (start: ClockTime | undefined): PartOfDay | undefined => {
  if (start === undefined) return undefined;
  if (start < '11:00') return 'morning';
  if (start < '13:00') return 'noon';
  return start < '18:00' ? 'afternoon' : 'evening';
};

/** The end of an item and the full hours in between, at which it is found as well. */
const hoursUntil = ({ start, end }: ProgrammeItem): ClockTime[] =>
  start === undefined || end === undefined
    ? []
    : Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)
        .filter((hour) => hour > start && hour < end)
        .concat(end);

const itemEntries = (item: ProgrammeItem, site: ProgrammeSource, words: SearchWords): SearchEntry[] => {
  const { t, anchors, searchTerms, dates } = words.language;
  const place = site.placeOf(item.place);
  const page = words.href('programme', item.id);
  const part = partOfDay(item.start);
  const own: SearchEntry = {
    kind: 'programme',
    title: item.title,
    names: [
      ...(item.start === undefined ? [] : searchTerms.timeNames(item.start)),
      ...(item.kind === 'meal' && part ? searchTerms.meals[part] : []),
      ...(searchTerms.kinds[item.kind] ?? []),
    ],
    context: itemLine(item, site, words.language)[0] ?? '',
    text: sentences(
      ...statementsOf(item, place, words.language),
      item.audience.label,
      ...item.audience.parts.flatMap(({ posts }) => posts ?? []),
      bodyOf(words, `programme/${item.id}`),
    ),
    also: [
      t.programme.kinds[item.kind],
      part && searchTerms.partsOfDay[part],
      place && placeLine(place),
      ...hoursUntil(item).flatMap(searchTerms.timeNames),
      ...(item.date === undefined ? [] : dates.dayNames(item.date)),
    ]
      .filter(Boolean)
      .join(', '),
    href: page,
  };
  const points = item.points.map(({ letter, text, responsible }, index): SearchEntry => ({
    kind: 'programme',
    title: text,
    context: `${titleInState(item, site.conference, words.language)}, ${letter})`,
    text: sentences(responsible),
    href: `${page}#${anchors.point(index)}`,
  }));
  return [own, ...points];
};

/** A day of the programme, by all that people call it: `ngày 17 tháng 5`, `17/5`, `thứ Sáu`. */
const dayEntries = (
  day: ProgrammeDay,
  { conference }: ProgrammeSource,
  { language, href }: SearchWords,
): SearchEntry[] => {
  const { t, searchTerms, dates } = language;
  if (day.date === undefined || day.items.length === 0) return [];
  const held = day.items.filter(({ cancelled }) => !cancelled);
  return [
    {
      kind: 'programme',
      title: dates.capitalised(dates.dayHeading(day.date)),
      names: [
        ...dates.dayNames(day.date),
        ...[...new Set(held.map(({ start }) => partOfDay(start)))].flatMap((part) =>
          part
            ? [searchTerms.partOfDayOn(searchTerms.partsOfDay[part], dates.dayNames(day.date ?? '')[0] ?? '')]
            : [],
        ),
      ],
      context: [conference.schedule === 'tentative' && t.common.tentative, dayWords(day, language)]
        .filter(Boolean)
        .join(', '),
      text: sentences(...held.map(({ start, title }) => [start, title].filter(Boolean).join(' '))),
      also: [t.pages.programme, ...(searchTerms.pages.programme ?? [])].join(', '),
      href: `${href('programme')}#${day.id}`,
    },
  ];
};

const delegationEntry = (
  delegation: Delegation,
  { groups }: ProgrammeSource,
  words: SearchWords,
): SearchEntry => ({
  kind: 'delegations',
  title: delegation.name,
  names: words.language.searchTerms.shortForms(delegation.shortName),
  context: delegation.role,
  // The lines of its groups are entries of their own.
  text: sentences(words.language.t.delegations.own, bodyOf(words, `delegations/${delegation.id}`)),
  also: groups
    .filter(({ id }) => delegation.groups.includes(id))
    .map(({ title }) => title)
    .join(' '),
  href: words.href('delegations', delegation.id),
});

/** A place that is only visited tells when that is, or that it is not. */
const placeContext = (place: Place, source: ProgrammeSource, { language }: SearchWords): string => {
  const visits = source.items.filter((item) => place.kind === 'visit' && item.place === place.id);
  const visit = visits.find(({ cancelled }) => !cancelled) ?? visits[0];
  return [language.t.places.kinds[place.kind], visit && itemLine(visit, source, language)[0]]
    .filter(Boolean)
    .join(' · ');
};

const placeEntry = (place: Place, source: ProgrammeSource, words: SearchWords): SearchEntry => ({
  kind: 'places',
  title: place.name,
  names: [
    place.shortName,
    ...(place.nicknames ?? []),
    words.language.t.places.kinds[place.kind],
    ...(place.code === undefined ? [] : [place.code]),
    ...words.language.searchTerms.places[place.kind],
  ],
  context: placeContext(place, source, words),
  text: sentences(place.address, townBeside(place), bodyOf(words, `places/${place.id}`)),
  // It is asked for by what is held there.
  ...(place.id === source.conference.venue && { also: source.conference.name.kind }),
  href: place.kind === 'visit' ? words.href('visit') : `${words.href('venue')}#${place.id}`,
});

export const programmeEntries = (site: ProgrammeSource, words: SearchWords): SearchEntry[] => [
  ...site.days.flatMap((day) => dayEntries(day, site, words)),
  ...site.items.flatMap((item) => itemEntries(item, site, words)),
  ...site.delegations.map((delegation) => delegationEntry(delegation, site, words)),
  ...site.groups.map((group): SearchEntry => ({
    kind: 'delegations',
    title: group.title,
    context: words.language.t.delegations.members,
    text: sentences(...group.lines),
    href: `${words.href('delegations')}#${group.id}`,
  })),
  ...site.places.map((place) => placeEntry(place, site, words)),
];
