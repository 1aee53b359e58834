import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { newsRankOf } from './build/page-files.ts';
import { kept } from './kept.ts';
import { newsInCopy } from './offline/release.ts';

/**
 * Files as Brotli (RFC 7932). Its best way costs fifty times as long as its quick one and saves a tenth: it is for all
 * but old news and their lists, which make up most of a large site and little of its reading. What was compressed the
 * best way before is kept.
 */

const quick = 5;

const compress = promisify(brotliCompress);

const at = (quality: number, bytes: Buffer): Promise<Buffer> =>
  compress(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

const isMuchRead = (name: string, bytes: Buffer): boolean =>
  extname(name) !== '.html' || (newsRankOf(bytes.toString('utf8')) ?? 0) < newsInCopy;

/** A file as its server sends it. `name` tells by its ending whether it is a page. */
export const brotli = (name: string, bytes: Buffer): Promise<Buffer> => {
  if (!isMuchRead(name, bytes)) return at(quick, bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return kept('compressed', [hash, process.versions['brotli']], 'br', () =>
    at(constants.BROTLI_MAX_QUALITY, bytes),
  );
};

let last: Promise<unknown> = Promise.resolve();

/**
 * Compresses a page while others are still being rendered, which leaves a processor idle: one at a time, so that
 * rendering never waits for it. If the page is changed or the build ends first, only time is lost.
 */
export const compressAhead = (html: string): void => {
  const bytes = Buffer.from(html);
  if (isMuchRead('.html', bytes)) last = last.then(() => brotli('.html', bytes)).catch(() => {});
};
