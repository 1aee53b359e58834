import type { PressMaterial } from '../../conference/press.ts';
import type { Section } from '../../conference/routes.ts';
import type { ItemKind, PlaceKind } from '../../conference/types.ts';

export { readings, sounds, timeNames } from './search-typing.ts';

/**
 * What readers type into the search in English, and which no page says of itself. Nobody reads these words on a page.
 * Facts of a conference never stand here.
 */

const listed = (words: string): string[] => words.split(', ');

/** Other names of the pages every conference has. */
export const pages: Partial<Record<Section | 'home', readonly string[]>> = {
  home: ['start page', 'front page'],
  programme: ['agenda', 'schedule', 'timetable', 'program', 'itinerary'],
  delegations: ['participants', 'attendees', 'list of delegations', 'number of delegates', 'delegates'],
  venue: ['map', 'location', 'directions'],
  visit: ['tour', 'excursion', 'trip'],
  press: ['download materials', 'media', 'download', 'press kit'],
  news: ['latest news'],
  notices: ['announcements', 'latest notices'],
  about: ['organisers', 'organizers', 'organising committee', 'host'],
  sitemap: ['contents of the site', 'sitemap'],
  lobby: ['on now', 'right now'],
};

/** Other names of things to be found. */
export const things = {
  practical: listed(
    'hotline, phone number, telephone number, contact, contact the organisers, what to wear, clothes, dress code, ' +
      'shuttle, bus, transfer, invitation, wifi, wifi password',
  ),
  emergency: ['ambulance', 'police', 'fire brigade'],
  changes: ['changes', 'changed times', 'rescheduled'],
  banner: ['banner', 'backdrop'],
  download: ['download', 'file', 'PDF'],
  registration: ['accreditation', 'press pass', 'press card', 'register as a reporter'],
  call: ['call', 'telephone', 'phone'],
} satisfies Record<string, readonly string[]>;

export const partsOfDay = {
  morning: 'morning',
  noon: 'midday',
  afternoon: 'afternoon',
  evening: 'evening',
};

export const partOfDayOn = (part: string, day: string): string => `${part} of ${day}`;

export const meals: Record<keyof typeof partsOfDay, readonly string[]> = {
  morning: ['breakfast'],
  noon: ['lunch'],
  afternoon: [],
  evening: ['dinner', 'supper'],
};

/** Other names of what kinds of items are for. */
export const kinds: Partial<Record<ItemKind, readonly string[]>> = {
  arrival: ['arrivals', 'airport pick-up', 'welcome at the airport'],
  departure: ['going home', 'day of departure', 'farewell'],
};

export const places: Record<PlaceKind, readonly string[]> = {
  venue: ['place of the conference', 'where the conference is held'],
  airport: ['flights'],
  station: ['station'],
  visit: [],
};

export const printed: Record<NonNullable<PressMaterial['printed']>, readonly string[]> = {
  programme: ['download the programme', 'programme pdf', 'print the programme'],
  handbook: ['booklet'],
  delegation: [],
  mark: ['emblem'],
  code: [],
};

/** Words of questions, by what they ask for; those for `any` say nothing about what is looked for. */
export const questionWords = [
  ['places', listed('where, where is, where are, which place, at which place, how do i get to')],
  [
    'programme',
    listed('when, when is, when does, what time, at what time, which day, on which day, what day'),
  ],
  [
    'any',
    // Neither `can`, `an` nor `do` alone: they are syllables of Vietnamese names.
    listed(
      'where from, where can i get, where can i download, where do i find, where can i see, how, how many, how much, ' +
        'how long, what, what is, what are, what happens, who, who is, who are, which, is, are, was, do i, do we, does, ' +
        'can i, can we, i, we, me, us, please, tell me, show, show me, find, look for, want, need, there, the, a, of, in, ' +
        'at, on, from, to, for, with, and, it, start, starts, begin, begins, end, ends',
    ),
  ],
] as const;

const city = /\s+city$|^city of\s+/iu;

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('');

/** How the name of a city is cut short: `Da Lat`, `DL`. */
export const shortForms = (name: string): string[] => {
  const own = name.replace(city, '');
  const short = initials(own);
  return [own, ...(short.length > 1 ? [short] : [])];
};
