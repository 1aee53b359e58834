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
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request as httpRequest,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
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

/** The releases that the tests have, in the order in which they were built. */
const words = ['first', 'second', 'third', 'half'] as const;
type Word = (typeof words)[number];

/**
 * Runs in the worker before its own program. The worker waits thirty times as long for everything, as a busy machine
 * must not pass for a slow network; a test that is about the waiting itself has it wait as it does for readers
 * (`tellWorker`).
 */
function prepareWorker(): void {
  let patience = 30;
  const { setTimeout: wait } = globalThis;
  const { now } = Date;
  const timeoutOf = AbortSignal.timeout.bind(AbortSignal);
  let real = now();
  let shown = real;
  Date.now = () => {
    const time = now();
    shown += (time - real) / patience;
    real = time;
    return Math.round(shown);
  };
  Object.assign(globalThis, {
    setTimeout: (work: () => void, time: number) => wait(work, time * patience),
  });
  AbortSignal.timeout = (time) => timeoutOf(time * patience);
  addEventListener('message', ({ data, ports }) => {
    Date.now();
    patience = data.patience ?? patience;
    shown += data.later ?? 0;
    ports[0]?.postMessage('done');
  });
}

/**
 * A release of the site under test: every page and the icon say `word`, and the script that every page loads has
 * another name, so that a page of one release with a file of the other is seen.
 */
async function makeRelease(word: Word): Promise<string> {
  const folder = freshFolder();
  cpSync(site, folder, { recursive: true, filter: (path) => !isMadeAfterwards(path) });
  const scripts = readdirSync(join(folder, '_astro')).filter((name) => name.startsWith('Offline.'));
  const renamed = (name: string): string => name.replace('Offline.', `Offline.${word}.`);
  for (const name of scripts) renameSync(join(folder, '_astro', name), join(folder, '_astro', renamed(name)));
  editPages(folder, (html) =>
    scripts
      .reduce((text, name) => text.replaceAll(name, renamed(name)), html)
      .replace('</main>', `<p id="release">${word}</p></main>`)
      .replace(/data-built="\d+"/, `data-built="${words.indexOf(word) + 1}"`),
  );
  writeFileSync(
    join(folder, 'favicon.svg'),
    `<svg xmlns="http://www.w3.org/2000/svg"><!-- ${word} --></svg>`,
  );
  await precache(folder, { basePath: '/', offline: true });
  const worker = join(folder, 'sw.js');
  writeFileSync(worker, `(${prepareWorker.toString()})();\n${readFileSync(worker, 'utf8')}`);
  return folder;
}

/** Folder of each release, by its word. */
export type Releases = Record<Word, string>;

/** Makes the releases, once for all files of tests. */
export async function makeReleases(): Promise<Releases> {
  const made: [Word, string][] = [];
  for (const word of words) made.push([word, await makeRelease(word)]);
  return Object.fromEntries(made) as Releases;
}

/** Another release, made from a finished one. */
export function changed(release: string, change: (folder: string) => void): string {
  const folder = freshFolder();
  cpSync(release, folder, { recursive: true });
  change(folder);
  return folder;
}

/** The same pages without an offline copy: what `OFFLINE=off` builds. */
export function makeFarewell(from: string): string {
  const folder = freshFolder();
  cpSync(from, folder, { recursive: true, filter: (path) => !isMadeAfterwards(path) });
  cpSync(resolve('src/offline/unregister.js'), join(folder, 'sw.js'));
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

/** What the server means to send. */
export interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** What a network makes of an answer. */
export type Fault = (answer: Answer, response: ServerResponse) => unknown;

/** Nothing: the answer arrives. */
export const send: Fault = ({ status, headers, body }, response) =>
  response.writeHead(status, headers).end(body);

/** A server whose network can be made bad, for all requests or for some. */
export class Host {
  readonly #folder = freshFolder();
  readonly #base: string;
  #site: Awaited<ReturnType<typeof startServer>> | undefined;
  #network: Server | undefined;
  #faults: [path: RegExp, fault: Fault][] = [];
  /** Address of the home page. */
  home = '';
  /** Path of every request since the last `start` or `spoil`. */
  asked: string[] = [];

  constructor(base = '/') {
    this.#base = base;
  }

  /** Puts a release in the place of the one before. */
  publish(release: string): void {
    rmSync(this.#folder, { recursive: true, force: true });
    mkdirSync(this.#folder);
    cpSync(release, this.#folder, { recursive: true });
  }

  /** From now on `fault` is done to answers whose path matches; an earlier fault of the same path goes before. */
  spoil(path: RegExp, fault: Fault): void {
    this.#faults.push([path, fault]);
    this.asked = [];
  }

  /** The network is good again; what was on its way is lost. */
  mend(): void {
    this.#faults = [];
    this.#network?.closeAllConnections();
  }

  /** A network that takes requests and never answers, as hotels have it. */
  fallSilent(): void {
    this.#network?.closeAllConnections();
    this.spoil(/^/, () => {});
  }

  async start(): Promise<void> {
    this.#faults = [];
    this.asked = [];
    this.#site = await startServer({ site: this.#folder, base: this.#base, host: '127.0.0.1', port: 0 });
    const network = createServer((request, response) => void this.#answer(request, response));
    const port = this.home === '' ? 0 : Number(new URL(this.home).port);
    await new Promise<void>((ready, fail) => {
      network.once('error', fail);
      network.listen(port, '127.0.0.1', ready);
    });
    this.#network = network;
    this.home = `http://127.0.0.1:${(network.address() as AddressInfo).port}${this.#base}`;
  }

  async stop(): Promise<void> {
    const network = this.#network;
    this.#network = undefined;
    await new Promise<void>((end) => {
      if (network === undefined) return end();
      network.close(() => end());
      network.closeAllConnections();
    });
    await this.#site?.close();
    this.#site = undefined;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    this.asked.push(path);
    const fault = this.#faults.find(([each]) => each.test(path))?.[1] ?? send;
    try {
      await fault(await this.#ask(request), response);
    } catch {
      response.destroy();
    }
  }

  /** The site's own answer. */
  #ask({ url = '/', method, headers }: IncomingMessage): Promise<Answer> {
    return new Promise((done, fail) => {
      const to = new URL(url, this.#site?.url);
      httpRequest(to, { method, headers, agent: false }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', fail);
        answer.on('end', () =>
          done({
            status: answer.statusCode ?? 500,
            headers: { ...answer.headers, connection: 'keep-alive' },
            body: Buffer.concat(chunks),
          }),
        );
      })
        .on('error', fail)
        .end();
    });
  }
}
