import type { z } from 'astro/zod';
import { textsOf, translated, type Texts, untranslated } from '../conference/schemas/translation.ts';
import type { Journal } from '../conference/journal.ts';
import type { Entries } from '../conference/site.ts';
import type { Place } from '../conference/types.ts';
import { collectionNames, collections, singles } from './collections.ts';

/** What a language has of an entry. */
export interface Translation {
  texts: Texts;
  /** The text under the front matter; empty where it has none. */
  body: string;
}

/** Translations into one language, by the entry they are of: `programme/hop-tru-bi`, `conference`. */
export type Translations = ReadonlyMap<string, Translation>;

/**
 * The entries as one language says them. Facts are the original's: a translation has none. `untranslated` is every text
 * that stays in the words of the original; nothing where there is no translation at all, as for the original itself.
 */
export const inLanguage = (entries: Entries, translations: Translations, language: string): Entries => {
  if (translations.size === 0) return entries;
  const missing = new Set<string>();
  const said = <T extends object>(value: T, entry: string, schema: z.ZodType): T => {
    const texts = translations.get(entry)?.texts;
    for (const text of untranslated(textsOf(value, schema), texts)) missing.add(text);
    return translated(value, texts);
  };
  const ofCollections = collectionNames.map((name) => [
    name,
    entries[name].map((entry) => said(entry, `${name}/${entry.id}`, collections[name].schema)),
  ]);
  const bodies = [...translations].flatMap(([entry, { body }]) =>
    body.trim() && entries.bodies.get(entry)?.trim() ? [[entry, body] as const] : [],
  );
  return {
    ...entries,
    ...(Object.fromEntries(ofCollections) as Pick<Entries, (typeof collectionNames)[number]>),
    conference: said(entries.conference, 'conference', singles.conference.schema),
    about: entries.about && said(entries.about, 'about', singles.about.schema),
    bodies: new Map([...entries.bodies, ...bodies]),
    translation: { language, untranslated: missing },
  };
};

const placeText = ({ name, address }: Place): string => [name, address].filter(Boolean).join(', ');

/**
 * The journal as one language says it: titles and places that are still called as when they were recorded get their names of
 * now; others stay in the words of the original. `said`: the entries in that language.
 */
export const journalInLanguage = (journal: Journal, original: Entries, said: Entries): Journal => {
  const titles = original.programme.map((item, index) => [item.title, said.programme[index]?.title] as const);
  const places = original.places.map((place, index) => {
    const other = said.places[index];
    return [placeText(place), other && placeText(other)] as const;
  });
  const [titleOf, placeOf] = [new Map(titles), new Map(places)];
  return journal.map(({ item, ...line }) =>
    item === undefined
      ? line
      : {
          ...line,
          item: {
            ...item,
            title: titleOf.get(item.title) ?? item.title,
            place: item.place && (placeOf.get(item.place) ?? item.place),
          },
        },
  );
};
