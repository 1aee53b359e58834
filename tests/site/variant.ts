import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordContent } from '../../src/build/record-content.ts';
import { type Settings, sharedBuild } from '../shared-build.ts';
import { type ContentCopy, copyContent, removeCopies } from '../unit/content-copy.ts';
import { firstOf, parseHtml } from './dom.ts';
import { readText } from './text.ts';

/** A site built from other content, or at another time, than the one under test. Tests share it: nobody changes it. */
export interface Variant {
  folder: string;
  has: (path: string) => boolean;
  html: (path: string) => string;
  /** What a reader sees of a page, in one line of lower case. */
  text: (path: string) => string;
}

/** Seconds since the epoch of a time in Vietnam, for the clock of a build. */
export const at = (time: string): number => Date.parse(`${time}+07:00`) / 1000;

/** Builds a content folder, compressed quickly as nobody counts its bytes; fails with what the build said. */
export async function buildContent(
  content: string,
  clock: number,
  settings: Settings = {},
): Promise<Variant> {
  const folder = await sharedBuild(content, { BROTLI: '4', ...settings, SOURCE_DATE_EPOCH: String(clock) });
  const file = (path: string) => join(folder, path, 'index.html');
  const html = (path: string) => readFileSync(file(path), 'utf8');
  return {
    folder,
    has: (path) => existsSync(file(path)),
    html,
    text: (path) => readText(firstOf(parseHtml(html(path)), 'body')),
  };
}

export type Edit = (content: ContentCopy) => void;

/** Edits a content folder as an editor does: the change is recorded on the day it is made. */
export async function editAndRecord({ content, clock, edit }: Edition): Promise<void> {
  edit(content);
  const { isRecorded, sentences } = await recordContent(content.folder, clock * 1000);
  if (!isRecorded) throw new Error(sentences.join('\n'));
}

interface Edition {
  content: ContentCopy;
  /** Seconds since the epoch. */
  clock: number;
  edit: Edit;
}

/** The day the redated content was published and recorded. */
const firstDay = '2025-03-01';

/** News and notices of the real content are of a later day than these builds, which would withhold them. */
const redate: Edit = ({ folder, edit }) => {
  for (const name of ['news', 'notices'])
    for (const file of readdirSync(join(folder, name)))
      edit(`${name}/${file}`, /^published: .*$/m, `published: ${firstDay}`);
};

/** The real content, published and recorded on 1 March 2025, after edits that an editor recorded at `clock`. */
export async function editedContent(clock: number, ...edits: Edit[]): Promise<ContentCopy> {
  const content = copyContent();
  await editAndRecord({ content, clock: at(`${firstDay}T09:00`), edit: redate });
  for (const edit of edits) await editAndRecord({ content, clock, edit });
  return content;
}

/** Builds what `editedContent` makes. */
export const buildEdited = async (clock: number, ...edits: Edit[]): Promise<Variant> =>
  buildContent((await editedContent(clock, ...edits)).folder, clock);

/** Removes the content that variants were built from; the built sites stay for the next who asks for them. */
export const removeVariants = removeCopies;
