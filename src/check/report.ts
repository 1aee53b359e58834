import type { Unrecorded } from '../conference/journal.ts';
import type { ContentValues } from '../reader/content.ts';
import { say } from '../languages.ts';
import type { Path } from '../reader/finding.ts';

/** Something wrong in the content: what an editor has to find and to change, in the language of the content. */
export interface Fault {
  /** Relative to the content folder, `programme/hop-tru-bi.mdx`. */
  file: string;
  /** From 1. */
  line?: number | undefined;
  field?: string | undefined;
  /** What is wrong, without a full stop. */
  problem: string;
  /** What to do about it, without a full stop. */
  remedy: string;
  /** Worth a look, but no reason to stop. */
  warning?: true;
}

/** A fault with its line, before it is known which file it is in. */
export type LineFault = Omit<Fault, 'file' | 'line' | 'warning'> & { line: number };

export interface Report {
  /** Number of files read. */
  files: number;
  faults: Fault[];
  warnings: Fault[];
  /** Entries whose present version is not in the journal; empty while there are faults. */
  unrecorded: Unrecorded[];
  /** Translations made of an older version of their original, by their names in the journal. */
  outdated: string[];
  /** The content, parsed; only without faults. */
  site?: ContentValues | undefined;
}

/** `audience.parts[1].delegations`; positions in lists are counted from 1, as editors do. */
export const fieldName = (path: Path): string =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : `${index ? '.' : ''}${step}`))
    .join('');

/** What the text under the fields of a file is called. */
export const bodyName = (): string => say({ vi: 'phần chữ', en: 'text' });

const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;

/** A value between quotation marks, at most 40 letters, with what cannot be seen written as [U+202E]. */
export const quote = (value: string): string => {
  const letters = [...value.replace(/\s+/g, ' ')];
  const short = letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : letters.join('');
  const code = (letter: string) => (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `“${short.replace(invisible, (letter) => `[U+${code(letter)}]`)}”`;
};

/** The one line an editor reads. `folder` is the content folder as it was given. */
export const sentence = (folder: string, { file, line, field, problem, remedy, warning }: Fault): string => {
  const where = [
    `${folder.replace(/\/+$/, '')}/${file}`,
    line && say({ vi: `dòng ${line}`, en: `line ${line}` }),
    field,
  ]
    .filter(Boolean)
    .join(', ');
  return `${warning ? say({ vi: 'Lưu ý: ', en: 'Note: ' }) : ''}${where}: ${problem}. ${remedy}.`;
};
