import { execFileSync, spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { precompress } from '../../src/build/compress.ts';
import { headersFile } from '../../src/build/hosts/netlify-cloudflare.ts';
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
  write('ten.bin', '0123456789');
  write('.gitkeep', 'hidden');
  write('tin-tuc/.hidden', 'hidden');
  write('_redirects', 'hidden');
  write('.htaccess', 'hidden');
  write('.well-known/security.txt', 'Contact');
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

/** The bytes of an answer to a request that is written to the letter. */
const raw = (words: string, base = root.url): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base);
    const socket = connect(Number(port), hostname, () => socket.write(words));
    let answer = '';
    socket.setEncoding('latin1').on('data', (text: string) => (answer += text));
    socket.on('error', reject).on('close', () => resolve(answer));
  });

const get = (path: string, lines = ''): Promise<string> =>
  raw(`GET ${path} HTTP/1.1\r\nHost: x\r\n${lines}Connection: close\r\n\r\n`);

const statusOf = (answer: string): number => Number(answer.split(' ')[1]);
const bodyOf = (answer: string): string => answer.slice(answer.indexOf('\r\n\r\n') + 4);

describe('fault: what a network sends', () => {
  it.each([
    ['bytes=5-2', 200, '0123456789'],
    ['bytes=0-18446744073709551615', 206, '0123456789'],
    ['bytes=18446744073709551615-18446744073709551616', 416, undefined],
    ['bytes=-500', 206, '0123456789'],
    ['bytes=-3', 206, '789'],
    ['bytes=0-0', 206, '0'],
    ['bytes=9-9', 206, '9'],
    ['bytes=4-', 206, '456789'],
    ['bytes=-0', 416, undefined],
    ['bytes=10-', 416, undefined],
    ['bytes=0-1,4-5', 200, '0123456789'],
    ['bytes=0-1,x', 200, '0123456789'],
    ['bytes=-', 200, '0123456789'],
    ['bytes=--1', 200, '0123456789'],
    ['bytes=1', 200, '0123456789'],
    ['bytes=1e1-2', 200, '0123456789'],
    ['lines=0-1', 200, '0123456789'],
    [`bytes=${'0-1,'.repeat(500)}2-3`, 200, '0123456789'],
  ])('Range: %.40s is answered %i', async (range, status, body) => {
    const answer = await ask(root.url, '/ten.bin', { range });
    expect(answer.status).toBe(status);
    expect(answer.body.length === 10 || status !== 200).toBe(true);
    expect(body === undefined || answer.body === body).toBe(true);
    const said = { 200: /^$/, 206: /^bytes (\d-9|0-0)\/10$/, 416: /^bytes \*\/10$/ }[status];
    expect(answer.headers['content-range'] ?? '').toMatch(said ?? /never/);
    expect((await ask(root.url, '/')).body).toBe('home');
  });

  it('sends a part only of what the reader has, and of the plain form', async () => {
    const { headers } = await ask(root.url, '/ten.bin');
    const range = 'bytes=0-1';
    const part = (known: string) => ask(root.url, '/ten.bin', { range, 'if-range': known });
    expect((await part(String(headers['etag']))).status).toBe(206);
    expect((await part(String(headers['last-modified']))).status).toBe(206);
    expect((await part('"other"')).status).toBe(200);
    expect((await part(`W/${String(headers['etag'])}`)).status).toBe(200);
    expect((await part('Tue, 19 Jan 2038 03:14:07 GMT')).status).toBe(200);
    const packed = await ask(root.url, '/tin-tuc/', { range: 'bytes=0-3', 'accept-encoding': 'br' });
    expect([packed.status, packed.body, packed.headers['content-encoding']]).toEqual([
      206,
      'news',
      undefined,
    ]);
    const head = await raw(
      'HEAD /ten.bin HTTP/1.1\r\nHost: x\r\nRange: bytes=0-1\r\nConnection: close\r\n\r\n',
    );
    expect([statusOf(head), bodyOf(head)]).toEqual([200, '']);
    expect(head).toContain('Content-Length: 10');
  });

  it.each([
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['*', 'br'],
    ['xbr', undefined],
    ['identity, br;q=0.1', undefined],
    ['br;q=broken', undefined],
    ['', undefined],
  ])('Accept-Encoding: %s gets %s', async (accepted, coding) => {
    const { headers } = await ask(root.url, '/tin-tuc/', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(coding);
    expect(headers['vary']).toBe('Accept-Encoding');
  });

  it('says when nothing has changed, each form by its own mark', async () => {
    const plain = String((await ask(root.url, '/tin-tuc/')).headers['etag']);
    const packed = await ask(root.url, '/tin-tuc/', { 'accept-encoding': 'br' });
    expect(packed.headers['etag']).not.toBe(plain);
    const again = await ask(root.url, '/tin-tuc/', { 'if-none-match': plain });
    expect([again.status, again.body]).toEqual([304, '']);
    expect(again.headers['content-security-policy']).toContain("default-src 'none'");
    expect(
      (await ask(root.url, '/tin-tuc/', { 'if-none-match': plain, 'accept-encoding': 'br' })).status,
    ).toBe(200);
    expect((await ask(root.url, '/tin-tuc/', { 'if-match': '"other"' })).status).toBe(412);
  });

  it.each([
    '//tin-tuc',
    '//evil.example',
    '//evil.example/../tin-tuc',
    '//evil.example/%2e%2e/tin-tuc',
    '/\\evil.example',
    '/%5Cevil.example/..%5c/tin-tuc',
    '/%2f%2fevil.example/',
    '/tin-tuc//',
    '/./tin-tuc',
    '/a/../tin-tuc',
    '/tin-tuc%00',
    '/%',
    '/%zz',
    '/%c0%ae%c0%ae/secret.txt',
    '/.gitkeep',
    '/tin-tuc/.hidden',
    '/_headers',
    '/_redirects',
    '/.htaccess',
    '/well/.well-known/x',
    '/ten.bin/',
    '/ten.bin/x',
    `/${'a'.repeat(8000)}`,
    `/${'a/'.repeat(4000)}`,
  ])('%.40s is nowhere, and leads nowhere', async (path) => {
    const answer = await get(path);
    expect(statusOf(answer)).toBe(404);
    expect(answer).not.toMatch(/^Location:/im);
    expect(bodyOf(answer)).toContain('lost');
  });

  it('keeps the whole query of a redirect, and its own host', async () => {
    const answer = await get('/tin-tuc?a=1?b=2&c=//evil.example', 'X-Forwarded-Host: evil.example\r\n');
    expect(answer).toContain('Location: /tin-tuc/?a=1?b=2&c=//evil.example\r\n');
    const named = await raw(
      'GET http://evil.example/tin-tuc HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    );
    expect(named).toContain('Location: /tin-tuc/\r\n');
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])(
    '%s is refused with what is allowed',
    async (method) => {
      const answer = await raw(
        `${method} / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc`,
      );
      expect(statusOf(answer)).toBe(405);
      expect(answer).toContain('Allow: GET, HEAD');
    },
  );

  it('shows what is there for other machines', async () => {
    expect((await ask(root.url, '/.well-known/security.txt')).body).toBe('Contact');
  });

  it.each([
    '\0\x01\x02\r\n\r\n',
    'GET\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(40_000)}\r\n\r\n`,
    'CONNECT evil:443 HTTP/1.1\r\nHost: x\r\n\r\n',
  ])('goes on after nonsense %#', async (nonsense) => {
    await raw(nonsense).catch(() => '');
    expect((await ask(root.url, '/')).body).toBe('home');
  });
});

describe('fault: what happens to the files', () => {
  it('a file that cannot be read is an error of that file only', async () => {
    symlinkSync('loop.txt', join(site, 'loop.txt'));
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { status, headers } = await ask(root.url, '/loop.txt');
    expect([status, said.mock.calls.length]).toEqual([500, 1]);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    said.mockRestore();
    expect((await ask(root.url, '/')).body).toBe('home');
  });

  it.skipIf(process.platform === 'win32')('a named pipe is no file, and nobody waits for it', async () => {
    execFileSync('mkfifo', [join(site, 'pipe.txt')]);
    expect((await ask(root.url, '/pipe.txt')).status).toBe(404);
  });

  it('a file that shrinks while it is sent ends the answer visibly', async () => {
    const file = join(site, 'large.bin');
    writeFileSync(file, Buffer.alloc(40_000_000, 1));
    // Kept alive, the connection would stay open, and the reader would wait for the rest.
    const agent = new Agent({ keepAlive: true });
    const start = performance.now();
    const length = await new Promise<number>((resolve) => {
      let bytes = 0;
      const { hostname, port } = new URL(root.url);
      request({ hostname, port, path: '/large.bin', agent }, (response) => {
        response.once('data', () => truncateSync(file, 1_000_000));
        response.on('data', (chunk: Buffer) => (bytes += chunk.length));
        response.on('error', () => resolve(bytes)).on('end', () => resolve(-1));
      }).end();
    });
    expect(length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(4_000);
    agent.destroy();
    expect((await ask(root.url, '/')).body).toBe('home');
  });

  it('readers who go away in the middle leave nothing open', async () => {
    writeFileSync(join(site, 'large.bin'), Buffer.alloc(20_000_000, 1));
    const open = () => (process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0);
    const before = open();
    const leave = () =>
      new Promise<void>((resolve) => {
        const { hostname, port } = new URL(root.url);
        const socket = connect(Number(port), hostname, () =>
          socket.write('GET /large.bin HTTP/1.1\r\nHost: x\r\n\r\n'),
        );
        socket.once('data', () => socket.destroy()).on('close', () => resolve());
      });
    await Promise.all(Array.from({ length: 50 }, leave));
    await expect.poll(open).toBeLessThan(before + 10);
    expect((await ask(root.url, '/')).body).toBe('home');
  });

  it('releases that change under load give whole answers of one release each, and dist may be missing', async () => {
    const two = join(folder, 'two');
    const fill = (word: string, times: number) => {
      mkdirSync(`${two}-${word}`, { recursive: true });
      writeFileSync(join(`${two}-${word}`, 'a.bin'), word.repeat(times));
    };
    fill('a', 200_000);
    fill('b', 90_000);
    const server = await startServer({ site: join(two, 'site'), host: '127.0.0.1' });
    const seen = new Set<string>();
    const state = { isRunning: true };
    const load = async () => {
      while (state.isRunning) {
        const { status, body } = await ask(server.url, '/a.bin');
        seen.add(status === 200 ? `${body[0]}${body.length} ${new Set(body).size}` : String(status));
      }
    };
    mkdirSync(two);
    const readers = Array.from({ length: 8 }, load);
    let next = ['a', 'b'];
    const pause = () => new Promise((resolve) => setTimeout(resolve, 8));
    // On a busy machine more turns pass before each of the three answers has been seen.
    for (let turn = 0; turn < 60 || seen.size < 3; turn += 1) {
      const [word = 'a', other = 'b'] = next;
      renameSync(`${two}-${word}`, join(two, 'site'));
      await pause();
      renameSync(join(two, 'site'), `${two}-${word}`);
      if (turn % 10 === 9) await pause();
      next = [other, word];
    }
    state.isRunning = false;
    await Promise.all(readers);
    await server.close();
    expect([...seen].filter((each) => !['404', 'a200000 1', 'b90000 1'].includes(each))).toEqual([]);
    expect(seen.size).toBe(3);
  });

  it('a thousand readers at once, most of them silent, do not keep one out', async () => {
    const { hostname, port } = new URL(root.url);
    const silent = await Promise.all(
      Array.from(
        { length: 1000 },
        () =>
          new Promise<ReturnType<typeof connect>>((resolve, reject) => {
            const socket = connect(Number(port), hostname, () => resolve(socket.on('error', () => {})));
            socket.once('error', reject);
          }),
      ),
    );
    for (const socket of silent) socket.write('GET / HTTP/1.1\r\nHost');
    const answers = await Promise.all(Array.from({ length: 300 }, () => ask(root.url, '/tin-tuc/')));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    for (const socket of silent) socket.destroy();
  });

  it('an address of IPv6 is one like any other', async () => {
    const server = await startServer({ site, host: '::1' });
    expect(server.url).toMatch(/^http:\/\/\[::1\]:\d+\/$/);
    expect(await (await fetch(server.url)).text()).toBe('home');
    await server.close();
  });
});

it('sends every answer under the policy that the built site names, and none of HTTPS', async () => {
  writeFileSync(join(site, '_headers'), headersFile("default-src 'none'; x", '/'));
  for (const path of ['/', '/khong-co', '/tin-tuc', '/_astro/a.js']) {
    const { headers } = await ask(root.url, path);
    expect(headers['content-security-policy']).toBe("default-src 'none'; x");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['strict-transport-security']).toBeUndefined();
  }
  rmSync(join(site, '_headers'));
});

describe('fault: readers who go away', () => {
  it('while their file is being opened do not end the server', async () => {
    const script = join(folder, 'serve.ts');
    const server = join(process.cwd(), 'src/build/server.ts');
    writeFileSync(
      script,
      `import { startServer } from ${JSON.stringify(server)};
       const { url } = await startServer({ site: ${JSON.stringify(site)}, host: '127.0.0.1' });
       console.log(url);`,
    );
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const url = await new Promise<string>((settle) =>
      child.stdout.once('data', (line) => settle(String(line))),
    );
    const { hostname, port } = new URL(url.trim());
    // Ten requests at once, and gone after a few hundred microseconds: each lets go at another step.
    const leave = (after: number) =>
      new Promise<void>((settle) => {
        const socket = connect({ host: hostname, port: Number(port) }, () => {
          socket.write('GET /ten.bin HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(10));
          const start = performance.now();
          const wait = (): void =>
            void (performance.now() - start < after ? setImmediate(wait) : socket.resetAndDestroy());
          wait();
        });
        socket.on('error', () => {}).once('close', () => settle());
      });
    for (let round = 0; round < 100; round += 1)
      await Promise.all(Array.from({ length: 20 }, (_none, index) => leave(index / 4)));
    expect(said).toBe('');
    expect((await ask(url.trim(), '/ten.bin')).body).toBe('0123456789');
    const open = process.platform === 'linux' ? readdirSync(`/proc/${child.pid}/fd`).length : 0;
    expect(open).toBeLessThan(60);
    child.kill();
  }, 60_000);
});
