import { z } from 'astro/zod';

/**
 * Field builders shared by all collections. Every field is described in Vietnamese: the description is
 * what an editor reads in `content/README.md` and in the sentence that refuses a wrong value.
 */

/** One spelling for each letter. */
const cleaned = z
  .string()
  .trim()
  .overwrite((value) => value.normalize('NFC'));

/** A field that may be left out, or whose key may be left empty (`phone:`). */
export const optional = <T extends z.ZodType>(of: T) =>
  of
    .nullish()
    .transform((value) => value ?? undefined)
    .optional();

/** Text of at least one letter that is the same in every language: a letter of the plan, a line on a banner. */
export const verbatim = (description: string) => cleaned.min(1).describe(description);

export const optionalVerbatim = (description: string) => optional(cleaned.min(1)).describe(description);

/** Required text of at least one letter, which a translation says in its language (`translation.ts`). */
export const text = (description: string) => cleaned.min(1).meta({ description, inEachLanguage: true });

export const optionalText = (description: string) =>
  optional(cleaned.min(1)).meta({ description, inEachLanguage: true });

/** Where to report a weakness, as RFC 9116 wants it: `https://…`, or an address for mail. */
export const optionalSecurityContact = (description: string) =>
  optional(cleaned.regex(/^(https:\/\/[^\s/?#@]+\.[^\s@]+|[\w.+-]+@[a-z\d-]+(\.[a-z\d-]+)+)$/i)).describe(
    description,
  );

/** YAML reads an unquoted date as an instant at midnight UTC; the calendar day is what was written. */
const dateAsWritten = (value: unknown): unknown =>
  value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value;

/** A calendar day that exists, `2030-05-17`, of a year that is no slip of the hand, such as 0025. */
const day = z.iso.date({ abort: true }).refine((date) => date >= '1900' && date < '2200');

export const isoDate = (description: string) => z.preprocess(dateAsWritten, day).describe(description);

export const optionalIsoDate = (description: string) =>
  optional(z.preprocess(dateAsWritten, day)).describe(description);

/** YAML reads an unquoted `2030-05-17T09:00:00` as an instant in UTC; the time is what was written. */
const timeAsWritten = (value: unknown): unknown =>
  value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 16) : value;

/** A day that exists and a time of day, `2030-05-17T09:00`. */
export const optionalDateTime = (description: string) =>
  optional(
    z.preprocess(timeAsWritten, z.iso.datetime({ local: true, precision: -1, offset: false })),
  ).describe(description);

/** A time of day, `08:00` to `23:59`. */
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const optionalClockTime = (description: string) => optional(clock).describe(description);

/** Ids become addresses and anchors: plain ASCII, words joined by hyphens. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const id = (description: string) => z.string().regex(idPattern).describe(description);

export const optionalId = (description: string) =>
  optional(z.string().regex(idPattern)).describe(description);

const position = z.number().int().positive();

export const order = (description: string) => position.describe(description);

export const optionalOrder = (description: string) => optional(position).describe(description);

export const list = <T extends z.ZodType>(of: T, description: string) =>
  z.array(of).min(1).describe(description);

/** A list that may be left out, or whose key may be left empty. */
export const optionalList = <T extends z.ZodType>(of: T, description: string) =>
  z
    .array(of)
    .nullish()
    .transform((value) => value ?? [])
    .describe(description);

export const flag = (description: string) =>
  z
    .boolean()
    .nullish()
    .transform((value) => value ?? false)
    .describe(description);

/** `#RRGGBB`. */
export const colour = (description: string) =>
  z
    .string()
    .regex(/^#[0-9A-Fa-f]{6}$/)
    .describe(`${description}, dạng '#RRGGBB', đặt trong dấu nháy`);
