import { zipSync, type Zippable } from 'fflate';
import { sha256 } from '../cache/sha256.ts';
import type { IsoDate } from '../conference/types.ts';

/** One archive of files, the same bytes wherever it is made. */

export interface KitFile {
  /** Plain ASCII, a folder may stand before it. */
  name: string;
  bytes: Uint8Array;
}

/** Lines for `sha256sum -c`. */
const sums = (files: readonly KitFile[]): string =>
  files.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join('');

/** Pictures, films and archives are compressed already; trying again costs time and saves little. */
const isDense = (name: string): boolean => /\.(png|jpe?g|webp|avif|zip|mp4)$/.test(name);

/**
 * A ZIP of the files in the order of their names, with `SHA256SUMS`, dated `date`.
 * @throws {RangeError} for a name that is not plain ASCII or comes twice
 */
export function kitOf(files: readonly KitFile[], date: IsoDate): Uint8Array {
  const names = files.map(({ name }) => name);
  const odd = names.find((name, index) => !/^[A-Za-z0-9._/-]+$/.test(name) || names.indexOf(name) !== index);
  if (odd !== undefined) throw new RangeError(`a kit cannot hold the name ${odd}`);
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  // ZIP keeps a local time without a zone, and fflate reads the date's local fields: the same in every zone.
  const mtime = new Date(year, month - 1, day, 12);
  const all = [...sorted, { name: 'SHA256SUMS', bytes: new TextEncoder().encode(sums(sorted)) }];
  const entries: Zippable = Object.fromEntries(
    all.map(({ name, bytes }) => [name, [bytes, { mtime, level: isDense(name) ? 0 : 9 }]]),
  );
  return zipSync(entries);
}
