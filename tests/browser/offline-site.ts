import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Pointer } from '../../src/offline/release.ts';
import { precache } from '../../src/build/precache.ts';
import { startServer } from '../../src/build/server.ts';
import { site, siteFiles } from '../site/pages.ts';

/** A public server for tests: it gets releases, complete or half, and loses its network. */

const folders: string[] = [];

export const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  folders.push(folder);
  return folder;
};

export const removeFolders = (): void => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
};

const isMadeAfterwards = (file: string): boolean =>
  /\.(br|gz)$|(^|\/)(_astro\/offline\.\w+\.json|release\.json|sw\.js)$/.test(file);

/** Changes every page of a site. */
export const editPages = (folder: string, edit: (html: string) => string): void => {
  for (const file of siteFiles(folder).filter((name) => name.endsWith('.html')))
    writeFileSync(join(folder, file), edit(readFileSync(join(folder, file), 'utf8')));
};

let releases = 0;

/**
 * Another release of a site: every page and the icon say `word`, and the script that every page loads has
 * another name, so that a page of one release with a file of the other is seen.
 */
export async function makeRelease(word: string, from = site, base = '/'): Promise<string> {
  const folder = freshFolder();
  cpSync(from, folder, { recursive: true, filter: (path) => !isMadeAfterwards(path) });
  const scripts = readdirSync(join(folder, '_astro')).filter((name) => name.startsWith('Offline.'));
  releases += 1;
  const renamed = (name: string): string => name.replace('Offline.', `Offline.${word}.`);
  for (const name of scripts) renameSync(join(folder, '_astro', name), join(folder, '_astro', renamed(name)));
  editPages(folder, (html) =>
    scripts
      .reduce((text, name) => text.replaceAll(name, renamed(name)), html)
      .replace('</main>', `<p id="release">${word}</p></main>`)
      .replace(/data-built="\d+"/, `data-built="${releases}"`),
  );
  writeFileSync(
    join(folder, 'favicon.svg'),
    `<svg xmlns="http://www.w3.org/2000/svg"><!-- ${word} --></svg>`,
  );
  await precache(folder, { basePath: base, offline: true });
  return folder;
}

/** The same pages without an offline copy: what `OFFLINE=off` builds. */
export function makeFarewell(from: string): string {
  const folder = freshFolder();
  cpSync(from, folder, { recursive: true, filter: (path) => !isMadeAfterwards(path) });
  cpSync(resolve('src/offline/farewell.js'), join(folder, 'sw.js'));
  editPages(folder, (html) =>
    html.replace(/ data-home="[^"]*"/, '').replace('id="release">', 'id="release">bye '),
  );
  return folder;
}

export const pointerOf = (folder: string): Pointer =>
  JSON.parse(readFileSync(join(folder, 'release.json'), 'utf8')) as Pointer;

/** What a server has when half a file was copied to it. */
export const truncate = (folder: string, file: string): void => {
  const bytes = readFileSync(join(folder, file));
  writeFileSync(join(folder, file), bytes.subarray(0, bytes.length / 2));
};

export class Host {
  readonly #folder = freshFolder();
  readonly #base: string;
  #server: Awaited<ReturnType<typeof startServer>> | undefined;
  #silent: Server | undefined;
  readonly #waiting = new Set<Socket>();
  /** Address of the home page. */
  home = '';

  constructor(base = '/') {
    this.#base = base;
  }

  /** Puts a release in the place of the one before. */
  publish(release: string): void {
    rmSync(this.#folder, { recursive: true, force: true });
    mkdirSync(this.#folder);
    cpSync(release, this.#folder, { recursive: true });
  }

  async start(): Promise<void> {
    const port = this.home === '' ? 0 : Number(new URL(this.home).port);
    this.#server = await startServer({ site: this.#folder, base: this.#base, host: '127.0.0.1', port });
    if (this.home !== '' && this.home !== this.#server.url) throw new Error('the port was taken meanwhile');
    this.home = this.#server.url;
  }

  async stop(): Promise<void> {
    await this.#server?.close();
    this.#server = undefined;
    for (const socket of this.#waiting) socket.destroy();
    await new Promise<void>((end) => (this.#silent ? this.#silent.close(() => end()) : end()));
    this.#silent = undefined;
  }

  /** A network that takes requests and never answers, as hotels have it. */
  async fallSilent(): Promise<void> {
    await this.stop();
    const { hostname, port } = new URL(this.home);
    const silent = createServer((socket) => {
      this.#waiting.add(socket);
      socket.on('error', () => {});
    });
    await new Promise<void>((ready) => silent.listen(Number(port), hostname, ready));
    this.#silent = silent;
  }
}
