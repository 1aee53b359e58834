import { readFile } from 'node:fs/promises';
import { type CollectionEntry, type CollectionKey, getCollection } from 'astro:content';
import { buildSite, type Entries, type Site } from '../conference/site.ts';
import { env } from '../env.ts';
import { type Texts, translationId } from '../conference/schemas/translation.ts';
import { listMedia } from './files.ts';
import { readJournal } from './journal.ts';
import { plainSvg } from './plain-svg.ts';
import { inLanguage, journalInLanguage, type Translations } from './translations.ts';

/** The site, from what Astro has loaded and from the files of the content that are no entries. */

type Entry<K extends CollectionKey> = CollectionEntry<K>['data'] & { id: string };

const fileOf = (file: string): string => `${env.contentDir}/${file}`;

async function readEntries(): Promise<Entries> {
  const bodies = new Map<string, string>();
  const all = async <K extends CollectionKey>(name: K): Promise<Entry<K>[]> =>
    (await getCollection(name)).map((entry) => {
      if ('body' in entry && entry.body) bodies.set(`${name}/${entry.id}`, entry.body);
      return { ...(entry.data as CollectionEntry<K>['data']), id: entry.id };
    });
  const only = async <K extends CollectionKey>(name: K): Promise<Entry<K>> => {
    const [first] = await all(name);
    if (first === undefined) throw new Error(`${env.contentDir}: thiếu ${name}.`);
    return first;
  };
  const brand = await only('brand');
  const files = new Map((await listMedia(env.contentDir)).mediaFiles.map((file) => [file.id, file]));
  return {
    conference: await only('conference'),
    about: (await all('about'))[0],
    brand: { ...brand, markSvg: plainSvg(await readFile(fileOf(`brand/${brand.mark}`), 'utf8')) },
    programme: await all('programme'),
    groups: await all('groups'),
    delegations: await all('delegations'),
    places: await all('places'),
    organisers: await all('organisers'),
    press: await all('press'),
    releases: await all('releases'),
    media: (await all('media')).flatMap((text) => {
      const file = files.get(text.id);
      return file === undefined ? [] : [{ ...text, format: file.format, path: fileOf(file.file) }];
    }),
    news: await all('news'),
    notices: await all('notices'),
    pages: await all('pages'),
    bodies,
  };
}

/** Of one language; none for that of the content itself. */
async function readTranslations(language: string): Promise<Translations> {
  const start = translationId(language, '');
  const all = await getCollection('translations', ({ id }) => id.startsWith(start));
  return new Map(
    all.map(({ id, data, body = '' }) => [id.slice(start.length), { texts: data as Texts, body }] as const),
  );
}

const load = async (language: string): Promise<Site> => {
  const original = await readEntries();
  const entries = inLanguage(original, await readTranslations(language), language);
  const journal = journalInLanguage(await readJournal(env.contentDir), original, entries);
  return buildSite(entries, journal, env.now, import.meta.env.DEV);
};

const built = new Map<string, Promise<Site>>();

/**
 * Everything the pages print, in one language. Read once for all pages of a build; anew for each request in development.
 * Only the middleware and `getStaticPaths` ask for it: everything else is given it.
 */
export const getSite = (language: string): Promise<Site> => {
  const known = import.meta.env.DEV ? undefined : built.get(language);
  const site = known ?? load(language);
  built.set(language, site);
  return site;
};
