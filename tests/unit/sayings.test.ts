import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { z } from 'astro/zod';
import { translationOf } from '../../src/conference/schemas/translation.ts';
import { collections, singles } from '../../src/reader/collections.ts';
import { fieldAt, keysOf } from '../../src/reader/schema.ts';
import { foreignLetters } from './faults.ts';

/** Everything that editors and whoever builds the site are told is written in both languages, side by side. */

const root = join(import.meta.dirname, '../../src');

const sources = ['env.ts', 'build', 'cache', 'check', 'conference/schemas', 'reader', 'tools'].flatMap(
  (room) =>
    room.endsWith('.ts')
      ? [room]
      : readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.ts'))
          .map((name) => join(room, name)),
);

/** What is no sentence: letters of an alphabet, and a single letter that others are taken for. */
const letters = ['build/font-characters.ts', 'reader/entry.ts: Đ'];

/** The text of a string or of the fixed parts of a template, and of what is joined by `+`. */
const textOf = (node: ts.Node): string => {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join('…');
  if (ts.isBinaryExpression(node)) return textOf(node.left) + textOf(node.right);
  if (ts.isConditionalExpression(node)) return `${textOf(node.whenTrue)} ${textOf(node.whenFalse)}`;
  return '';
};

const sayingsIn = (file: string) => {
  const said: { vi: string; en: string }[] = [];
  const unsaid: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const parts = node.properties.filter(ts.isPropertyAssignment);
      const of = (name: string) => parts.find((part) => part.name.getText(source) === name)?.initializer;
      const [vi, en] = [of('vi'), of('en')];
      if (vi && en) {
        // Some are put together of others alone.
        if (textOf(vi) !== '') said.push({ vi: textOf(vi), en: textOf(en) });
        return;
      }
    }
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
    if (isText && foreignLetters(textOf(node)).length > 0) unsaid.push(`${file}: ${textOf(node)}`);
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest);
  visit(source);
  return { said, unsaid };
};

it('no sentence stands in one language alone', () => {
  const unsaid = sources.flatMap((file) => sayingsIn(file).unsaid);
  expect(unsaid.filter((one) => !letters.some((allowed) => one.startsWith(allowed)))).toEqual([]);
});

it('what is said in English is English', () => {
  const said = sources.flatMap((file) => sayingsIn(file).said);
  expect(said.length).toBeGreaterThan(300);
  expect(said.filter(({ en }) => en === '' || foreignLetters(en).length > 0)).toEqual([]);
});

/** Every field of a schema, with those in its groups and lists. */
const silentFields = (schema: z.ZodType, path: (string | number)[] = []): string[] => {
  const field = fieldAt(schema, path);
  if (field === undefined) return [];
  const { type, says } = field;
  const steps = type instanceof z.ZodObject ? keysOf(type) : [0];
  const below = steps.flatMap((step) => silentFields(schema, [...path, step]));
  // A group in a list is what the list says it is.
  return typeof path.at(-1) !== 'string' || (says?.vi && says.en) ? below : [path.join('.'), ...below];
};

it('every field says what it is for in both languages, in a translation too', () => {
  const sourcesOf = Object.entries({ ...collections, ...singles });
  const silent = sourcesOf.flatMap(([name, { schema }]) =>
    [schema, translationOf(schema)].flatMap((one) => silentFields(one).map((path) => `${name}: ${path}`)),
  );
  expect(silent).toEqual([]);
});
