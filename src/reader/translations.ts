import type { z } from 'astro/zod';
import { textsOf, translated, type Texts, untranslated } from '../conference/schemas/translation.ts';
import type { Entries } from '../conference/site.ts';
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
export const inLanguage = (entries: Entries, translations: Translations): Entries => {
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
    untranslated: missing,
  };
};
