import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { elementsOf, ownText } from './dom.ts';
import { pages, site, siteFiles } from './pages.ts';
import { sizeOnDisk, Weights } from './weights.ts';

/** Budgets for a phone on a bad hotel Wi-Fi, in bytes. */
const budgets = {
  /** One round trip of a fresh connection: document and what blocks it, Brotli. */
  firstView: 14_600,
  /** Script of a page in all, Brotli: the lobby screen has the most, which names all that is on at once. */
  script: 3_500,
  /** All font files together. */
  fonts: 50_000,
};

const weights = new Weights(site, '/');
const files = siteFiles();

/** One line per page over its budget, with the excess. */
const offenders = (sizes: [string, number][], budget: number): string[] =>
  sizes
    .filter(([, size]) => size > budget)
    .map(([path, size]) => `${path}: ${size} bytes, ${size - budget} too many`);

it('the first view of every page fits into one round trip', () => {
  const sizes = pages.map((page): [string, number] => [page.path, weights.firstView(page)]);
  expect(offenders(sizes, budgets.firstView)).toEqual([]);
});

it('no page has more script than it may', () => {
  const sizes = pages.map((page): [string, number] => [page.path, weights.script(page)]);
  expect(offenders(sizes, budgets.script)).toEqual([]);
});

it('the fonts together stay small', () => {
  const fonts = files.filter((file) => /\.(woff2?|ttf|otf)$/.test(file));
  expect(fonts.length).toBeGreaterThan(0);
  expect(offenders([[fonts.join(' + '), sizeOnDisk(site, fonts)]], budgets.fonts)).toEqual([]);
});

it('no font keeps its text from being shown', () => {
  const sheets = files
    .filter((file) => file.endsWith('.css'))
    .map((file) => readFileSync(join(site, file), 'utf8'));
  const inPages = pages.flatMap(({ document }) =>
    [...elementsOf(document)].filter(({ tagName }) => tagName === 'style').map(ownText),
  );
  const faces = [
    ...new Set([...sheets, ...inPages].flatMap((css) => css.match(/@font-face\s*\{[^}]*\}/g) ?? [])),
  ];
  expect(faces.length).toBeGreaterThan(0);
  expect(faces.filter((face) => !/font-display:\s*(swap|fallback|optional)/.test(face))).toEqual([]);
});
