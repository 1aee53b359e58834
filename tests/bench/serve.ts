import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { env } from '../../src/env.ts';
import { phoneLoad } from './phones.ts';
import { interval, median } from './statistics.ts';
import { printTable } from './table.ts';

/**
 * `npm run bench:serve`: the release behind nginx against the same nginx that answers one bare file of the same size,
 * by turns, and what 300 phones need that open the programme within one minute.
 */

const rounds = 15;
const secondsEach = 2;
const connections = 32;
const phones = 300;
const pages = ['', 'chuong-trinh/'];

const released = resolve('release/site');
if (!existsSync(released)) {
  console.error('There is no release/site: run SITE_URL=https://… npm run release first.');
  process.exit(1);
}
const missing = ['nginx', 'wrk'].filter((tool) => spawnSync(tool, ['-v']).error !== undefined);
if (missing.length > 0) {
  console.error(
    `Not found: ${missing.join(', ')}. On Debian: apt-get install nginx libnginx-mod-http-brotli-static wrk`,
  );
  process.exit(1);
}

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });

/** nginx's worker is another user when it is started by root, so the files lie where anybody may read. */
const folder = mkdtempSync(join(tmpdir(), 'bench-serve-'));
const at = (name: string): string => join(folder, name);
execFileSync('chmod', ['755', folder]);
cpSync(released, at('site'), { recursive: true });
const [sitePort, barePort] = [await freePort(), await freePort()];
const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** As large as the page is when it is sent. */
const sentSize = (page: string): number => statSync(at(`site/${page}index.html.br`)).size;
const bareFile = (page: string): string => `bare-${pages.indexOf(page)}`;
execFileSync('mkdir', ['-p', at('bare')]);
for (const page of pages) writeFileSync(at(`bare/${bareFile(page)}`), 'x'.repeat(sentSize(page)));

writeFileSync(
  at('nginx.conf'),
  `${existsSync(brotli) ? `load_module ${brotli};` : ''}
worker_processes 1;
pid ${at('nginx.pid')};
error_log ${at('error.log')};
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  types { text/html html; text/css css; text/javascript js; }
  server {
    listen 127.0.0.1:${sitePort};
    location ${env.basePath} { alias ${at('site')}/; gzip_static on; brotli_static on; }
  }
  server {
    listen 127.0.0.1:${barePort};
    root ${at('bare')};
    default_type text/html;
  }
}
`,
);

const server = spawn('nginx', ['-p', folder, '-c', at('nginx.conf'), '-g', 'daemon off;'], {
  stdio: 'inherit',
});

/** Requests a second that wrk counts. @throws if an answer is none. */
function requestsPerSecond(url: string): number {
  const said = execFileSync(
    'wrk',
    ['-t1', `-c${connections}`, `-d${secondsEach}s`, '-H', 'Accept-Encoding: gzip, br', url],
    { encoding: 'utf8' },
  );
  const [, count] = /Requests\/sec:\s+([\d.]+)/.exec(said) ?? [];
  if (count === undefined || /Non-2xx|Socket errors/.test(said)) throw new Error(`${url}: ${said}`);
  return Number(count);
}

async function compare(page: string): Promise<Record<string, string | number>> {
  const addresses = [
    `http://127.0.0.1:${sitePort}${env.basePath}${page}`,
    `http://127.0.0.1:${barePort}/${bareFile(page)}`,
  ] as const;
  const counts: [site: number, bare: number][] = [];
  for (let round = 0; round < rounds; round += 1) {
    // In turns which one goes first.
    const inTurn = round % 2 === 0 ? [0, 1] : [1, 0];
    const pair: [number, number] = [0, 0];
    for (const side of inTurn) pair[side as 0 | 1] = requestsPerSecond(addresses[side as 0 | 1]);
    counts.push(pair);
  }
  const ratios = counts.map(([site, bare]) => site / bare);
  const [low, high] = interval(ratios);
  return {
    page: `/${page}`,
    'bytes sent': sentSize(page),
    'site, requests/s': Math.round(median(counts.map(([site]) => site))),
    'bare file, requests/s': Math.round(median(counts.map(([, bare]) => bare))),
    ratio: `${median(ratios).toFixed(2)} [${low.toFixed(2)}, ${high.toFixed(2)}]`,
  };
}

async function phoneTable(): Promise<Record<string, string | number>[]> {
  const { visit, copy } = await phoneLoad(released, 'chuong-trinh/', env.basePath);
  const both = { requests: visit.requests + copy.requests, bytes: visit.bytes + copy.bytes };
  return Object.entries({ 'first visit': visit, 'offline copy': copy, together: both }).map(
    ([what, { requests, bytes }]) => ({
      what,
      'requests a phone': requests,
      'KB a phone': (bytes / 1000).toFixed(1),
      [`MB, ${phones} phones`]: ((bytes * phones) / 1e6).toFixed(1),
      'requests/s': ((requests * phones) / 60).toFixed(0),
      'Mbit/s': ((bytes * phones * 8) / 60 / 1e6).toFixed(2),
    }),
  );
}

try {
  await wait(500);
  const rows = [];
  for (const page of pages) rows.push(await compare(page));
  printTable(rows);
  console.log('');
  printTable(await phoneTable());
} finally {
  server.kill('SIGTERM');
  await new Promise((ended) => server.once('exit', ended));
  rmSync(folder, { recursive: true, force: true });
}
