import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '../..');

/** A copy of content in a temporary folder, to be spoilt. */
export interface ContentCopy {
  folder: string;
  /** Replaces the first match; a pattern that is not found is a mistake in the test. */
  edit: (file: string, pattern: string | RegExp, replacement: string) => void;
  write: (file: string, content: string | Uint8Array) => void;
  read: (file: string) => string;
  remove: (file: string) => void;
}

const copies: string[] = [];

/**
 * Copies the real content, or another. Without its translations, as what is spoilt is spoilt in the original, and builds
 * take half the time; `isWhole` with them.
 */
export function copyContent(original = join(project, 'content'), isWhole = false): ContentCopy {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  copies.push(folder);
  // Its journal would only add that the copy has changed since.
  cpSync(original, folder, {
    recursive: true,
    filter: (path) => !path.endsWith('journal.json') && (isWhole || path !== join(original, 'en')),
  });
  const path = (file: string) => join(folder, file);
  if (!isWhole && existsSync(path('conference.yaml')))
    writeFileSync(
      path('conference.yaml'),
      readFileSync(path('conference.yaml'), 'utf8').replace(/^languages: .*\n/m, ''),
    );
  const read = (file: string) => readFileSync(path(file), 'utf8');
  return {
    folder,
    read,
    edit: (file, pattern, replacement) => {
      const before = read(file);
      const after = before.replace(pattern, () => replacement);
      if (after === before) throw new Error(`nothing changed in ${file}`);
      writeFileSync(path(file), after);
    },
    write: (file, content) => {
      mkdirSync(dirname(path(file)), { recursive: true });
      writeFileSync(path(file), content);
    },
    remove: (file) => rmSync(path(file), { recursive: true }),
  };
}

export function removeCopies(): void {
  for (const folder of copies.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export interface Outcome {
  code: number;
  /** Everything printed, line by line. */
  lines: string[];
}

/** Runs one of the project's scripts over a content folder, as npm does. */
export const runScript = (
  script: string,
  folder: string,
  env: Record<string, string> = {},
): Promise<Outcome> =>
  new Promise((done) => {
    execFile(
      process.execPath,
      [join(project, script)],
      { cwd: project, env: { ...process.env, ...env, CONTENT_DIR: folder } },
      (error, stdout, stderr) => {
        const lines = `${stderr}\n${stdout}`.split('\n').filter((line) => line !== '');
        done({ code: error ? Number(error.code ?? 1) : 0, lines });
      },
    );
  });
