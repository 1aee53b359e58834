import type { z } from 'astro/zod';
import type { conference } from './schemas/conference.ts';
import type { delegation, group, organiser } from './schemas/people.ts';
import type { place } from './schemas/places.ts';
import type { item } from './schemas/programme.ts';
import type { about, article, notice, standingPage } from './schemas/publications.ts';

/**
 * The conference as its editors write it, checked and named: what the schemas say, and the id of the file. Everything
 * here is plain data: ids refer to other entries, dates and times are local to `Conference.timeZone`. What is derived
 * from it (instants, the programme of a delegation, the state of the conference) has a file of its own beside this one.
 */

/** A calendar day without a zone, ISO 8601: `2030-05-17`. */
export type IsoDate = string;
/** A time of day on the 24-hour clock, local to the conference: `08:00`. */
export type ClockTime = string;

/** What a schema lets through, with the id that the name of its file gives it. */
export type EntryOf<T extends z.ZodType> = { id: string } & z.infer<T>;

export type Conference = z.infer<typeof conference>;
export type Day = Conference['days'][number];
/** A text shown word for word, line by line, such as the title above a stage. */
export type Banner = Conference['banners'][number];

export type Item = EntryOf<typeof item>;
export type ItemKind = Item['kind'];
/** Who of which delegations an item is for. Without `posts` the whole delegation. */
export type AudiencePart = Item['audience']['parts'][number];
/** An ordered child of an item: no page, no time. */
export type Point = Item['points'][number];

export type Place = EntryOf<typeof place>;
export type PlaceKind = Place['kind'];

export type Group = EntryOf<typeof group>;
export type Delegation = EntryOf<typeof delegation>;
export type Organiser = EntryOf<typeof organiser>;

/** What stands in the list of news: an article of this site, or a link to another medium's. */
export type NewsEntry = EntryOf<typeof article>;

/** An article with a page of its own. */
export interface NewsArticle extends NewsEntry {
  source: string;
  url?: undefined;
}

export type Notice = EntryOf<typeof notice>;
export type About = z.infer<typeof about>;
export type StandingPage = EntryOf<typeof standingPage>;

export type { Phase } from './phase.ts';
