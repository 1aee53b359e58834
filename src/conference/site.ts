import type { Brand } from './brand.ts';
import { deletedItems, historyOf, type Identified, plannedItems, programmeChanges } from './changes.ts';
import { conferenceChanges, withConference } from './conference-changes.ts';
import { factsMovedSince, type Journal, lastUpdates } from './journal.ts';
import { translationId } from './schemas/translation.ts';
import { isPhoto, type Media, type MediaText, newestMedia } from './media.ts';
import { isArticle } from './news-lists.ts';
import { onRelease, type PressMaterial, type PressRelease } from './press.ts';
import { asHeld, programmeOf } from './programme.ts';
import { announcedUpdate, isPublic } from './publication.ts';
import type {
  About,
  Conference,
  Delegation,
  Group,
  IsoDate,
  Item,
  NewsEntry,
  Notice,
  Organiser,
  Place,
  StandingPage,
} from './types.ts';

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

/** A content in which nothing is wrong, as the site is built from it. */
export type Entries = { [K in keyof Omit<Collections, 'media'>]: readonly Collections[K][] } & {
  conference: Conference;
  about: About | undefined;
  /** With its mark as SVG. */
  brand: Brand & { markSvg: string };
  media: readonly SuppliedMedia[];
  /** What editors wrote under the front matter, by entry: `pages/ke-hoach`. */
  bodies: ReadonlyMap<string, string>;
  /** Of a translated content its language, and every text that is still in the words of the original. */
  translation?: { language: string; untranslated: ReadonlySet<string> };
};

/** A photo or a recording, and where its file is. */
export type SuppliedMedia = Media & { path: string };

const byOrder = <T extends { order: number }>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => a.order - b.order);

const newestFirst = <T extends { published: IsoDate; id: string }>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => b.published.localeCompare(a.published) || a.id.localeCompare(b.id));

interface Published {
  id: string;
  draft: boolean;
  published: IsoDate;
  embargo?: string | undefined;
}

/**
 * Everything the pages print: sorted lists and what follows from them. Pure: nothing is read here. References between
 * entries have been checked before (`src/check`), so that what is looked up is there. `now`: the build's, in milliseconds
 * since the epoch. `showsDrafts`: whoever writes sees what is not public yet, with a mark; nobody else does.
 *
 * @throws RangeError if the place of the conference is not among the places.
 */
export function buildSite(entries: Entries, journal: Journal, now: number, showsDrafts = false) {
  const { about, brand, pages } = entries;
  const conference = asHeld(entries.conference);
  const { timeZone } = conference;
  const published = <T extends Published>(list: readonly T[]) =>
    newestFirst(list)
      .map((entry) => ({ ...entry, isPublic: isPublic(onRelease(entry, timeZone), now) }))
      .filter((entry) => showsDrafts || entry.isPublic);

  const places = byOrder(entries.places);
  const placeById = new Map(places.map((place) => [place.id, place]));
  const history = withConference(journal, conference.days);
  const venue = placeById.get(conference.venue);
  if (venue === undefined) throw new RangeError(`there is no place ${conference.venue}`);
  const pastOf = (item: Identified) => historyOf(history, item);
  const days = programmeOf(conference, entries.programme, pastOf);
  const items = days.flatMap((day) => day.items);
  const media = newestMedia(entries.media);
  const photos = new Map(media.filter(isPhoto).map((photo) => [photo.id, photo]));
  const news = published(entries.news).map((entry) => ({
    ...entry,
    updated: announcedUpdate(entry.updated, now, timeZone),
  }));
  const notices = published(entries.notices);
  const releases = published(entries.releases);
  const newsRanks = new Map(news.map(({ id }, rank) => [id, rank]));
  const recordedOn = lastUpdates(journal);
  const publishedOn = new Map<string, IsoDate>([
    ...news.map((entry) => [`news/${entry.id}`, entry.published] as const),
    ...notices.map((entry) => [`notices/${entry.id}`, entry.published] as const),
    ...releases.map(
      (entry) => [`releases/${entry.id}`, entry.embargo?.slice(0, 10) ?? entry.published] as const,
    ),
  ]);
  return {
    conference,
    about,
    brand,
    untranslated: entries.translation?.untranslated ?? new Set<string>(),
    /** Whether the time, the day or the place of an item has changed since its words were translated. */
    isOlderThanFacts: ({ id }: Identified): boolean =>
      entries.translation !== undefined &&
      factsMovedSince(
        journal,
        `programme/${id}`,
        translationId(entries.translation.language, `programme/${id}`),
      ),
    places,
    venue,
    placeOf: (id: string | undefined) => (id === undefined ? undefined : placeById.get(id)),
    days,
    items,
    visits: items.filter(({ kind }) => kind === 'visit'),
    groups: byOrder(entries.groups),
    delegations: byOrder(entries.delegations),
    organisers: byOrder(entries.organisers),
    materials: byOrder(entries.press),
    /** Photos and recordings, newest first. */
    media,
    photoOf: (id: string | undefined) => (id === undefined ? undefined : photos.get(id)),
    /** What may be seen of them, newest first; `articles` are the news with a page of their own. */
    news,
    articles: news.filter(isArticle),
    /** Place of an entry among the news, 0 for the newest. */
    newsRank: (id: string) => newsRanks.get(id),
    notices,
    releases,
    pages: new Map(pages.map((page) => [page.id, page])),
    /** What an editor wrote under the front matter of an entry (`pages/ke-hoach`); nothing where that is empty. */
    textOf: (entry: string) => entries.bodies.get(entry)?.trim() || undefined,
    /** The past of an item: versions, dates, what changed. */
    historyOf: pastOf,
    /** What the plan had, to compare with. */
    planned: plannedItems(history),
    /** Items whose file is gone; their pages stay and say so. */
    deletedItems: deletedItems(history, items),
    /** Every recorded change of an item, and of the whole conference, newest first. */
    changes: programmeChanges(history, items),
    conferenceChanges: conferenceChanges(history),
    /**
     * The day the newest of these entries (`programme/hop-tru-bi`, `about`) last changed. What was recorded before its
     * day of publication changed its page on that day.
     */
    lastUpdate: (keys: string[]) =>
      keys
        .flatMap((key) => [recordedOn.get(key), publishedOn.get(key)])
        .filter((date) => date !== undefined)
        .toSorted()
        .at(-1),
  };
}

export type Site = ReturnType<typeof buildSite>;
