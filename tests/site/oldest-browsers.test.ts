import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { elementsOf, ownText } from './dom.ts';
import { pages, site, siteFiles } from './pages.ts';

/**
 * Everything works in Chrome 109, Safari 15.6 and Firefox 115 (README.md). Syntax is lowered by the build; here is what a
 * build does not lower: calls of the library that came later, and styles that an older browser drops whole.
 */

/** Calls that one of the three lacks (MDN's compatibility data, `browser-compat-data`). */
const laterCalls =
  /\.(toSorted|toReversed|toSpliced|groupBy|fromAsync|withResolvers|isWellFormed|checkVisibility|difference|intersection|union)\(|\bnew (CloseWatcher|URLPattern)\b|AbortSignal\.(any|timeout)\(/g;

/**
 * Ranges in media queries, `not` without a type of medium, and a thickness in the shorthand, which WebKit drops whole; a
 * page that hangs on `:has()`, which Firefox 115 lacks and Chromium applies late.
 */
const laterStyles =
  /(?:html|body):has\(|@media[^{]*\((?:width|height)\s*[<>][^{]*\{|@media not \([^{]*\{|text-decoration:\s*(?:underline|line-through) [\d.]+(?:px|em)/g;

const scripts = siteFiles().filter((file) => file.endsWith('.js'));

it('there are scripts to look at', () => {
  expect(scripts.length).toBeGreaterThan(5);
});

it.each(scripts)('%s calls nothing that they lack', (file) => {
  expect(readFileSync(join(site, file), 'utf8').match(laterCalls) ?? []).toEqual([]);
});

describe('styles', () => {
  it.each(pages.map(({ path, document }) => [path, document] as const))('%s', (_path, document) => {
    const styles = [...elementsOf(document)].filter(({ tagName }) => tagName === 'style').map(ownText);
    expect(styles.length).toBeGreaterThan(0);
    expect(styles.join('\n').match(laterStyles) ?? []).toEqual([]);
  });

  it('a link is underlined in longhands', () => {
    const [home] = pages;
    expect(home?.html).toMatch(/text-decoration-thickness:\s*1px/);
  });
});
