import { createHash } from 'node:crypto';
import { extname, join } from 'node:path';
import pLimit from 'p-limit';
import { z } from 'astro/zod';
import { say } from '../../languages.ts';
import { describeFiles, type Files, manifestName, readManifest } from '../../build/manifest.ts';

/** Every difference between a release and what lies in a folder or comes from a server, in sentences. */

export interface Verdict {
  /** What was compared with, in words. */
  against: string;
  files: number;
  differences: string[];
}

/** A folder against the manifest in it. @throws a sentence if it has none that is whole. */
export async function verifyFolder(folder: string): Promise<Verdict> {
  const expected = await readManifest(folder);
  if (expected === undefined)
    throw new Error(
      say({
        vi: `Thư mục ${folder} không có ${manifestName} nguyên vẹn: không phải bản phát hành của dự án này.`,
        en: `The folder ${folder} has no whole ${manifestName}: it is no release of this project.`,
      }),
    );
  const found = await describeFiles(folder);
  const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])].toSorted();
  const differences = names.flatMap((name) => {
    if (found[name] === undefined) return [say({ vi: `thiếu: ${name}`, en: `missing: ${name}` })];
    if (expected[name] === undefined) return [say({ vi: `thừa: ${name}`, en: `too many: ${name}` })];
    return found[name] === expected[name] ? [] : [say({ vi: `khác: ${name}`, en: `different: ${name}` })];
  });
  return { against: join(folder, manifestName), files: Object.keys(expected).length, differences };
}

/** Content types a browser needs to be right, without their character sets. */
const types: Record<string, string[]> = {
  '.html': ['text/html'],
  '.css': ['text/css'],
  '.js': ['text/javascript', 'application/javascript'],
  '.json': ['application/json'],
  '.webmanifest': ['application/manifest+json'],
  '.xml': ['application/xml', 'text/xml', 'application/rss+xml'],
  '.svg': ['image/svg+xml'],
  '.png': ['image/png'],
  '.jpg': ['image/jpeg'],
  '.webp': ['image/webp'],
  '.avif': ['image/avif'],
  '.ics': ['text/calendar'],
  '.pdf': ['application/pdf'],
  '.woff2': ['font/woff2'],
  '.txt': ['text/plain'],
  '.zip': ['application/zip'],
};

/** Types that are text in UTF-8 and have no other way to say so. */
const needsCharset = new Set(['.html', '.css', '.js', '.txt', '.ics']);

/** For the server, not for readers: compressed copies are checked as what they unfold to. */
const isServed = (name: string): boolean =>
  !/\.(gz|br)$/.test(name) && !['_headers', '_redirects', '.htaccess'].includes(name);

/** How long one answer may take, in milliseconds. */
const patience = 30_000;

interface Answer {
  status: number;
  type: string;
  location: string | null;
  bytes: Buffer;
}

/** Why a server did not answer: what lies at the bottom of a failed `fetch`, such as ECONNREFUSED or a wrong certificate. */
const reasonOf = (error: unknown): string => {
  const { cause = error } = error as Error;
  const { code, message } = cause as NodeJS.ErrnoException;
  return typeof code === 'string' ? code : message;
};

/** @throws a sentence with the cause if nobody answers there, before every file is waited for. */
async function refuseSilence(home: URL): Promise<void> {
  try {
    const response = await fetch(home, { redirect: 'manual', signal: AbortSignal.timeout(patience) });
    await response.body?.cancel();
  } catch (error) {
    throw new Error(
      say({
        vi: `Không kết nối được với ${home.href} (${reasonOf(error)}): hãy xem máy chủ đã chạy chưa, tên miền, cổng và chứng chỉ có đúng không.`,
        en: `There is no connection to ${home.href} (${reasonOf(error)}): see whether the server runs, and whether domain, port and certificate are right.`,
      }),
    );
  }
}

/** One answer after decoding; undefined if none came in time or it broke off. */
async function ask(url: URL): Promise<Answer | undefined> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(patience) });
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      location: response.headers.get('location'),
      bytes: Buffer.from(await response.arrayBuffer()),
    };
  } catch {
    return undefined;
  }
}

/** Where readers meet a file: a folder's page at the folder, the 404 page at an address that is not there. */
const addressOf = (name: string, home: URL): URL =>
  new URL(
    name === '404.html'
      ? 'khong-co-trang-nay-verify/'
      : name
          .replace(/(^|\/)index\.html$/, '$1')
          .split('/')
          .map(encodeURIComponent)
          .join('/') || '.',
    home,
  );

function typeFault(name: string, type: string): string | undefined {
  const ending = extname(name);
  const [bare = '', ...rest] = type.toLowerCase().split(';');
  const right = types[ending];
  if (right !== undefined && !right.includes(bare.trim()))
    return say({
      vi: `sai kiểu: ${name} (${type || 'không có kiểu'}, phải là ${right[0]})`,
      en: `wrong type: ${name} (${type || 'no type'}, should be ${right[0]})`,
    });
  if (needsCharset.has(ending) && !/charset="?utf-8"?/.test(rest.join(';')))
    return say({
      vi: `sai kiểu: ${name} (${type}, thiếu charset=utf-8)`,
      en: `wrong type: ${name} (${type}, charset=utf-8 is missing)`,
    });
  return undefined;
}

async function differenceAt(home: URL, name: string, hash: string): Promise<string[]> {
  const address = addressOf(name, home);
  const answer = await ask(address);
  if (answer === undefined)
    return [
      say({ vi: `không trả lời: ${name} (${address.href})`, en: `no answer: ${name} (${address.href})` }),
    ];
  const wanted = name === '404.html' ? 404 : 200;
  if (answer.location !== null)
    return [
      say({
        vi: `chuyển hướng: ${name} (${answer.status}, đến ${answer.location})`,
        en: `redirected: ${name} (${answer.status}, to ${answer.location})`,
      }),
    ];
  if (answer.status === 404 && wanted !== 404)
    return [say({ vi: `thiếu: ${name} (404)`, en: `missing: ${name} (404)` })];
  if (answer.status !== wanted)
    return [
      say({
        vi: `sai mã trả lời: ${name} (${answer.status}, phải là ${wanted})`,
        en: `wrong status: ${name} (${answer.status}, should be ${wanted})`,
      }),
    ];
  const isSame = createHash('sha256').update(answer.bytes).digest('hex') === hash;
  const fault = typeFault(name, answer.type);
  return [
    ...(isSame
      ? []
      : [
          say({
            vi: `khác: ${name} (nhận ${answer.bytes.length} byte)`,
            en: `different: ${name} (got ${answer.bytes.length} bytes)`,
          }),
        ]),
    ...(fault === undefined ? [] : [fault]),
  ];
}

const manifestShape = z.object({
  generator: z.literal('conference-microsite'),
  files: z.record(z.string(), z.string().regex(/^[\da-f]{64}$/)),
});

/** The manifest on the server. @throws a sentence if there is none that is whole. */
async function manifestAt(home: URL): Promise<Files> {
  const address = new URL(manifestName, home);
  const answer = await ask(address);
  try {
    if (answer?.status !== 200) throw new Error();
    return manifestShape.parse(JSON.parse(answer.bytes.toString('utf8'))).files;
  } catch {
    throw new Error(
      say({
        vi: `Không đọc được ${address.href} (${answer?.status ?? 'không trả lời'}), và không có release/ trên máy để so.`,
        en: `${address.href} could not be read (${answer?.status ?? 'no answer'}), and this machine has no release/ to compare with.`,
      }),
    );
  }
}

/** A few at a time: the server has other readers. */
const few = pLimit(6);

/** A site on a server against the release on this machine, else against the manifest it has itself. @throws a sentence if it cannot be asked. */
export async function verifyUrl(url: string, localSite: string): Promise<Verdict> {
  const home = new URL(url.endsWith('/') ? url : `${url}/`);
  await refuseSilence(home);
  const local = await readManifest(localSite);
  const expected = local ?? (await manifestAt(home));
  const names = Object.entries(expected).filter(([name]) => isServed(name));
  const differences = await few.map(names, ([name, hash]) => differenceAt(home, name, hash));
  return {
    against: local === undefined ? new URL(manifestName, home).href : join(localSite, manifestName),
    files: names.length,
    differences: differences.flat(),
  };
}
