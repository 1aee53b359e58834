import type { z } from 'astro/zod';
import { collections, singles } from '../reader/collections.ts';
import type { Source } from './files.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readBody } from './mdx.ts';
import type { Body } from './mdx.ts';
import type { Fault, Path } from './report.ts';
import { fieldName } from './report.ts';
import { fieldAt, salvage } from './schema.ts';
import type { Draft } from './schema.ts';
import { findingsOf, remedyFor } from './sentences.ts';
import type { Finding } from './sentences.ts';
import { controlFaults, textFaults } from './text.ts';
import { readYaml } from './yaml.ts';
import type { LineFault, YamlSource } from './yaml.ts';

/** What to say about a field; without a remedy it is the field's description, and the hint after it. */
export interface Words {
  problem: string;
  remedy?: string;
  hint?: string;
  warning?: true;
}

/** One file of the content, read and checked on its own. */
export interface Entry<T> {
  id: string;
  file: string;
  /** What is right in it, even if not all is. */
  draft: Draft<T>;
  /** The whole, if all is right. */
  value: T | undefined;
  /** The text under the front matter; empty in YAML. */
  body: string;
  banners: Body['banners'];
  pictures: Body['pictures'];
  links: Body['links'];
  faults: Fault[];
  /** Names of fields that are there, but wrong or misspelt: they are not missing. */
  wrong: ReadonlySet<string>;
  /** A fault of the field at a path, with its line. */
  at: (path: Path, words: Words) => Fault;
}

const noFields: YamlSource = {
  data: undefined,
  lineOf: () => undefined,
  written: () => undefined,
  faults: [],
};

interface Read {
  yaml: YamlSource;
  body: string;
  bodyLine: number;
  faults: LineFault[];
}

const read = (text: string, format: 'mdx' | 'yaml'): Read => {
  if (format === 'yaml') {
    const yaml = readYaml(text);
    return { yaml, body: '', bodyLine: 1, faults: yaml.faults };
  }
  const parts = splitFrontMatter(text);
  if ('problem' in parts) return { yaml: noFields, body: '', bodyLine: 1, faults: [parts] };
  const yaml = readYaml(parts.yaml, parts.yamlLine);
  return { yaml, body: parts.body, bodyLine: parts.bodyLine, faults: yaml.faults };
};

const startsWith = (path: Path, start: Path): boolean => start.every((step, index) => path[index] === step);

/** What is wrong with the fields: first what the schema says, then the texts that it let through. */
const fieldFindings = (schema: z.ZodType, { data, written }: YamlSource): Finding[] => {
  if (data === undefined) return [];
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    const remedy = 'Viết mỗi trường một dòng, theo dạng “trường: giá trị”';
    return [{ path: [], problem: 'tệp không có trường nào', remedy }];
  }
  const issues = schema.safeParse(data).error?.issues ?? [];
  const all = issues.flatMap((issue) => findingsOf(issue, { schema, written, data }));
  // A misspelt key is one mistake, not a key too many and another one missing.
  const meant = new Set(all.map((finding) => finding.meant && fieldName(finding.meant)));
  const findings = all.filter(({ path }) => !meant.has(fieldName(path)));
  const texts = textFaults(data).filter(
    ({ path }) => !findings.some((finding) => startsWith(path, finding.path)),
  );
  return [...findings, ...texts];
};

/** Reads one file: syntax, fields, texts. What concerns several files is checked later. */
export function readEntry(source: Source, text: string): Entry<unknown> {
  const { file, id } = source;
  const { schema, format } = { ...collections, ...singles }[source.of];
  const { yaml, body, bodyLine, faults } = read(text, format);
  const at: Entry<unknown>['at'] = (path, { problem, remedy, hint, warning }) => ({
    file,
    line: yaml.lineOf(path),
    field: fieldName(path) || undefined,
    problem,
    remedy: remedy ?? [remedyFor(fieldAt(schema, path)), hint].filter(Boolean).join('; '),
    ...(warning && { warning }),
  });
  const { faults: bodyFaults, banners, pictures, links } = readBody(body, bodyLine);
  const findings = fieldFindings(schema, yaml);
  const ofFields = findings.map(({ path, ...words }) => at(path, words));
  // Comments too: Astro refuses a file with control characters wherever they are.
  const unseen =
    ofFields.length || faults.length ? [] : controlFaults(text.slice(0, text.length - body.length));
  const ofLines = [...faults, ...bodyFaults, ...unseen].map((fault): Fault => ({ file, ...fault }));
  const parsed = schema.safeParse(yaml.data);
  return {
    id,
    file,
    draft: (salvage(schema, yaml.data) ?? {}) as Draft<unknown>,
    value: parsed.success ? parsed.data : undefined,
    body,
    banners,
    pictures,
    links,
    faults: [...ofLines, ...ofFields],
    wrong: new Set(findings.flatMap(({ path, meant = path }) => [fieldName(path), fieldName(meant)])),
    at,
  };
}
