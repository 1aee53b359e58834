import { z } from 'astro/zod';
import { optional, saysOf } from './fields.ts';

/**
 * Translations: an entry's texts in another language, and nothing else. Times, places, order and numbers are written once,
 * in the original, so that no language can say another time.
 */

/** A part of an entry as a translation may have it: texts, lists and groups of texts, each of which may be missing. */
export type Texts = string | readonly (Texts | undefined)[] | { readonly [key: string]: Texts | undefined };

/** The name of the translation of an entry, `en/programme/hop-tru-bi`: to Astro, and in the journal. */
export const translationId = (language: string, entry: string): string => `${language}/${entry}`;

/** One wrapper less: optional, nullable, and the side of a pipe that takes the editor's value. */
const inside = (schema: z.ZodType): z.ZodType | undefined => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return schema.unwrap() as z.ZodType;
  if (schema instanceof z.ZodPipe)
    return (schema.in instanceof z.ZodTransform ? schema.out : schema.in) as z.ZodType;
  return undefined;
};

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

/**
 * A value with its texts in another language: what the translation has not stays as it was. Lists of texts are taken
 * whole, since lines need not break alike; in lists of groups each belongs to the one at its place.
 */
export const translated = <T>(value: T, texts: Texts | undefined): T => {
  if (texts === undefined || value === undefined || value === null) return value;
  if (typeof value !== 'object') return texts as T;
  if (Array.isArray(value)) {
    const list = texts as readonly (Texts | undefined)[];
    return (typeof value[0] === 'object' && !Array.isArray(value[0])
      ? value.map((part: unknown, index) => translated(part, list[index]))
      : list) as unknown as T;
  }
  const group = texts as { readonly [key: string]: Texts | undefined };
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

/** Every text that `texts` has and `translation` has not: what a reader of that language is told in the original's. */
export const untranslated = (texts: Texts | undefined, translation: Texts | undefined): string[] => {
  if (texts === undefined) return [];
  if (typeof texts === 'string') return translation === undefined ? [texts] : [];
  if (Array.isArray(texts)) {
    const list = translation as readonly (Texts | undefined)[] | undefined;
    const isGroups = texts.some((part) => typeof part === 'object' && !Array.isArray(part));
    if (list !== undefined && !isGroups) return [];
    return (texts as readonly (Texts | undefined)[]).flatMap((part, index) =>
      untranslated(part, list?.[index]),
    );
  }
  const group = translation as { readonly [key: string]: Texts | undefined } | undefined;
  return Object.entries(texts).flatMap(([key, part]) => untranslated(part, group?.[key]));
};
