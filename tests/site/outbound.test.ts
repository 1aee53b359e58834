import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { attribute, type Element, elementsOf, ownText } from './dom.ts';
import { type Page, pages, site, siteFiles } from './pages.ts';

/** Nothing is fetched from anybody else, and nothing stands in the way of a strict security policy. */

const loading = new Set([
  'link',
  'script',
  'img',
  'source',
  'iframe',
  'video',
  'audio',
  'embed',
  'object',
  'use',
  'image',
  'input',
  'track',
]);
const addressAttributes = new Set(['src', 'href', 'srcset', 'data', 'poster', 'xlink:href']);
/** Links that name a page and load nothing. */
const naming = /^(canonical|alternate|author|license|me|next|prev|help|search|schema\.DC)$/;

const isForeign = (address: string): boolean => /(^|[\s,])(https?:)?\/\//i.test(address);
const foreignInCss = (css: string): string[] =>
  css.match(/(?:url\(|@import)\s*["']?(?:https?:)?\/\/[^)"'\s]*/gi) ?? [];

const everywhere = (find: (element: Element) => string[]): string[] =>
  pages.flatMap((page: Page) =>
    [...elementsOf(page.document)].flatMap(find).map((fault) => `${page.path}: ${fault}`),
  );

it('no element loads anything from another host', () => {
  const faults = everywhere((element) => {
    if (!loading.has(element.tagName)) return [];
    if (element.tagName === 'link' && naming.test(attribute(element, 'rel') ?? '')) return [];
    return element.attrs
      .filter(({ name, value }) => addressAttributes.has(name) && isForeign(value))
      .map(({ name, value }) => `<${element.tagName} ${name}="${value}">`);
  });
  expect(faults).toEqual([]);
});

it('no hint connects to another host', () => {
  const hints = /^(preconnect|dns-prefetch|prefetch|preload|modulepreload)$/;
  const faults = everywhere((element) =>
    element.tagName === 'link' &&
    hints.test(attribute(element, 'rel') ?? '') &&
    isForeign(attribute(element, 'href') ?? '')
      ? [attribute(element, 'href') ?? '']
      : [],
  );
  expect(faults).toEqual([]);
});

it('no style sheet loads anything from another host', () => {
  const inFiles = siteFiles()
    .filter((file) => /\.(css|svg)$/.test(file))
    .flatMap((file) =>
      foreignInCss(readFileSync(join(site, file), 'utf8')).map((fault) => `${file}: ${fault}`),
    );
  const inPages = everywhere((element) =>
    element.tagName === 'style' ? foreignInCss(ownText(element)) : [],
  );
  expect([...inFiles, ...inPages]).toEqual([]);
});

it('no page has style attributes, inline event handlers, inline scripts or script addresses', () => {
  const faults = everywhere((element) => [
    ...element.attrs
      .filter(
        ({ name, value }) => name === 'style' || name.startsWith('on') || /^\s*javascript:/i.test(value),
      )
      .map(({ name, value }) => `<${element.tagName} ${name}="${value}">`),
    ...(element.tagName === 'script' &&
    attribute(element, 'src') === undefined &&
    // The reader's settings: a line that the policy knows by its hash; the build refuses any other.
    attribute(element, 'data-early') === undefined &&
    // Blocks of data: nothing in them runs.
    !/json|speculationrules/.test(attribute(element, 'type') ?? '')
      ? [`inline script: ${ownText(element).slice(0, 60)}`]
      : []),
  ]);
  expect(faults).toEqual([]);
});

it('scripts stand after everything that is seen: where one stands, browsers stop and draw half a page', () => {
  const early = pages.filter(({ html }) => /<script type="module"[^]*<\/(?:main|footer)>/.test(html));
  expect(early.map(({ path }) => path)).toEqual([]);
});

it('no page refreshes itself or sends forms elsewhere', () => {
  const faults = everywhere((element) => {
    if (element.tagName === 'meta' && attribute(element, 'http-equiv')?.toLowerCase() === 'refresh')
      return ['<meta http-equiv="refresh">'];
    return element.tagName === 'form' && isForeign(attribute(element, 'action') ?? '')
      ? ['<form> to another host']
      : [];
  });
  expect(faults).toEqual([]);
});
