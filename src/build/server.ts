import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { normaliseBase } from './base-path.ts';

/** A finished site over HTTP, the way a public server should send it. */

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

/** Text types that need their character set said, beyond what sirv knows. */
const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** Files under `_astro/` have a hash in their names; everything else is asked for again. */
function setHeaders(response: ServerResponse, pathname: string): void {
  const type = contentTypes[extname(pathname)];
  if (type !== undefined) response.setHeader('Content-Type', type);
  const lasting = pathname.startsWith('/_astro/');
  response.setHeader('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('X-Content-Type-Options', 'nosniff');
}

/** Not remembered by browsers: another site may be on the same port tomorrow. */
function redirect(response: ServerResponse, location: string): void {
  response.writeHead(307, { Location: location, 'Cache-Control': 'no-cache' });
  response.end();
}

function notFound(site: string, response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
  const page = join(site, '404.html');
  if (existsSync(page)) createReadStream(page).pipe(response);
  else response.end();
}

function handler(site: string, base: string) {
  const files = sirv(site, {
    // Looks at the disk for each request, so that a new build shows without a restart.
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders,
    onNoMatch: (_request, response) => notFound(site, response),
  });
  return (request: IncomingMessage, response: ServerResponse): void => {
    const [pathname = '/', search] = (request.url ?? '/').split('?', 2);
    const query = search === undefined ? '' : `?${search}`;
    if (!pathname.startsWith(base)) {
      const goHome = pathname === '/' || `${pathname}/` === base;
      if (goHome) redirect(response, base);
      else notFound(site, response);
      return;
    }
    const path = pathname.slice(base.length - 1);
    // One address for one page: with the slash.
    if (!path.endsWith('/') && existsSync(join(site, path, 'index.html'))) {
      redirect(response, `${pathname}/${query}`);
      return;
    }
    request.url = `${path}${query}`;
    files(request, response);
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
  const freePort = await listen(server, host, port);
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${freePort}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
