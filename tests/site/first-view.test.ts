import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { kindsOf } from '../bench/kinds.ts';
import { pages, site } from './pages.ts';
import { Weights } from './weights.ts';

/**
 * First views do not grow unnoticed: what each kind of page takes is written down, and more than 5% above it
 * must be accepted there, with the reason. It is the kind's longest page, in Brotli bytes of the document
 * and what keeps it from being shown.
 */

const file = 'tests/site/first-view.json';
const tolerance = 1.05;

interface Accepted {
  bytes: number;
  /** Why it may take as much. */
  reason: string;
}

const accepted = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Accepted>;
const weights = new Weights(site, '/');
const measured = new Map(
  kindsOf(site).map(({ name, file: longest }) => {
    const page = pages.find((one) => one.file === longest);
    return [name, page === undefined ? NaN : weights.firstView(page)];
  }),
);

const percent = (bytes: number, of: number): string => `${((bytes / of - 1) * 100).toFixed(1)}%`;

it('no first view is more than 5% above what was accepted', () => {
  const grown = [...measured].flatMap(([name, bytes]) => {
    const known = accepted[name]?.bytes;
    if (known === undefined) return [`${name}: ${bytes} bytes are written down nowhere; add them to ${file}`];
    return bytes <= known * tolerance
      ? []
      : [
          `${name}: ${bytes} bytes, ${bytes - known} more (${percent(bytes, known)}); make it smaller, or accept it in ${file}`,
        ];
  });
  expect(grown).toEqual([]);
});

it('every number has its reason, and its kind of page', () => {
  const wrong = Object.entries(accepted).filter(
    ([name, { reason }]) => reason.trim().length < 10 || !measured.has(name),
  );
  expect(wrong.map(([name]) => name)).toEqual([]);
});
