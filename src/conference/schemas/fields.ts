import { z } from 'astro/zod';

/** A sentence for editors and for whoever builds the site, in every language it can be said in. */
export interface Sayings {
  vi: string;
  en: string;
}

/**
 * Field builders shared by all collections. Every field says what it is for: this is what an editor reads in the sentence
 * that refuses a wrong value. It stays with the schema, in each language, until such a sentence is made.
 */

/** What a field says it is for; undefined of a wrapper that has no words of its own. */
export const saysOf = (schema: z.ZodType): Sayings | undefined =>
  schema.meta()?.['says'] as Sayings | undefined;

/** One spelling for each letter. */
const cleaned = z
  .string()
  .trim()
  .overwrite((value) => value.normalize('NFC'));

/** One wrapper less: optional, nullable, default, and the side of a pipe that takes the editor's value. */
export const inside = (schema: z.ZodType): z.ZodType | undefined => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return schema.unwrap() as z.ZodType;
  if (schema instanceof z.ZodDefault) return schema.unwrap() as z.ZodType;
  if (schema instanceof z.ZodPipe)
    return (schema.in instanceof z.ZodTransform ? schema.out : schema.in) as z.ZodType;
  return undefined;
};

/** A field that may be left out, or whose key may be left empty (`phone:`). */
export const optional = <T extends z.ZodType>(of: T) =>
  of
    .nullish()
    .transform((value) => value ?? undefined)
    .optional();

/** Text of at least one letter that is the same in every language: a letter of the plan, a line on a banner. */
export const verbatim = (says: Sayings) => cleaned.min(1).meta({ says });

export const optionalVerbatim = (says: Sayings) => optional(cleaned.min(1)).meta({ says });

/** Required text of at least one letter, which a translation says in its language (`translation.ts`). */
export const text = (says: Sayings) => cleaned.min(1).meta({ says, inEachLanguage: true });

export const optionalText = (says: Sayings) => optional(cleaned.min(1)).meta({ says, inEachLanguage: true });

/** Where to report a weakness, as RFC 9116 wants it: `https://…`, or an address for mail. */
export const optionalSecurityContact = (says: Sayings) =>
  optional(cleaned.regex(/^(https:\/\/[^\s/?#@]+\.[^\s@]+|[\w.+-]+@[a-z\d-]+(\.[a-z\d-]+)+)$/i)).meta({
    says,
  });

/** YAML reads an unquoted date as an instant at midnight UTC; the calendar day is what was written. */
const dateAsWritten = (value: unknown): unknown =>
  value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value;

/** A calendar day that exists, `2030-05-17`, of a year that is no slip of the hand, such as 0025. */
const day = z.iso.date({ abort: true }).refine((date) => date >= '1900' && date < '2200');

export const isoDate = (says: Sayings) => z.preprocess(dateAsWritten, day).meta({ says });

export const optionalIsoDate = (says: Sayings) => optional(z.preprocess(dateAsWritten, day)).meta({ says });

/** YAML reads an unquoted `2030-05-17T09:00:00` as an instant in UTC; the time is what was written. */
const timeAsWritten = (value: unknown): unknown =>
  value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 16) : value;

/** A day that exists and a time of day, `2030-05-17T09:00`. */
export const optionalDateTime = (says: Sayings) =>
  optional(z.preprocess(timeAsWritten, z.iso.datetime({ local: true, precision: -1, offset: false }))).meta({
    says,
  });

/** A time of day, `08:00` to `23:59`. */
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const optionalClockTime = (says: Sayings) => optional(clock).meta({ says });

/** Ids become addresses and anchors: plain ASCII, words joined by hyphens. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const id = (says: Sayings) => z.string().regex(idPattern).meta({ says });

export const optionalId = (says: Sayings) => optional(z.string().regex(idPattern)).meta({ says });

const position = z.number().int().positive();

export const order = (says: Sayings) => position.meta({ says });

export const optionalOrder = (says: Sayings) => optional(position).meta({ says });

export const list = <T extends z.ZodType>(of: T, says: Sayings) => z.array(of).min(1).meta({ says });

/** A list that may be left out, or whose key may be left empty. */
export const optionalList = <T extends z.ZodType>(of: T, says: Sayings) =>
  z
    .array(of)
    .nullish()
    .transform((value) => value ?? [])
    .meta({ says });

export const flag = (says: Sayings) =>
  z
    .boolean()
    .nullish()
    .transform((value) => value ?? false)
    .meta({ says });

/** `#RRGGBB`. */
export const colour = (says: Sayings) =>
  z
    .string()
    .regex(/^#[0-9A-Fa-f]{6}$/)
    .meta({
      says: {
        vi: `${says.vi}, dạng '#RRGGBB', đặt trong dấu nháy`,
        en: `${says.en}, as in '#RRGGBB', in quotation marks`,
      },
    });
