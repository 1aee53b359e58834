import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeFiles, manifestText, writeManifest } from '../../src/build/manifest.ts';
import { verifyFolder, verifyUrl } from '../../src/tools/release/verify.ts';
import { workshop } from '../build-site.ts';

/** `npm run verify` against folders and servers with faults in them. */

let site: string;
const at = (name: string): string => join(site, name);
let server: Server | undefined;

beforeEach(async () => {
  mkdirSync(workshop, { recursive: true });
  site = mkdtempSync(join(workshop, 'verify-'));
  mkdirSync(at('chuong-trinh'));
  mkdirSync(at('_astro'));
  writeFileSync(at('index.html'), '<p>Trang chủ</p>');
  writeFileSync(at('404.html'), '<p>Không có</p>');
  writeFileSync(at('chuong-trinh/index.html'), '<p>Chương trình</p>');
  writeFileSync(at('chuong-trinh/index.html.gz'), gzipSync('<p>Chương trình</p>'));
  writeFileSync(at('_astro/a b.js'), 'let a;');
  await writeManifest(site);
});

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  rmSync(site, { recursive: true, force: true });
});

const differencesIn = async (folder: string): Promise<string[]> => (await verifyFolder(folder)).differences;

interface Sent {
  status?: number;
  type?: string;
  body?: Buffer | string;
  headers?: Record<string, string>;
}

const typeOf = (name: string): string =>
  `${name.endsWith('.js') ? 'text/javascript' : 'text/html'}; charset=utf-8`;

/** Serves the folder under `/hoi-nghi/`, packed by gzip, but for what `fault` says of a file. */
async function serve(fault: Record<string, Sent | 'silent' | 'broken'> = {}): Promise<string> {
  server = createServer((request, response) => {
    const path = decodeURI(request.url ?? '').replace(/^\/hoi-nghi\//, '');
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const injected = fault[name];
    if (injected === 'silent') return;
    if (injected === 'broken') {
      response.writeHead(200, { 'Content-Type': typeOf(name), 'Content-Length': '999' });
      response.write('<p>');
      setTimeout(() => response.destroy(), 20);
      return;
    }
    let bytes: Buffer | string;
    let status = injected?.status ?? 200;
    try {
      bytes = injected?.body ?? readFileSync(at(name));
    } catch {
      bytes = readFileSync(at('404.html'));
      status = 404;
    }
    response.writeHead(status, {
      'Content-Type': injected?.type ?? typeOf(name),
      'Content-Encoding': 'gzip',
      ...injected?.headers,
    });
    response.end(gzipSync(bytes));
  });
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hoi-nghi`;
}

const differencesFrom = async (fault: Parameters<typeof serve>[0]): Promise<string[]> =>
  (await verifyUrl(await serve(fault), join(site, 'no-local-release'))).differences;

describe('a release as it was made', () => {
  it('is the same in its folder', async () => {
    expect(await verifyFolder(site)).toMatchObject({ files: 5, differences: [] });
  });

  it('is the same from a server that packs its answers, in a sub-folder', async () => {
    const url = await serve();
    expect(await verifyUrl(url, join(site, 'none'))).toEqual({
      against: `${url}/release-manifest.json`,
      files: 4,
      differences: [],
    });
  });

  it('is compared with the release on this machine when there is one', async () => {
    const url = await serve({ 'index.html': { body: 'other' } });
    expect((await verifyUrl(url, site)).against).toBe(join(site, 'release-manifest.json'));
  });
});

describe('fault: a folder that is not as released', () => {
  it('cut short', async () => {
    truncateSync(at('index.html'), 3);
    expect(await differencesIn(site)).toEqual(['khác: index.html']);
  });
  it('changed in one byte', async () => {
    appendFileSync(at('_astro/a b.js'), ' ');
    expect(await differencesIn(site)).toEqual(['khác: _astro/a b.js']);
  });
  it('missing, and moved', async () => {
    renameSync(at('404.html'), at('405.html'));
    expect(await differencesIn(site)).toEqual(['thiếu: 404.html', 'thừa: 405.html']);
  });
  it('hidden file added', async () => {
    writeFileSync(at('.env'), 'x');
    expect(await differencesIn(site)).toEqual(['thừa: .env']);
  });
  it('several at once are all named', async () => {
    truncateSync(at('index.html'), 0);
    rmSync(at('chuong-trinh'), { recursive: true });
    writeFileSync(at('x'), '');
    expect(await differencesIn(site)).toHaveLength(4);
  });
  it('half a manifest', async () => {
    truncateSync(at('release-manifest.json'), 40);
    await expect(verifyFolder(site)).rejects.toThrow('không phải bản phát hành');
  });
});

describe('fault: a server that is not as released', () => {
  const page = 'chuong-trinh/index.html';
  it('other bytes', async () => {
    expect(await differencesFrom({ [page]: { body: 'old' } })).toEqual([`khác: ${page} (nhận 3 byte)`]);
  });
  it('nothing there', async () => {
    const url = await serve();
    rmSync(at(page));
    expect((await verifyUrl(url, site)).differences).toEqual([`thiếu: ${page} (404)`]);
  });
  it('a wrong type, and one without its character set', async () => {
    expect(
      await differencesFrom({ [page]: { type: 'text/plain' }, 'index.html': { type: 'text/html' } }),
    ).toEqual([
      expect.stringContaining(`sai kiểu: ${page} (text/plain`),
      'sai kiểu: index.html (text/html, thiếu charset=utf-8)',
    ]);
  });
  it('a redirect to another host is not followed', async () => {
    const headers = { Location: 'https://other.invalid/' };
    expect(await differencesFrom({ [page]: { status: 302, headers } })).toEqual([
      `chuyển hướng: ${page} (302, đến https://other.invalid/)`,
    ]);
  });
  it('an answer that breaks off', async () => {
    expect(await differencesFrom({ [page]: 'broken' })).toEqual([
      expect.stringContaining(`không trả lời: ${page}`),
    ]);
  });
  it('500', async () => {
    expect(await differencesFrom({ [page]: { status: 500 } })).toEqual([
      `sai mã trả lời: ${page} (500, phải là 200)`,
    ]);
  });
  it('a 404 page that says 200', async () => {
    const missing = 'khong-co-trang-nay-verify/index.html';
    expect(await differencesFrom({ [missing]: { body: readFileSync(at('404.html')) } })).toEqual([
      'sai mã trả lời: 404.html (200, phải là 404)',
    ]);
  });
  it('nobody there, which is one sentence with its cause and not one for each file', async () => {
    const url = await serve();
    await new Promise((closed) => server?.close(closed));
    await expect(verifyUrl(url, site)).rejects.toThrow(/^Không kết nối được với [^\n]*ECONNREFUSED[^\n]*$/);
  });
  it('no TLS where https is asked for', async () => {
    const url = (await serve()).replace('http:', 'https:');
    await expect(verifyUrl(url, site)).rejects.toThrow(/^Không kết nối được với [^\n]*SSL[^\n]*$/);
  });

  it('no manifest anywhere', async () => {
    const url = await serve();
    rmSync(at('release-manifest.json'));
    await expect(verifyUrl(url, site)).rejects.toThrow('Không đọc được');
  });
});

describe('the command', () => {
  const run = (...args: string[]): Promise<{ code: number | null; said: string }> => {
    const child = spawn(process.execPath, ['src/tools/release/run-verify.ts', ...args]);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
    return new Promise((end) => child.once('close', (code) => end({ code, said })));
  };

  it('ends with 0, 1 or 2, and without a stack trace', async () => {
    expect(await run(site)).toMatchObject({
      code: 0,
      said: expect.stringContaining('Giống bản phát hành: 5 tệp'),
    });
    writeFileSync(at('x'), '');
    expect(await run(site)).toMatchObject({ code: 1, said: expect.stringContaining('thừa: x') });
    for (const wrong of [[], ['no-such-folder'], ['https://'], [workshop]]) {
      const { code, said } = await run(...wrong);
      expect(code).toBe(2);
      expect(said.trim().split('\n')).toHaveLength(1);
    }
  });

  it('reads a manifest whose order differs', async () => {
    const files = Object.entries(await describeFiles(site)).toReversed();
    writeFileSync(at('release-manifest.json'), manifestText(Object.fromEntries(files)));
    expect(await differencesIn(site)).toEqual([]);
  });
});
