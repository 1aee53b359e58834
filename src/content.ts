import { plainSvg } from './media/plain-svg.ts';
import { readFile } from 'node:fs/promises';
import { getCollection, getEntry, type CollectionEntry, type CollectionKey } from 'astro:content';
import { buildTime } from './clock.ts';
import { contentFolder } from './content-folder.ts';
import { deletedItems, historyOf, programmeChanges, type Identified } from './conference/changes.ts';
import { lastUpdates, type JournalEntry } from './conference/journal.ts';
import { isArticle } from './conference/news-lists.ts';
import { onRelease } from './conference/press.ts';
import { gateTime, isPublic, toldUpdate } from './conference/publication.ts';
import { isPhoto, type Media, newestMedia } from './conference/media.ts';
import { programmeOf } from './conference/programme.ts';
import type { IsoDate } from './conference/types.ts';
import { mediaFiles } from './media/files.ts';

/**
 * The only reads of content: sorted, typed lists for the pages. References between entries have been
 * checked before the build (`src/check/`), so that what is looked up here is there.
 */

type Entry<K extends CollectionKey> = CollectionEntry<K>['data'] & { id: string };

const entries = async <K extends CollectionKey>(name: K): Promise<Entry<K>[]> =>
  (await getCollection(name)).map((entry) => ({
    ...(entry.data as CollectionEntry<K>['data']),
    id: entry.id,
  }));

const inOrder = <T extends { order: number }>(list: T[]): T[] => list.toSorted((a, b) => a.order - b.order);

const newestFirst = <T extends { published: IsoDate; id: string }>(list: T[]): T[] =>
  list.toSorted((a, b) => b.published.localeCompare(a.published) || a.id.localeCompare(b.id));

const only = <T>(list: T[], file: string): T => {
  const [first] = list;
  if (first === undefined) throw new Error(`${contentFolder}/${file}: tệp này phải có.`);
  return first;
};

const journal = async (): Promise<JournalEntry[]> =>
  JSON.parse(await readFile(`${contentFolder}/journal.json`, 'utf8').catch(() => '[]'));

/** Photos and recordings with their files, newest first. */
const suppliedMedia = async (): Promise<(Media & { path: string })[]> => {
  const folder = `${contentFolder}/media`;
  const files = await mediaFiles(folder);
  return newestMedia(
    (await entries('media')).flatMap((text) => {
      const file = files.get(text.id);
      return file === undefined ? [] : [{ ...text, format: file.format, path: `${folder}/${file.name}` }];
    }),
  );
};

const load = async () => {
  const conference = only(await entries('conference'), 'conference.yaml');
  const brand = only(await entries('brand'), 'brand/brand.yaml');
  const [about] = await entries('about');
  const places = inOrder(await entries('places'));
  const days = programmeOf(conference, await entries('programme'));
  const items = days.flatMap((day) => day.items);
  const history = await journal();
  const recordedOn = lastUpdates(history);
  const now = gateTime(buildTime, history.at(-1)?.date, conference.timeZone);
  const published = <
    T extends { id: string; draft: boolean; published: IsoDate; embargo?: string | undefined },
  >(
    list: T[],
  ) =>
    newestFirst(list)
      .map((entry) => ({ ...entry, withheld: !isPublic(onRelease(entry, conference.timeZone), now) }))
      // Who is writing sees it, with a mark; nobody else does.
      .filter(({ withheld }) => import.meta.env.DEV || !withheld);
  const news = published(await entries('news')).map((entry) => ({
    ...entry,
    updated: toldUpdate(entry.updated, now, conference.timeZone),
  }));
  const notices = published(await entries('notices'));
  const releases = published(await entries('releases'));
  const articles = news.filter(isArticle);
  const ranks = new Map(news.map(({ id }, rank) => [id, rank]));
  const publishedOn = new Map<string, IsoDate>([
    ...news.map(({ id, published: day }) => [`news/${id}`, day] as const),
    ...notices.map(({ id, published: day }) => [`notices/${id}`, day] as const),
    ...releases.map(
      ({ id, published: day, embargo }) => [`releases/${id}`, embargo?.slice(0, 10) ?? day] as const,
    ),
  ]);
  const media = await suppliedMedia();
  const photos = new Map(media.filter(isPhoto).map((photo) => [photo.id, photo]));
  const byId = new Map(places.map((place) => [place.id, place]));
  return {
    conference,
    about,
    brand: { ...brand, markSvg: plainSvg(await readFile(`${contentFolder}/brand/${brand.mark}`, 'utf8')) },
    places,
    venue: only(
      places.filter(({ id }) => id === conference.venue),
      `places/${conference.venue}.mdx`,
    ),
    placeOf: (id: string | undefined) => (id === undefined ? undefined : byId.get(id)),
    days,
    items,
    visits: items.filter(({ kind }) => kind === 'visit'),
    groups: inOrder(await entries('groups')),
    delegations: inOrder(await entries('delegations')),
    organisers: inOrder(await entries('organisers')),
    materials: inOrder(await entries('press')),
    /** Photos and recordings, newest first. */
    media,
    photoOf: (id: string | undefined) => (id === undefined ? undefined : photos.get(id)),
    /** What may be seen of them, newest first; `articles` are the news with a page of their own. */
    news,
    articles,
    /** Place of an entry among the news, 0 for the newest. */
    newsRank: (id: string) => ranks.get(id),
    notices,
    releases,
    pages: new Map((await entries('pages')).map((page) => [page.id, page])),
    /** The past of an item: versions, dates, what changed. */
    historyOf: (item: Identified) => historyOf(history, item),
    /** Items whose file is gone; their pages stay and say so. */
    deletedItems: deletedItems(history, items),
    /** Every recorded change of the programme, newest first. */
    changes: programmeChanges(history, items),
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
};

export type Site = Awaited<ReturnType<typeof load>>;

let built: Promise<Site> | undefined;

/**
 * Everything the pages print. Read once for all pages of a build; anew for each request in development. Only the
 * middleware and `getStaticPaths` ask for it: everything else is given it.
 */
export const getSite = (): Promise<Site> => (import.meta.env.DEV ? load() : (built ??= load()));

/** The text of an entry as its editor wrote it, or nothing where it has none. */
export const getText = async (
  collection: 'pages' | 'news' | 'releases',
  id: string,
): Promise<string | undefined> => {
  const entry = await getEntry(collection, id);
  return entry?.body?.trim() || undefined;
};
