import type { Path } from '../reader/finding.ts';
import { emptyEntry, type ReadEntry } from '../reader/entry.ts';
import { say } from '../languages.ts';
import { lineWords, textWords } from './findings.ts';
import { type Body, readBody } from './mdx.ts';
import { type Fault, fieldName } from './report.ts';
import { fieldWords, remedyFor } from './sentences.ts';
import { controlFaults, textFaults } from './text.ts';

/** What to say about a field; without a remedy it is the field's description, and the hint after it. */
export interface Words {
  problem: string;
  remedy?: string;
  hint?: string;
  warning?: true;
}

/** One file of the content, read and checked on its own. */
export interface Entry<T> extends Pick<
  ReadEntry<T>,
  'of' | 'id' | 'language' | 'file' | 'draft' | 'value' | 'body'
> {
  banners: Body['banners'];
  pictures: Body['pictures'];
  links: Body['links'];
  faults: Fault[];
  /** Names of fields that are there, but wrong or misspelt: they are not missing. */
  wrong: ReadonlySet<string>;
  /** A fault of the field at a path, with its line. */
  at: (path: Path, words: Words) => Fault;
}

const startsWith = (path: Path, start: Path): boolean => start.every((step, index) => path[index] === step);

const checked = (entry: ReadEntry<unknown>): Entry<unknown> => {
  const { of, id, language, file, draft, value, body, findings, data } = entry;
  const at: Entry<unknown>['at'] = (path, { problem, remedy, hint, warning }) => ({
    file,
    line: entry.lineOf(path),
    field: fieldName(path) || undefined,
    problem,
    remedy: remedy ?? [remedyFor(entry.fieldAt(path)), hint].filter(Boolean).join('; '),
    ...(warning && { warning }),
  });
  const ofSchema = findings.filter((finding) => 'path' in finding);
  const above = findings.flatMap((finding): Fault[] => {
    if ('path' in finding) return [];
    if (!('line' in finding)) {
      const [problem, remedy] = textWords[finding.code];
      return [{ file, problem: say(problem), remedy: say(remedy) }];
    }
    const [problem, remedy] = lineWords(finding);
    return [
      {
        file,
        line: finding.line,
        field: 'key' in finding ? finding.key : undefined,
        problem: say(problem),
        remedy: say(remedy),
      },
    ];
  });
  const { faults: inBody, banners, pictures, links } = readBody(body, entry.bodyLine);
  // Texts that the schema let through.
  const ofTexts = textFaults(data).filter(
    ({ path }) => !ofSchema.some((finding) => startsWith(path, finding.path)),
  );
  const ofFields = [...ofSchema.map(fieldWords), ...ofTexts].map(({ path, ...words }) => at(path, words));
  // Comments too: Astro refuses a file with control characters wherever they are.
  const unseen = ofFields.length || above.length ? [] : controlFaults(entry.head);
  const wrong = [
    ...ofSchema.flatMap((finding) =>
      finding.code === 'unknown-field' ? [finding.path, finding.meant ?? finding.path] : [finding.path],
    ),
    ...ofTexts.map(({ path }) => path),
  ];
  return {
    of,
    id,
    ...(language !== undefined && { language }),
    file,
    draft,
    value,
    body,
    banners,
    pictures,
    links,
    faults: [...above, ...[...inBody, ...unseen].map((fault): Fault => ({ file, ...fault })), ...ofFields],
    wrong: new Set(wrong.map(fieldName)),
    at,
  };
};

/** Checks one file by itself: what the reader found, and its texts. What concerns several files is checked later. */
export function checkEntry(entry: ReadEntry<unknown>): Entry<unknown> {
  try {
    return checked(entry);
  } catch {
    // The parser of texts gives up on thousands of brackets in brackets.
    return checked(emptyEntry(entry, { code: 'too-complex' }));
  }
}
