import { z } from 'astro/zod';
import { inside, type Sayings, saysOf } from '../conference/schemas/fields.ts';
import type { Path } from './finding.ts';

/** What a schema says about one field: to editors, in each language, and the type without its wrappers. */
export interface Field {
  says: Sayings | undefined;
  type: z.ZodType;
  /** May be left out. */
  optional: boolean;
}

type Schema = z.ZodType;

const fieldOf = (schema: Schema): Field => {
  const inner = inside(schema);
  if (inner === undefined) return { says: saysOf(schema), type: schema, optional: false };
  const field = fieldOf(inner);
  const optional = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
  return {
    ...field,
    says: saysOf(schema) ?? field.says,
    optional: optional || field.optional,
  };
};

/** The schema one step down. */
const child = (type: Schema, step: string | number): Schema | undefined => {
  if (type instanceof z.ZodObject) return (type.shape as Record<string, Schema>)[step];
  if (type instanceof z.ZodArray) return type.element as Schema;
  if (type instanceof z.ZodTuple) return type.def.items[Number(step)] as Schema | undefined;
  return undefined;
};

/** The field at a path; undefined where the schema has none. */
export const fieldAt = (schema: Schema, path: Path): Field | undefined => {
  const [step, ...rest] = path;
  const field = fieldOf(schema);
  if (step === undefined) return field;
  const next = child(field.type, step);
  return next && fieldAt(next, rest);
};

/** The keys that an object of this type may have. */
export const keysOf = (type: Schema): string[] =>
  type instanceof z.ZodObject ? Object.keys(type.shape) : [];

/** A value of which any part may be missing, because it was wrong. Positions in lists are kept. */
export type Draft<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer E)[]
    ? (Draft<E> | undefined)[]
    : { [K in keyof T]?: Draft<T[K]> | undefined };

/** What is right in a faulty value, so that the rest of it is checked in the same run. */
export const parsePartly = (schema: Schema, value: unknown): unknown => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { type } = fieldOf(schema);
  if (Array.isArray(value)) {
    return value.map((part, index) => {
      const next = child(type, index);
      return next && parsePartly(next, part);
    });
  }
  if (!(type instanceof z.ZodObject) || typeof value !== 'object' || value === null) return undefined;
  const given = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(type.shape as Record<string, Schema>).map(([key, part]) => [
      key,
      parsePartly(part, given[key]),
    ]),
  );
};
