import type { Phase } from './phase.ts';

/**
 * The conference as its editors write it, checked and named. Everything here is plain data: ids refer to
 * other entries, dates and times are local to `Conference.timeZone`. What is derived from it (instants, the
 * programme of a delegation, the state of the conference) has a file of its own beside this one.
 */

/** A calendar day without a zone, ISO 8601: `2030-05-17`. */
export type IsoDate = string;
/** A time of day on the 24-hour clock, local to the conference: `08:00`. */
export type ClockTime = string;

export interface Day {
  /** Kept for ever: it is the anchor of the day on the programme page. */
  id: string;
  date: IsoDate;
  /** False for a day outside the conference proper, such as the day of departure. */
  core: boolean;
}

export type Schedule = 'tentative' | 'confirmed' | 'moved' | 'postponed' | 'cancelled';

/** A text shown word for word, line by line, such as the title above a stage. */
export interface Banner {
  id: string;
  title: string;
  lines: string[];
  /** Size of the real thing, in metres. */
  size?: { width: number; height: number } | undefined;
}

/** A question every delegate asks; without an answer it is listed as open. */
export interface PracticalQuestion {
  label: string;
  answer?: string | undefined;
}

export interface Conference {
  name: {
    /** The line above the title: whose conference it is. */
    over: string;
    /** What it is: "Hội nghị". */
    kind: string;
    /** Title lines, each split into the phrases that a line break must not tear. */
    theme: string[][];
    short: string;
    /** Two short lines beside the mark. */
    brand: [string, string];
  };
  host: string;
  summary: string;
  /** Which towns the places are in: the words that follow an address of the time. */
  addressNote: string;
  days: Day[];
  /** IANA name. */
  timeZone: string;
  schedule: Schedule;
  /** Set by an editor once the conference has really taken place. */
  held: boolean;
  /** Right-hand side of every calendar UID; never the address of the site. */
  uidDomain: string;
  venue: string;
  expectedAttendance: string;
  banners: Banner[];
  responsible: {
    body: string;
    parent?: string | undefined;
    person?: string | undefined;
    address?: string | undefined;
    email?: string | undefined;
    phone?: string | undefined;
    /** Where weaknesses of the site are reported: an address for mail, or `https://…`. */
    security?: string | undefined;
  };
  press: {
    contact?: string | undefined;
    spokesperson?: string | undefined;
    registration?: string | undefined;
    /** Under which terms materials may be used. */
    terms?: string | undefined;
    /** What the conference is, in some hundred words, to be copied. */
    description?: string | undefined;
    /** Names and posts as they are to be written. */
    people: { name: string; post: string }[];
    /** Mistakes in published materials, put right. */
    corrections: { date: IsoDate; text: string }[];
  };
  practical: PracticalQuestion[];
  emergency: { number: string; name: string }[];
  filming: string;
}

export type ItemKind = 'arrival' | 'meeting' | 'meal' | 'reception' | 'session' | 'visit' | 'departure';

/** Who of which delegations an item is for. Without `posts` the whole delegation. */
export interface AudiencePart {
  delegations: string[];
  /** Post lines in the words of the plan. */
  posts?: string[] | undefined;
  /** Delegations for which the plan's words leave open whether they are meant. */
  unclear?: string[] | undefined;
}

/** An ordered child of an item: no page, no time. */
export interface Point {
  letter: string;
  text: string;
  responsible?: string | undefined;
}

export interface Item {
  id: string;
  /** Permanent integer id for conference apps (frab). */
  number: number;
  title: string;
  day: string;
  start?: ClockTime | undefined;
  end?: ClockTime | undefined;
  tentative: boolean;
  cancelled: boolean;
  kind: ItemKind;
  place?: string | undefined;
  /** The place is only intended. */
  placeTentative: boolean;
  order: number;
  /** Sentences of the plan with `{giờ}`, `{địa điểm}`, `{địa chỉ}` for what is written once elsewhere. */
  statements: string[];
  /** No parts: everyone. */
  audience: { label: string; parts: AudiencePart[] };
  points: Point[];
  /** What editors still owe readers about this item. */
  open: string[];
  previousIds: string[];
}

export type PlaceKind = 'venue' | 'airport' | 'station' | 'visit';

export interface Place {
  id: string;
  name: string;
  shortName: string;
  kind: PlaceKind;
  /** International code of an airport (IATA). */
  code?: string | undefined;
  address?: string | undefined;
  /** The town, where readers might take it for another. */
  town?: string | undefined;
  /** What to type into a map app; name and address without it. */
  mapQuery?: string | undefined;
  order: number;
}

export interface Group {
  id: string;
  letter: string;
  title: string;
  order: number;
  /** Post lines word for word. */
  lines: string[];
}

export interface Delegation {
  id: string;
  name: string;
  shortName: string;
  /** Protocol order; never alphabetical. */
  order: number;
  role: string;
  groups: string[];
}

export interface Organiser {
  id: string;
  name: string;
  order: number;
  duties: { letter?: string | undefined; text: string }[];
}

export type { Phase };

/** What stands in the list of news: an article of this site, or a link to another medium's. */
export interface NewsEntry {
  id: string;
  title: string;
  lead: string;
  /** The day this site first published it. */
  published: IsoDate;
  updated?: IsoDate | undefined;
  phase: Phase;
  /** Photo at the top of an article and of its shared link, by id. */
  picture?: string | undefined;
  /** Not to be published yet. */
  draft: boolean;
  /** Source or author of an article. */
  source?: string | undefined;
  /** Name of the other medium, and the address of its article. Both or none. */
  outlet?: string | undefined;
  url?: string | undefined;
}

/** An article with a page of its own. */
export interface NewsArticle extends NewsEntry {
  source: string;
  url?: undefined;
}

export interface Notice {
  id: string;
  title: string;
  lead: string;
  published: IsoDate;
  /** Last day of the bar on every page; without it the notice is only listed. */
  urgentUntil?: IsoDate | undefined;
  /** Not to be published yet. */
  draft: boolean;
}

export interface About {
  purpose: string;
  basis: string;
  planTitle: string;
  planReference?: string | undefined;
  host: string;
  signatory: { post: string; name: string };
  contents: string[];
  funding: string;
  citiesNote: string;
  successors: string;
}

export interface StandingPage {
  id: string;
  title: string;
  description: string;
}
