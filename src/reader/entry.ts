import type { z } from 'astro/zod';
import { translationOf } from '../conference/schemas/translation.ts';
import { languagesOf } from '../languages.ts';
import { knownLocales } from '../i18n/paths.ts';
import { collections, singles } from './collections.ts';
import { readText, type Source } from './files.ts';
import type { EntryFinding, FieldFinding, Path, TextFinding } from './finding.ts';
import { splitFrontMatter } from './front-matter.ts';
import { nearest } from './nearest.ts';
import { type Draft, type Field, fieldAt, keysOf, parsePartly } from './schema.ts';
import { readYaml, type YamlSource } from './yaml.ts';

/** One file of the content, read by itself. */
export interface ReadEntry<T> extends Source {
  /** The fields as YAML reads them, before the schema. */
  data: unknown;
  /** What is right in it, even if not all is. */
  draft: Draft<T>;
  /** The whole, if all is right. */
  value: T | undefined;
  /** The lines above the body, with their rulers. */
  head: string;
  /** The text under the front matter; empty in YAML. */
  body: string;
  /** Line at which the body starts, from 1. */
  bodyLine: number;
  /** What is wrong with it: first its lines, then its fields. */
  findings: EntryFinding[];
  /** What the schema says of a field. */
  fieldAt: (path: Path) => Field | undefined;
  lineOf: (path: Path) => number | undefined;
}

const noFields: YamlSource = {
  data: undefined,
  lineOf: () => undefined,
  written: () => undefined,
  findings: [],
};

const read = (text: string, format: 'mdx' | 'yaml'): { yaml: YamlSource; body: string; bodyLine: number } => {
  if (format === 'yaml') return { yaml: readYaml(text), body: '', bodyLine: 1 };
  const parts = splitFrontMatter(text);
  if ('code' in parts) return { yaml: { ...noFields, findings: [parts] }, body: '', bodyLine: 1 };
  return { yaml: readYaml(parts.yaml, parts.yamlLine), body: parts.body, bodyLine: parts.bodyLine };
};

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | undefined | null)?.[step],
    data,
  );

/** Every finding of one issue: an issue of unknown keys has one for each key. */
export const findingsOf = (
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  { data, written }: Pick<YamlSource, 'data' | 'written'>,
): FieldFinding[] => {
  const path = issue.path as Path;
  const field = fieldAt(schema, path);
  if (issue.code === 'unrecognized_keys') {
    const keys = field ? keysOf(field.type) : [];
    const unused = keys.filter((key) => valueAt(data, [...path, key]) === undefined);
    return issue.keys.map((key) => {
      const meant = nearest(key, unused);
      return {
        code: 'unknown-field',
        path: [...path, key],
        key,
        keys,
        unused,
        meant: meant === undefined ? undefined : [...path, meant],
      };
    });
  }
  if (field === undefined) return [];
  return [{ code: 'field', path, field, issue, value: valueAt(data, path), written: written(path) }];
};

const samePath = (one: Path, other: Path | undefined): boolean =>
  one.length === other?.length && one.every((step, index) => step === other[index]);

const fieldFindings = (
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  yaml: YamlSource,
  /** Of a translation the schema of what it is of. */
  original: z.ZodType | undefined,
): FieldFinding[] => {
  const { data } = yaml;
  if (data === undefined) return [];
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return [{ code: 'no-fields', path: [] }];
  const all = issues
    .flatMap((issue) => findingsOf(issue, schema, yaml))
    .map((finding): FieldFinding => {
      const isOfOriginal =
        finding.code === 'unknown-field' && original !== undefined && fieldAt(original, finding.path);
      return isOfOriginal ? { code: 'no-text', path: finding.path, key: finding.key } : finding;
    });
  // A misspelt key is one mistake, not a key too many and another one missing.
  const isMeant = (path: Path): boolean =>
    all.some((finding) => finding.code === 'unknown-field' && samePath(path, finding.meant));
  return all.filter(({ path }) => !isMeant(path));
};

/** Stands in for a file that cannot be read: it exists, so what refers to it is right. */
export const emptyEntry = (source: Source, finding: TextFinding): ReadEntry<unknown> => ({
  ...source,
  data: undefined,
  draft: {},
  value: undefined,
  head: '',
  body: '',
  bodyLine: 1,
  findings: [finding],
  fieldAt: () => undefined,
  lineOf: () => undefined,
});

/** Syntax, and fields by the schema of the collection. @throws where a parser gives up. */
function parseEntry(source: Source, text: string): ReadEntry<unknown> {
  const { schema: ofOriginal, format } = { ...collections, ...singles }[source.of];
  const isOriginal = source.language === undefined;
  const schema = isOriginal ? ofOriginal : translationOf(ofOriginal);
  const { yaml, body, bodyLine } = read(text, format);
  const { data: value, error } = schema.safeParse(yaml.data);
  return {
    ...source,
    data: yaml.data,
    draft: ((error === undefined ? value : parsePartly(schema, yaml.data)) ?? {}) as Draft<unknown>,
    value,
    head: text.slice(0, text.length - body.length),
    body,
    bodyLine,
    findings: [
      ...yaml.findings,
      ...fieldFindings(error?.issues ?? [], schema, yaml, isOriginal ? undefined : ofOriginal),
    ],
    fieldAt: (path) => fieldAt(schema, path),
    lineOf: yaml.lineOf,
  };
}

/** Ð (U+00D0) and Ɖ (U+0189): in Vietnamese they are mistyped for Đ, in Icelandic or Ewe letters of their own. */
const lookAlikes = /[ÐƉ]/g;

const spelled = (text: string, folder: string, { language }: Source): string =>
  text.search(lookAlikes) >= 0 && (language ?? languagesOf(folder, knownLocales)[0]) === 'vi'
    ? text.replaceAll(lookAlikes, 'Đ')
    : text;

/** Reads one file of a content folder. Never throws because of what is in it. */
export async function readEntry(folder: string, source: Source): Promise<ReadEntry<unknown>> {
  const text = await readText(folder, source.file);
  if (typeof text !== 'string') return emptyEntry(source, text);
  try {
    return parseEntry(source, spelled(text, folder, source));
  } catch {
    // Parsers give up on thousands of brackets in brackets, and on YAML that refers to itself.
    return emptyEntry(source, { code: 'too-complex' });
  }
}
