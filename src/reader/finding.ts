import type { z } from 'astro/zod';
import type { YAMLError } from 'yaml';
import type { CollectionName, SingleName } from './collections.ts';
import type { Field } from './schema.ts';

/** What is wrong with the content, as data: `src/check` says it to editors. */

/** Steps from the top of a file to a field: keys, and positions in lists from 0. */
export type Path = readonly (string | number)[];

/** What is wrong with the name or the place of a file. */
export type FileFinding =
  | { code: 'missing'; of: CollectionName | SingleName }
  | { code: 'stray'; name: string; known: readonly string[] }
  | { code: 'not-of-folder'; folder: string; format: string }
  | { code: 'file-name'; name: string; wanted: string; format: string }
  | { code: 'media-folder' }
  | { code: 'media-text-ending'; ending: string; stem: string }
  | { code: 'media-format'; ending: string }
  | { code: 'media-name' }
  | { code: 'media-same-id'; id: string; before: string }
  | { code: 'media-without-text'; stem: string }
  | { code: 'text-without-media'; stem: string; media: readonly string[] };

/** Why the text of a file cannot be read. */
export type TextFinding = { code: 'unreadable' | 'empty' | 'not-utf-8' | 'too-complex' };

/** What is wrong with the lines of a file, before anything is known of its fields. */
export type LineFinding =
  | { code: 'front-matter-start' | 'front-matter-end' | 'front-matter-ruler'; line: number }
  | { code: 'yaml-key-list' | 'yaml-no-key' | 'yaml-alias' | 'yaml-anchor'; line: number }
  /** `written`: the line as it stands; `key`: of a field that is there twice. */
  | { code: 'yaml'; line: number; error: YAMLError; written: string; key: string | undefined };

/** What a schema refuses, at a path. */
export type FieldFinding =
  | { code: 'no-fields'; path: Path }
  /** A field of the original that is no text: a translation has none of it. */
  | { code: 'no-text'; path: Path; key: string }
  /** `keys`: those the schema has here; `unused`: those of them the file has not; `meant`: the one most like it. */
  | {
      code: 'unknown-field';
      path: Path;
      key: string;
      keys: readonly string[];
      unused: readonly string[];
      meant: Path | undefined;
    }
  /** `value`: as YAML reads it; `written`: as it stands in the file. */
  | {
      code: 'field';
      path: Path;
      field: Field;
      issue: z.core.$ZodIssue;
      value: unknown;
      written: string | undefined;
    };

/** What is wrong inside a file. */
export type EntryFinding = TextFinding | LineFinding | FieldFinding;

/** A file of which something is wrong from outside. */
export type Finding = { file: string } & (FileFinding | TextFinding);
