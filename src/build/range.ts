import type { IncomingHttpHeaders } from 'node:http';

/** Which part of a file is asked for (RFC 9110 §14). What the standard calls invalid is as if it had not been said. */

/** Larger numbers are no longer whole in JavaScript, and no file has as many bytes. */
const mostDigits = 15;

const position = (digits: string): number =>
  digits.replace(/^0+(?=\d)/, '').length > mostDigits ? Number.MAX_SAFE_INTEGER : Number(digits);

/**
 * The `Range` to answer for a file of `size` bytes, in a form that leaves no doubt; undefined if the whole file is to be
 * sent. Several ranges at once are the whole file: nobody who reads a site asks for them, and they cost servers dear.
 */
export function rangeToSend({ range }: IncomingHttpHeaders, size: number): string | undefined {
  const [, first, last] = /^bytes=[\t ]*(\d*)-(\d*)[\t ]*$/i.exec(range ?? '') ?? [];
  if (first === undefined || last === undefined || first + last === '') return undefined;
  if (first === '') {
    // The last bytes, all of them if there are fewer; of no bytes nothing can be given (416).
    const length = Math.min(position(last), size);
    return length === 0 ? `bytes=${size}-` : `bytes=${size - length}-`;
  }
  if (last === '') return `bytes=${position(first)}-`;
  if (position(last) < position(first)) return undefined;
  return `bytes=${position(first)}-${position(last)}`;
}
