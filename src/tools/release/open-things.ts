import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { say, type Sayings } from '../../languages.ts';
import { conference } from '../../conference/schemas/conference.ts';
import { filesIn } from '../../build/manifest.ts';

/** What the organiser has left open: not wrong, but the one who publishes should know it. */

/** The part of a JSON Schema that leads from a field to what it says it is for. */
interface Described {
  says?: Sayings;
  properties?: Record<string, Described>;
  items?: Described;
  anyOf?: Described[];
}

const descriptions = z.toJSONSchema(conference, { io: 'input', unrepresentable: 'any' }) as Described;

const below = (schema: Described | undefined, key: string): Described | undefined =>
  (schema?.properties ?? schema?.anyOf?.find(({ properties }) => properties)?.properties)?.[key];

const itemsOf = (schema: Described | undefined): Described | undefined =>
  schema?.items ?? schema?.anyOf?.find(({ items }) => items)?.items;

/** Empty fields in a value read from YAML, as `press.contact (Đầu mối liên hệ báo chí)`. */
function emptyFields(value: unknown, schema: Described | undefined, path: string): string[] {
  // An empty list says that there is none.
  if (value === null && itemsOf(schema) !== undefined) return [];
  if (value === null) return [schema?.says ? `${path} (${say(schema.says)})` : path];
  if (Array.isArray(value))
    return value.flatMap((item, index) => {
      const label = (item as { label?: unknown } | null)?.label;
      const place = typeof label === 'string' ? `“${label}”` : String(index + 1);
      return emptyFields(item, itemsOf(schema), `${path} ${place}`);
    });
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) =>
    emptyFields(each, below(schema, key), path === '' ? key : `${path}.${key}`),
  );
}

/** Marks in texts that stand for something that is not known yet. */
const openMark = /<SeCapNhat(?:\s*\/>|>([^<]*)<\/SeCapNhat>)/g;

/** One line for each thing that is open, as `conference.yaml: press.contact (Đầu mối liên hệ báo chí)`. */
export async function openThings(content: string): Promise<string[]> {
  const fields = emptyFields(
    parse(await readFile(join(content, 'conference.yaml'), 'utf8')),
    descriptions,
    '',
  ).map((field) => `conference.yaml: ${field}`);
  const texts = (await filesIn(content)).filter((file) => file.endsWith('.mdx'));
  const marks = await Promise.all(
    texts.map(async (file) =>
      [...(await readFile(join(content, file), 'utf8')).matchAll(openMark)].map(
        ([, words]) => `${file}: ${words?.trim() || say({ vi: 'Sẽ cập nhật', en: 'To be updated' })}`,
      ),
    ),
  );
  return [...fields, ...marks.flat()];
}
