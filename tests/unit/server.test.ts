import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { precompress } from '../../src/build/compress.ts';
import { startServer } from '../../src/build/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'server-'));
const site = join(folder, 'site');
let root: Awaited<ReturnType<typeof startServer>>;
let inFolder: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  const write = (file: string, text: string) => {
    mkdirSync(join(site, file, '..'), { recursive: true });
    writeFileSync(join(site, file), text);
  };
  write('index.html', 'home');
  write('404.html', 'lost');
  write('tin-tuc/index.html', 'news '.repeat(100));
  write('a.ics', 'BEGIN:VCALENDAR');
  write('_astro/a.js', '1');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  await precompress(site);
  root = await startServer({ site, host: '127.0.0.1' });
  inFolder = await startServer({ site, host: '127.0.0.1', base: 'hoi-nghi' });
});
afterAll(async () => {
  await root.close();
  await inFolder.close();
  rmSync(folder, { recursive: true });
});

/** Without the tidying of addresses that `fetch` does. */
const ask = (base: string, path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status?: number | undefined; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      const { hostname, port } = new URL(base);
      request({ hostname, port, path, headers }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString('latin1')));
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
      })
        .on('error', reject)
        .end();
    },
  );

describe('the server', () => {
  it('sends pages that are asked for again, and hashed files that are not', async () => {
    const home = await ask(root.url, '/');
    expect([home.status, home.body, home.headers['cache-control']]).toEqual([200, 'home', 'no-cache']);
    const script = await ask(root.url, '/_astro/a.js');
    expect(script.headers['cache-control']).toContain('immutable');
    expect((await ask(root.url, '/a.ics')).headers['content-type']).toBe('text/calendar; charset=utf-8');
  });

  it('sends the small copy to who can read it', async () => {
    const news = await ask(root.url, '/tin-tuc/', { 'accept-encoding': 'gzip, br' });
    expect(news.headers['content-encoding']).toBe('br');
    expect(news.headers['content-type']).toContain('text/html');
    expect(news.body.length).toBeLessThan(100);
    expect(
      (await ask(root.url, '/tin-tuc/', { 'accept-encoding': 'gzip' })).headers['content-encoding'],
    ).toBe('gzip');
    expect((await ask(root.url, '/tin-tuc/')).body).toBe('news '.repeat(100));
  });

  it('gives a page one address', async () => {
    const { status, headers } = await ask(root.url, '/tin-tuc?a=1');
    expect([status, headers['location']]).toEqual([307, '/tin-tuc/?a=1']);
  });

  it.each([
    '/khong-co/',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%E0%A4%A',
    '/tin-tuc/..%5c..%5csecret.txt',
  ])('helps who is lost at %s', async (path) => {
    const { status, body } = await ask(root.url, path);
    expect([status, body]).toEqual([404, 'lost']);
  });

  it('shows a new build without a restart', async () => {
    writeFileSync(join(site, 'new.txt'), 'new');
    expect((await ask(root.url, '/new.txt')).body).toBe('new');
  });

  it('keeps to its folder when it has one', async () => {
    expect((await ask(inFolder.url, '/hoi-nghi/tin-tuc/')).status).toBe(200);
    expect((await ask(inFolder.url, '/tin-tuc/')).status).toBe(404);
    expect((await ask(inFolder.url, '/')).headers['location']).toBe('/hoi-nghi/');
    expect((await ask(inFolder.url, '/hoi-nghi')).headers['location']).toBe('/hoi-nghi/');
    expect((await ask(inFolder.url, '/hoi-nghi/tin-tuc')).headers['location']).toBe('/hoi-nghi/tin-tuc/');
  });

  it('takes the next port when its own is taken', async () => {
    const port = Number(new URL(root.url).port);
    const next = await startServer({ site, host: '127.0.0.1', port });
    expect(Number(new URL(next.url).port)).toBeGreaterThan(port);
    await next.close();
  });
});
