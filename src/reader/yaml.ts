import { LineCounter, isAlias, isCollection, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Node, ScalarTag } from 'yaml';
import type { LineFinding, Path } from './finding.ts';

/** YAML with the places of its fields. */
export interface YamlSource {
  /** undefined if the text cannot be read at all. */
  data: unknown;
  /** Line of the key at a path; of what holds it if the key is missing; undefined for a key missing at the top. */
  lineOf: (path: Path) => number | undefined;
  /** A single value as it stands in the file; of an empty one the comment behind it, with its `#`. */
  written: (path: Path) => string | undefined;
  findings: LineFinding[];
}

/**
 * A day without quotation marks is a date, as YAML 1.1 had it, so that a text that looks like one is noticed. A day that
 * does not exist becomes an invalid date, which every schema refuses.
 */
const timestamp: ScalarTag = {
  tag: 'tag:yaml.org,2002:timestamp',
  default: true,
  test: /^\d{4}-(\d\d-\d\d|\d\d?-\d\d?([Tt]|[ \t]+)\d\d?:\d\d:\d\d.*)$/,
  resolve: (text) => {
    const date = new Date(`${text}T00:00:00Z`);
    const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
    return exists ? date : new Date(Number.NaN);
  },
};

/**
 * What YAML takes for something else than the words an editor wrote: `{giờ}: …` for a key, `*` and `&` for
 * references within the file, which the content has no use for.
 */
const oddities = (doc: Document, lineAt: (offset: number) => number): LineFinding[] => {
  const found: LineFinding[] = [];
  const add = (node: Node, code: 'yaml-key-list' | 'yaml-no-key' | 'yaml-alias' | 'yaml-anchor') =>
    found.push({ code, line: lineAt(node.range?.[0] ?? 0) });
  visit(doc, {
    Pair: (_, { key }) => {
      if (isCollection(key)) add(key, 'yaml-key-list');
      else if (isScalar(key) && (key.value === null || key.value === '')) add(key, 'yaml-no-key');
    },
    Node: (_, node) => {
      if (isAlias(node)) add(node, 'yaml-alias');
      else if (node.anchor !== undefined) add(node, 'yaml-anchor');
    },
  });
  return found.slice(0, 1);
};

/** Reads YAML whose first line is line `firstLine` of its file. Finds all double keys, else the first fault. */
export function readYaml(text: string, firstLine = 1): YamlSource {
  const lineCounter = new LineCounter();
  const doc = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    logLevel: 'silent',
    customTags: (tags) => [...tags, timestamp],
  });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1;
  const places = placesIn(doc, lineAt);
  const errors = [...doc.errors, ...doc.warnings];
  const broken = errors.filter(({ code }) => code !== 'DUPLICATE_KEY').slice(0, 1);
  const refused = (broken.length ? broken : errors).map((error): LineFinding => {
    const line = lineAt(error.pos[0]);
    const key = error.code === 'DUPLICATE_KEY' ? /[^\s:]+/.exec(text.slice(error.pos[0]))?.[0] : undefined;
    return { code: 'yaml', line, error, written: text.split('\n')[line - firstLine]?.trim() ?? '', key };
  });
  const findings = refused.length ? refused : oddities(doc, lineAt);
  const readable = findings.every((finding) => finding.code === 'yaml' && finding.key !== undefined);
  return { ...places, data: readable ? doc.toJS() : undefined, findings };
}

/** Finds keys and values of a document by their path. */
const placesIn = (doc: Document, lineAt: (offset: number) => number) => {
  const follow = (path: Path): { node: unknown; line: number | undefined } => {
    let node: unknown = doc.contents;
    let line: number | undefined;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
        if (!pair) return { node: undefined, line };
        line = lineAt((pair.key as Node).range?.[0] ?? 0);
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        const range = (node as Node | undefined)?.range;
        if (range) line = lineAt(range[0]);
      } else return { node: undefined, line };
    }
    return { node, line };
  };
  return {
    lineOf: (path: Path) => follow(path).line,
    written: (path: Path) => {
      const { node } = follow(path);
      if (!isScalar(node)) return undefined;
      // `ink: #123456` without quotation marks is a comment after nothing.
      return node.value === null && node.comment ? `#${node.comment}` : (node.source ?? String(node.value));
    },
  };
};
