import { constants } from 'node:fs';
import { type FileHandle, open, readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Negotiator from 'negotiator';
import send from 'send';
import { say } from '../languages.ts';
import { normaliseBase } from './base-path.ts';
import { policyIn } from './hosts/netlify-cloudflare.ts';
import {
  caching,
  cachingOf,
  contentSecurityPolicy,
  contentTypeOf,
  hostWords,
  notFoundPage,
  securityHeaders,
} from './hosts/policy.ts';
import { rangeToSend } from './range.ts';

/**
 * A finished site over HTTP, as the files in `hosts/` have it sent. Of the servers that were measured (@fastify/static,
 * sirv, send), `send` has the fewest mistakes about ranges and conditional requests; in front of it stand what it lacks:
 * packed files, strict ranges, addresses that name one file only, and an answer for everything that goes wrong.
 */

interface Options {
  /** Folder of the finished site. */
  site: string;
  /** Where on the server it is, `/` or `/folder/`. */
  base?: string | undefined;
  host?: string;
  /** First port to try; 0 takes any free one. */
  port?: number;
}

interface RunningServer {
  /** Address of the home page. */
  url: string;
  close: () => Promise<void>;
}

/** A file that is open, so that a release which replaces it meanwhile changes nothing of this answer. */
interface OpenFile {
  handle: FileHandle;
  /** Its name on the disk. */
  name: string;
  size: number;
  modified: Date;
}

/** Content codings and what their files' names end in, the smallest first. */
const suffixes = { br: '.br', gzip: '.gz', identity: '' } as const;
type Coding = keyof typeof suffixes;

const codings = Object.keys(suffixes) as Coding[];

/** How long a connection may be silent, in milliseconds: phones sleep, and dead ones must not stay for ever. */
const patience = 120_000;

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | undefined)?.code;

/** There is no such file. */
const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EISDIR', 'EINVAL'].includes(codeOf(error) ?? '');

/** The machine has no more files to open: a moment later it has. */
const isBusy = (error: unknown): boolean => ['EMFILE', 'ENFILE', 'EAGAIN'].includes(codeOf(error) ?? '');

/** Opens a file; undefined if it is none. Never waits, as a named pipe would have it. */
async function openFile(name: string): Promise<OpenFile | undefined> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(name, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const facts = await handle.stat();
    if (facts.isFile()) return { handle, name, size: facts.size, modified: facts.mtime };
  } catch (error) {
    await handle?.close();
    if (isMissing(error)) return undefined;
    throw error;
  }
  await handle.close();
  return undefined;
}

/** A file in the form to send: packed if it lies there packed and the reader takes that. */
async function inForm(
  plain: OpenFile,
  wanted: readonly Coding[],
): Promise<{ file: OpenFile; coding: Coding }> {
  try {
    for (const coding of wanted) {
      if (coding === 'identity') break;
      const file = await openFile(plain.name + suffixes[coding]);
      if (file === undefined) continue;
      await plain.handle.close();
      return { file, coding };
    }
  } catch (error) {
    await plain.handle.close();
    throw error;
  }
  return { file: plain, coding: 'identity' };
}

/** The codings a reader takes, the best first (RFC 9110 §12.5.3). */
const wantedCodings = (request: IncomingMessage): Coding[] =>
  new Negotiator(request).encodings([...codings], { preferred: [...codings] }) as Coding[];

/** Text is packed beside itself, so which form is sent depends on the reader. */
const isPacked = (path: string): boolean => contentTypeOf(path).includes('charset');

/** Path and query of a request; the absolute form is for proxies, but servers have to take it (RFC 9112 §3.2.2). */
function targetOf({ url = '/' }: IncomingMessage): { path: string; query: string } {
  const target = url.replace(/^https?:\/\/[^/?]*/i, '') || '/';
  const mark = target.indexOf('?');
  return mark < 0 ? { path: target, query: '' } : { path: target.slice(0, mark), query: target.slice(mark) };
}

/**
 * The parts of a path that names something in the site, decoded; undefined if it cannot. A page has one address, so
 * nothing is tidied: two slashes, `..`, a slash or NUL in disguise name nothing. Hidden files stay hidden, but for
 * `.well-known` (RFC 8615).
 */
function segmentsOf(path: string): string[] | undefined {
  try {
    const parts = path.split('/').map(decodeURIComponent);
    const inner = parts.at(-1) === '' ? parts.slice(0, -1) : parts;
    const isPlain = inner.every(
      (part, index) =>
        part !== '' &&
        !/[/\\\0]/.test(part) &&
        (!part.startsWith('.') || (index === 0 && part === '.well-known')),
    );
    return isPlain && !hostWords.includes(parts[0] ?? '') ? parts : undefined;
  } catch {
    return undefined;
  }
}

/** Reads the site's policy when it has changed: a new release shows without a restart. */
function policyOf(site: string): () => Promise<string> {
  const file = join(site, '_headers');
  const none = contentSecurityPolicy({ styles: [], rules: [] }, 'header');
  let known = { stamp: '', policy: none };
  return async () => {
    const facts = await stat(file).catch(() => undefined);
    const stamp = facts === undefined ? '' : `${facts.ino} ${facts.size} ${facts.mtimeMs}`;
    if (stamp !== known.stamp) {
      const text = await readFile(file, 'utf8').catch(() => '');
      known = { stamp, policy: policyIn(text) ?? none };
    }
    return known.policy;
  };
}

/** An answer in words: for what is not a file. */
function reply(
  response: ServerResponse,
  status: number,
  words: string,
  headers: Record<string, string> = {},
) {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const name of ['ETag', 'Last-Modified', 'Content-Encoding', 'Content-Length', 'Accept-Ranges'])
    response.removeHeader(name);
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(words),
    'Cache-Control': caching.other,
    ...headers,
  });
  response.end(words);
}

/** Not remembered by browsers: another site may be on the same port tomorrow. */
const redirect = (response: ServerResponse, location: string): void =>
  reply(response, 307, '', { Location: location });

/** Ends an answer whose file turned out shorter than said: the reader must see that it is not whole. */
function guardLength(response: ServerResponse, stream: send.SendStream): void {
  stream.on('stream', (bytes: NodeJS.ReadableStream & { bytesRead: number }) => {
    const expected = Number(response.getHeader('Content-Length'));
    bytes.on('end', () => {
      if (bytes.bytesRead < expected) response.destroy();
    });
  });
}

/**
 * Closes a file once the answer is over, but not while `send` still looks it up: a reader who goes away then would have
 * it read from a closed file, which ends the process.
 */
function closeAfter(handle: FileHandle, response: ServerResponse, stream: send.SendStream): void {
  const isOver = new Promise<void>((resolve) => response.once('close', resolve));
  const isLookedUp = new Promise<void>((resolve) => {
    // `send` begins to read in the same turn as it says `file`.
    stream.once('file', () => setImmediate(resolve));
    for (const event of ['error', 'directory']) stream.once(event, () => resolve());
  });
  void Promise.all([isOver, isLookedUp]).then(() => handle.close().catch(() => {}));
}

/** Headers of a file, whatever its status. */
function describe(response: ServerResponse, path: string, file: OpenFile, coding: Coding) {
  const tag = `${file.size.toString(36)}-${Math.round(file.modified.getTime() * 1000).toString(36)}`;
  response.setHeader('ETag', `"${tag}${coding === 'identity' ? '' : `-${coding}`}"`);
  response.setHeader('Last-Modified', file.modified.toUTCString());
  response.setHeader('Content-Type', contentTypeOf(path));
  response.setHeader('Cache-Control', cachingOf(path));
  if (coding !== 'identity') response.setHeader('Content-Encoding', coding);
  if (isPacked(path)) response.setHeader('Vary', 'Accept-Encoding');
}

function complain(error: unknown): void {
  console.error(
    say({
      vi:
        `Máy chủ không gửi được một tệp (${codeOf(error) ?? String(error)}). ` +
        'Hãy kiểm tra quyền đọc thư mục trang đã dựng; các trang khác vẫn được phục vụ.',
      en:
        `The server could not send a file (${codeOf(error) ?? String(error)}). Look at who may read the ` +
        'folder of the site; the other pages are still served.',
    }),
  );
}

/** Says what went wrong to the reader and, where it is the site's fault, to the terminal. */
function fail(response: ServerResponse, error: unknown): void {
  if (isBusy(error)) {
    reply(response, 503, '503 Service Unavailable\n', { 'Retry-After': '1' });
    return;
  }
  complain(error);
  reply(response, 500, '500 Internal Server Error\n');
}

async function sendFile(request: IncomingMessage, response: ServerResponse, site: string, path: string) {
  const name = join(site, path);
  const plain = await openFile(name);
  if (plain === undefined) return false;
  const range = request.method === 'GET' ? rangeToSend(request.headers, plain.size) : undefined;
  // A part of a packed file is of use to nobody.
  const wanted = range === undefined && isPacked(path) ? wantedCodings(request) : [];
  const { file, coding } = await inForm(plain, wanted);
  // A reader may have gone while the file was being opened.
  if (response.destroyed || response.closed) {
    await file.handle.close();
    return true;
  }
  describe(response, path, file, coding);
  const isFresh = isRangeFresh(request, response);
  delete request.headers['if-range'];
  delete request.headers.range;
  if (range !== undefined && isFresh) request.headers.range = range;
  const options = {
    acceptRanges: true,
    cacheControl: false,
    etag: false,
    lastModified: false,
    dotfiles: 'allow',
    index: false,
    // Handed on to the stream that reads: the file we opened, not the one that has its name by then.
    fd: file.handle,
    autoClose: false,
  } as const;
  const stream = send(request, encodeURI(file.name).replaceAll('?', '%3F').replaceAll('#', '%23'), options);
  stream.on('file', (_name: string, facts: { size: number; mtime: Date }) => {
    Object.assign(facts, { size: file.size, mtime: file.modified });
  });
  stream.on('error', (error: Error & { status?: number }) => {
    const { status = 500 } = error;
    if (status === 416)
      reply(response, 416, '416 Range Not Satisfiable\n', { 'Content-Range': `bytes */${file.size}` });
    else if (status === 412) reply(response, 412, '412 Precondition Failed\n');
    else if (status === 404) reply(response, 404, '404 Not Found\n');
    else fail(response, error);
  });
  guardLength(response, stream);
  closeAfter(file.handle, response, stream);
  stream.pipe(response);
  return true;
}

/** A range goes with the very bytes the reader has (RFC 9110 §13.1.5: strong, and the date to the letter). */
const isRangeFresh = ({ headers }: IncomingMessage, response: ServerResponse): boolean => {
  const known = headers['if-range'];
  return (
    known === undefined ||
    known === response.getHeader('ETag') ||
    known === response.getHeader('Last-Modified')
  );
};

async function notFound(request: IncomingMessage, response: ServerResponse, site: string): Promise<void> {
  const plain = await openFile(join(site, notFoundPage));
  if (plain === undefined) return reply(response, 404, '404 Not Found\n');
  const { file, coding } = await inForm(plain, wantedCodings(request));
  try {
    const body = await file.handle.readFile();
    response.writeHead(404, {
      Vary: 'Accept-Encoding',
      'Content-Type': contentTypeOf(notFoundPage),
      'Content-Length': body.length,
      'Cache-Control': caching.other,
      ...(coding === 'identity' ? {} : { 'Content-Encoding': coding }),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  } finally {
    await file.handle.close();
  }
}

const isFolderOfPage = async (folder: string): Promise<boolean> =>
  stat(join(folder, 'index.html')).then(
    (facts) => facts.isFile(),
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );

function handler(site: string, base: string) {
  const policy = policyOf(site);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of securityHeaders(await policy())) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return reply(response, 405, '405 Method Not Allowed\n', { Allow: 'GET, HEAD' });
    const { path, query } = targetOf(request);
    if (!path.startsWith(base)) {
      if (path === '/' || `${path}/` === base) return redirect(response, base + query);
      return notFound(request, response, site);
    }
    const segments = segmentsOf(path.slice(base.length));
    if (segments === undefined) return notFound(request, response, site);
    const file = segments.at(-1) === '' ? [...segments.slice(0, -1), 'index.html'] : segments;
    if (await sendFile(request, response, site, file.join('/'))) return undefined;
    // One address for one page: with the slash.
    if (segments.at(-1) !== '' && (await isFolderOfPage(join(site, ...segments))))
      return redirect(response, `${base}${segments.map(encodeURIComponent).join('/')}/${query}`);
    return notFound(request, response, site);
  };

  return (request: IncomingMessage, response: ServerResponse): void => {
    response.on('error', () => {});
    // What a reader sends along is not read, but has to be taken away.
    request.on('error', () => {}).resume();
    answer(request, response).catch((error: unknown) => fail(response, error));
  };
}

/** The first free port from `port` on. */
async function listen(server: Server, host: string, port: number): Promise<number> {
  const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    server.once('error', resolve);
    server.listen(port, host, () => {
      server.off('error', resolve);
      resolve(undefined);
    });
  });
  if (error?.code === 'EADDRINUSE' && port < 65_535) return listen(server, host, port + 1);
  if (error !== undefined) throw error;
  return (server.address() as AddressInfo).port;
}

export async function startServer({
  site,
  base,
  host = 'localhost',
  port = 0,
}: Options): Promise<RunningServer> {
  const path = normaliseBase(base);
  const server = createServer(handler(site, path));
  server.timeout = patience;
  const freePort = await listen(server, host, port);
  // From here on nothing that goes wrong with a connection ends the process.
  server.on('error', complain);
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${freePort}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
