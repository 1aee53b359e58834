import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { languagesOf } from '../../src/languages.ts';
import { checkContent } from '../../src/check/index.ts';
import type { Fault, Report } from '../../src/check/report.ts';
import { sentence } from '../../src/check/report.ts';
import { copyContent } from './content-copy.ts';
import type { ContentCopy } from './content-copy.ts';

/** A way to spoil the content, and the one line that has to come of it. */
export interface Case {
  spoil: (copy: ContentCopy) => void;
  file: string;
  /** Words of the spoilt file, unique in it, in whose line the fault is; without them it has no line. */
  at?: string;
  field?: string;
  /** What the line has to say: the bad value and the remedy. */
  says: string[];
}

/** Words of a program or of a stack trace, none of which an editor may meet. */
export const english =
  /\b(error|invalid|expected|unexpected|required|undefined|null|NaN|must|string|received|object)\b|\bat |node:/i;

export async function check(spoil: Case['spoil']): Promise<Report & { copy: ContentCopy; lines: string[] }> {
  const copy = copyContent();
  spoil(copy);
  const report = await checkContent(copy.folder);
  return { ...report, copy, lines: report.faults.map((fault) => sentence('content', fault)) };
}

const lineWith = (text: string, words: string): number => {
  const lines = text.split('\n').flatMap((line, index) => (line.includes(words) ? [index + 1] : []));
  expect(lines, `lines with ${words}`).toHaveLength(1);
  return lines[0] ?? 0;
};

/** A letter that English does not have, outside quotation marks, where an editor's own words stand. */
export const foreignLetters = (text: string): string[] =>
  text.replaceAll(/“[^”]*”/g, '').match(/(?!\p{ASCII})\p{L}/gu) ?? [];

/** Said to editors of a content in English, the same is one fault at the same place, and English. */
async function expectEnglish(copy: ContentCopy, { file, line, field }: Fault): Promise<void> {
  // Letters of points are those of the language.
  if (field?.endsWith('letter')) return;
  const conference = 'conference.yaml';
  // Without it nobody knows the language.
  if (!statSync(join(copy.folder, conference), { throwIfNoEntry: false })?.isFile()) return;
  copy.write(conference, `${copy.read(conference)}\nlanguages: [en]\n`);
  if (languagesOf(copy.folder, ['vi', 'en'])[0] !== 'en') return;
  const all = (await checkContent(copy.folder)).faults;
  const faults = all.filter((fault) => !fault.field?.endsWith('letter'));
  expect(faults.map((fault) => [fault.file, fault.line])).toEqual([[file, line]]);
  for (const { problem, remedy } of faults) expect(foreignLetters(`${problem} ${remedy}`)).toEqual([]);
}

/** The spoilt content has one fault, in the right place and in words that help. */
export async function expectOneFault({ spoil, file, at, field, says }: Case): Promise<void> {
  const { faults, lines, copy, site } = await check(spoil);
  expect(lines).toHaveLength(1);
  const [line = ''] = lines;
  expect(faults[0]).toMatchObject({ file });
  expect(faults[0]?.field).toBe(field);
  expect(faults[0]?.line).toBe(at === undefined ? undefined : lineWith(copy.read(file), at));
  for (const words of [`content/${file}`, field ?? '', ...says]) expect(line).toContain(words);
  expect(line).not.toMatch(/[\n\r]/);
  expect(line).not.toMatch(english);
  expect(line).toMatch(/: .+\. \S.+\.$/);
  expect(site).toBeUndefined();
  if (faults[0]) await expectEnglish(copy, faults[0]);
}

/** Replaces words of one file. */
export const edit =
  (file: string, from: string | RegExp, to: string): Case['spoil'] =>
  (copy) =>
    copy.edit(file, from, to);
