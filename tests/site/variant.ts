import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ContentCopy, copyContent, removeCopies, runScript } from '../unit/content-copy.ts';
import { firstOf, parseHtml } from './dom.ts';
import { readText } from './text.ts';

/** A site built from other content, or at another time, than the one under test. */
export interface Variant {
  folder: string;
  has: (path: string) => boolean;
  html: (path: string) => string;
  /** What a reader sees of a page, in one line of lower case. */
  text: (path: string) => string;
}

const folders: string[] = [];

/** Seconds since the epoch of a time in Vietnam, for the clock of a build. */
export const at = (time: string): number => Date.parse(`${time}+07:00`) / 1000;

/** Builds a content folder; fails with what the build said. */
export async function buildContent(content: string, clock: number): Promise<Variant> {
  const folder = mkdtempSync(join(tmpdir(), 'variant-'));
  folders.push(folder);
  const env = { OUT_DIR: join(folder, 'dist'), SOURCE_DATE_EPOCH: String(clock) };
  const { code, lines } = await runScript('src/build/build.ts', content, env);
  if (code !== 0) throw new Error(lines.join('\n'));
  const file = (path: string) => join(folder, 'dist', path, 'index.html');
  const html = (path: string) => readFileSync(file(path), 'utf8');
  return {
    folder: join(folder, 'dist'),
    has: (path) => existsSync(file(path)),
    html,
    text: (path) => readText(firstOf(parseHtml(html(path)), 'body')),
  };
}

async function recordAt(content: ContentCopy, clock: number): Promise<void> {
  const env = { SOURCE_DATE_EPOCH: String(clock) };
  const { code, lines } = await runScript('src/build/record.ts', content.folder, env);
  if (code !== 0) throw new Error(lines.join('\n'));
}

/** The day the redated content was published and recorded. */
const firstDay = '2025-03-01';

/** News and notices of the real content are of a later day than these builds, which would withhold them. */
function redate({ folder, edit }: ContentCopy): void {
  for (const name of ['news', 'notices'])
    for (const file of readdirSync(join(folder, name)))
      edit(`${name}/${file}`, /^published: .*$/m, `published: ${firstDay}`);
}

/** Builds the real content, published and recorded on 1 March 2025, after edits that an editor recorded on the day of the build. */
export async function buildEdited(
  clock: number,
  ...edits: ((content: ContentCopy) => void)[]
): Promise<Variant> {
  const content = copyContent();
  redate(content);
  await recordAt(content, at(`${firstDay}T09:00`));
  for (const edit of edits) {
    edit(content);
    await recordAt(content, clock);
  }
  return buildContent(content.folder, clock);
}

export function removeVariants(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  removeCopies();
}
