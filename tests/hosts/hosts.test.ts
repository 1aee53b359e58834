import { readdirSync, readFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyIn } from '../../src/build/hosts/netlify-cloudflare.ts';
import { cachingOf, contentTypeOf, securityHeaders } from '../../src/build/hosts/policy.ts';
import { startServer } from '../../src/build/server.ts';
import { site } from '../site/pages.ts';
import { type RunningHost, startApache, startCaddy, startNginx } from './host-servers.ts';

/** The built site behind real servers: nginx, Caddy and `npm start` answer alike. */

const policy = policyIn(readFileSync(join(site, '_headers'), 'utf8')) ?? '';
const lost = readFileSync(join(site, '404.html'));

/** The first file of each type. */
const files = [
  ...new Map(
    readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(br|gz)$|^_|^\./.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1))
      .filter((file) => extname(file) !== '')
      .map((file) => [extname(file), file]),
  ).values(),
];

const script = readdirSync(join(site, '_astro')).find((name) => name.endsWith('.js')) ?? '';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const hosts = {
  nginx: startNginx,
  caddy: startCaddy,
  apache: startApache,
  'npm start': async ({ base, folder }: { base: string; folder: string }): Promise<RunningHost> => {
    const { url, close } = await startServer({ site: folder, base, host: '::' });
    return { port: Number(new URL(url).port), stop: close };
  },
};

const cases = Object.entries(hosts).flatMap(([name, start]) =>
  ['/', '/hoi-nghi-2025/'].map((base) => ({ name, base, start })),
);

describe.each(cases)('$name at $base', ({ base, start }) => {
  let host: RunningHost;
  beforeAll(async () => {
    host = await start({ base, folder: site, policy });
  });
  afterAll(() => host.stop());

  /** To the letter, without the tidying of addresses that `fetch` does; `path` is of the host if it is absolute. */
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET', address = '127.0.0.1') =>
    new Promise<Answer>((resolve, reject) => {
      const full = path.startsWith('/') ? path : base + path;
      request({ host: address, port: host.port, path: full, headers, method, agent: false }, (response) => {
        const body: Buffer[] = [];
        response.on('data', (chunk: Buffer) => body.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(body),
          }),
        );
      })
        .on('error', reject)
        .end();
    });

  /** Apache names the host that was asked. */
  const leadsTo = ({ headers }: Answer): string | undefined =>
    headers.location?.replace(`http://127.0.0.1:${host.port}/`, '/');

  const isGuarded = ({ headers }: Answer): void => {
    for (const [name, value] of securityHeaders(policy)) expect(headers[name.toLowerCase()]).toBe(value);
    expect(headers['strict-transport-security']).toBeUndefined();
  };

  it.each(files)('%s has its type, character set, caching and policy', async (file) => {
    const answer = await ask(encodeURI(file));
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe(contentTypeOf(file));
    expect(answer.headers['cache-control']).toBe(cachingOf(file));
    expect(answer.body.equals(readFileSync(join(site, file)))).toBe(true);
    isGuarded(answer);
  });

  it.each(['', 'chuong-trinh.ics', `_astro/${script}`, 'manifest.webmanifest', 'schedule.xml'])(
    'both packed forms of /%s, and what depends on them',
    async (path) => {
      const plain = await ask(path);
      const brotli = await ask(path, { 'accept-encoding': 'gzip, deflate, br' });
      const gzip = await ask(path, { 'accept-encoding': 'gzip' });
      expect(brotli.headers['content-encoding']).toBe('br');
      expect(gzip.headers['content-encoding']).toBe('gzip');
      expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
      expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
      for (const each of [plain, brotli, gzip]) {
        expect(each.headers['vary']).toMatch(/^Accept-Encoding/i);
        expect(each.headers['content-type']).toBe(plain.headers['content-type']);
        isGuarded(each);
      }
      expect((await ask(path, { 'accept-encoding': 'br;q=0' })).headers['content-encoding']).toBeUndefined();
    },
  );

  it('answers 304, HEAD and parts', async () => {
    const { headers, body } = await ask('favicon.svg');
    const again = await ask('favicon.svg', { 'if-none-match': String(headers['etag']) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    isGuarded(again);
    const head = await ask('', {}, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(Number(head.headers['content-length'])).toBe(readFileSync(join(site, 'index.html')).length);
    const part = await ask('favicon.svg', { range: 'bytes=2-5' });
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 2-5/${body.length}`);
    expect(part.body.equals(body.subarray(2, 6))).toBe(true);
    const last = await ask('favicon.svg', { range: 'bytes=-4' });
    expect(last.body.equals(body.subarray(-4))).toBe(true);
    const none = await ask('favicon.svg', { range: 'bytes=99999999-' });
    // Apache leaves out how long the file is.
    const length = none.headers['content-range'] ?? `bytes */${body.length}`;
    expect([none.status, length]).toEqual([416, `bytes */${body.length}`]);
    // nginx says each of its headers twice here, which browsers take for one.
    expect(none.headers['content-security-policy']).toContain(policy);
  });

  it.each([
    'khong-co',
    'khong-co/',
    'khong-co.ics',
    '_astro/khong-co.js',
    'tai-lieu/',
    '_headers',
    '.htaccess',
    '.git/config',
  ])("shows the site's own page for /%s, which is not there", async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.body.equals(lost)).toBe(true);
    isGuarded(answer);
  });

  it('adds the slash and keeps the whole query', async () => {
    const answer = await ask('chuong-trinh?a=1?b=2&c=%20');
    expect([301, 307, 308]).toContain(answer.status);
    expect(leadsTo(answer)).toBe(`${base}chuong-trinh/?a=1?b=2&c=%20`);
    isGuarded(answer);
    expect(leadsTo(await ask('chuong-trinh'))).toBe(`${base}chuong-trinh/`);
  });

  it.each([
    '//evil.example/../chuong-trinh',
    '/%5cevil.example/..%2fchuong-trinh',
    '/\\evil.example/../chuong-trinh',
    '//chuong-trinh',
  ])('%s leads to no other host', async (path) => {
    expect(leadsTo(await ask(path)) ?? '/').toMatch(/^\/(?![/\\])/);
  });

  it.each(['POST', 'PUT', 'DELETE'])('%s is not allowed', async (method) => {
    const answer = await ask('', {}, method);
    expect(answer.status).toBe(405);
    isGuarded(answer);
  });

  it('answers over IPv6', async () => {
    expect((await ask('', {}, 'GET', '::1')).status).toBe(200);
  });

  it('stays in its folder', async () => {
    const outside = base === '/' ? [] : ['/tin-tuc/', '/hoi-nghi-2025-x/', '/index.html'];
    for (const path of outside) expect((await ask(path)).status).toBe(404);
    const asked = base === '/' ? ['/'] : ['/hoi-nghi-2025?a=1', base.slice(0, -1)];
    const answers = await Promise.all(asked.map((path) => ask(path)));
    expect(answers.filter(({ status }) => status >= 400)).toEqual([]);
    expect(answers.map(leadsTo)).toEqual(base === '/' ? [undefined] : [`${base}?a=1`, base]);
  });
});
