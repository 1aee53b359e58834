import { z } from 'astro/zod';
import { statementParts } from '../statement.ts';
import { inside, optional, saysOf } from './fields.ts';

/**
 * Translations: an entry's texts in another language, and nothing else. Times, places, order and numbers are written once,
 * in the original, so that no language can say another time.
 */

/** A part of an entry as a translation may have it: texts, lists and groups of texts, each of which may be missing. */
export type Texts = string | readonly (Texts | undefined)[] | { readonly [key: string]: Texts | undefined };

/** The name of the translation of an entry, `en/programme/hop-tru-bi`: to Astro, and in the journal. */
export const translationId = (language: string, entry: string): string => `${language}/${entry}`;

const entriesOf = (schema: z.ZodObject): [string, z.ZodType][] => Object.entries(schema.shape);

/** What a translation may hold of what a schema describes; undefined where it has no text. */
const textsIn = (schema: z.ZodType): z.ZodType | undefined => {
  if (schema.meta()?.['inEachLanguage'] === true) {
    let type = schema;
    for (let inner = inside(type); inner !== undefined; inner = inside(type)) type = inner;
    return type.meta({ says: saysOf(schema) });
  }
  const inner = inside(schema);
  const found = inner === undefined ? textsWithin(schema) : textsIn(inner);
  return found?.meta({ says: saysOf(schema) ?? saysOf(found) });
};

const textsWithin = (schema: z.ZodType): z.ZodType | undefined => {
  if (schema instanceof z.ZodArray) {
    const element = textsIn(schema.element as z.ZodType);
    return element && z.array(element).min(1);
  }
  if (schema instanceof z.ZodTuple) {
    const items = (schema.def.items as z.ZodType[]).flatMap((item) => textsIn(item) ?? []);
    return items.length === 0 ? undefined : z.tuple(items as [z.ZodType]);
  }
  if (!(schema instanceof z.ZodObject)) return undefined;
  const texts = entriesOf(schema).flatMap(([key, field]) => {
    const found = textsIn(field);
    return found === undefined ? [] : [[key, optional(found).meta({ says: saysOf(found) })] as const];
  });
  return texts.length === 0 ? undefined : z.strictObject(Object.fromEntries(texts));
};

/** The schema of a translation of what `schema` describes: its texts, none of them demanded. */
export const translationOf = (schema: z.ZodType): z.ZodType => textsIn(schema) ?? z.strictObject({});

const isList = (texts: unknown): texts is readonly (Texts | undefined)[] => Array.isArray(texts);

type Group = { readonly [key: string]: Texts | undefined };

/** A list whose parts are groups, each of which belongs to the one at its place. */
const isOfGroups = (list: readonly unknown[]): boolean =>
  list.some((part) => typeof part === 'object' && part !== null && !Array.isArray(part));

/** The fields between braces of a sentence, by what stands in their place. */
const gapsOf = (text: string): string =>
  statementParts(text)
    .flatMap((part) => (typeof part === 'string' ? [] : [part.placeholder]))
    .toSorted()
    .join();

/**
 * Whether a part of a translation can stand for the original's: it leaves the same gaps for times and places, and has as
 * many entries. Lines of lines, as of the name of the conference, may break as they like. One that cannot is of an older
 * original: a reader is told the original's words instead.
 */
export const fits = (original: unknown, texts: Texts): boolean => {
  if (typeof original === 'string') return typeof texts === 'string' && gapsOf(original) === gapsOf(texts);
  if (!Array.isArray(original) || !isList(texts)) return typeof original === typeof texts;
  return original.length === texts.length || (Array.isArray(original[0]) && Array.isArray(texts[0]));
};

/** A value with its texts in another language: what the translation has not, or of another original, stays as it was. */
export const translated = <T>(value: T, texts: Texts | undefined): T => {
  if (texts === undefined || value === undefined || value === null || !fits(value, texts)) return value;
  if (typeof value === 'string') return texts as T;
  if (Array.isArray(value) && isList(texts)) {
    const isOfLines = Array.isArray(value[0]);
    const parts = isOfLines ? texts : value.map((part: unknown, index) => translated(part, texts[index]));
    return parts as T;
  }
  const group = texts as Group;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, translated(part as unknown, group[key])]),
  ) as T;
};

/** The texts of a value, as its translation has to have them; undefined where there is none. */
export const textsOf = (value: unknown, schema: z.ZodType): Texts | undefined => {
  if (value === undefined || value === null) return undefined;
  if (schema.meta()?.['inEachLanguage'] === true) return value as string;
  const inner = inside(schema);
  if (inner !== undefined) return textsOf(value, inner);
  if (schema instanceof z.ZodArray || schema instanceof z.ZodTuple) {
    const element = (index: number): z.ZodType =>
      (schema instanceof z.ZodArray ? schema.element : schema.def.items[index]) as z.ZodType;
    const list = (value as unknown[]).map((part, index) => textsOf(part, element(index)));
    return list.some((part) => part !== undefined) ? list : undefined;
  }
  if (!(schema instanceof z.ZodObject)) return undefined;
  const group = entriesOf(schema).flatMap(([key, field]) => {
    const found = textsOf((value as Record<string, unknown>)[key], field);
    return found === undefined ? [] : [[key, found] as const];
  });
  return group.length === 0 ? undefined : Object.fromEntries(group);
};

/** Every text that `texts` has and no fitting translation: what a reader of that language is told in the original's words. */
export const untranslated = (texts: Texts | undefined, translation: Texts | undefined): string[] => {
  if (texts === undefined) return [];
  const fitting = translation !== undefined && fits(texts, translation) ? translation : undefined;
  if (typeof texts === 'string') return fitting === undefined ? [texts] : [];
  if (isList(texts)) {
    if (fitting !== undefined && !isOfGroups(texts) && isList(texts[0])) return [];
    const list = fitting as readonly (Texts | undefined)[] | undefined;
    return texts.flatMap((part, index) => untranslated(part, list?.[index]));
  }
  const group = translation as Group | undefined;
  return Object.entries(texts).flatMap(([key, part]) => untranslated(part, group?.[key]));
};
