/** What the build writes for the worker, and how the two name pages. */

/** The only file the worker asks for again and again, relative to the home page. */
export const pointerPath = 'release.json';

/** What `release.json` says: which release is the newest. Some 150 bytes, never cached. */
export interface Pointer {
  /** The clock of the build, in milliseconds since the epoch. */
  built: number;
  /** Address of the bundle, relative to the home page. */
  bundle: string;
  /** Its hash as in Subresource Integrity (`sha256-…`), and so the name of the release. */
  integrity: string;
}

/**
 * The whole site in one file. Pages share most of their bytes, so together they compress to a tenth of
 * what they do apart, and one file with one hash cannot arrive half.
 */
export interface Bundle {
  /** What pages are put together from; what several have in common stands here once. */
  parts: string[];
  /** Path of each page relative to the home page (`chuong-trinh/`, home is empty), and its parts in order. */
  pages: Record<string, number[]>;
  /** What the pages load, with the hash of each file as in Subresource Integrity. */
  assets: Record<string, string>;
  /** The page shown instead of one that is not in the bundle, by the folder of its language: none, `en/`. */
  fallbacks: Record<string, string>;
}

/** News articles in the bundle, from the newest on. */
export const newsInCopy = 20;

/**
 * The one path of a page, from any way of writing it: `chuong-trinh`, `chuong-trinh/index.html` and
 * `chuong-trinh/` are one. A path that ends in a file's name stays as it is.
 */
export const pagePath = (path: string): string => {
  const plain = path.replace(/(^|\/)index\.html$/, '$1');
  return /(^|\/)([^/.]+)$/.test(plain) ? `${plain}/` : plain;
};

/**
 * Lines that wait in a page's HTML, each in a `<template>` (`components/layout/Part.astro`). The worker shows one by
 * putting it behind its template, with its words out of their attributes, so that a page says what it is before any script runs.
 */
type Line =
  /** “This is the saved copy of …”. On every page. */
  | 'copy'
  /** “The page you asked for is not saved.” On the fallback page. */
  | 'missing';

export const reveal = (html: string, line: Line): string =>
  html.replace(
    new RegExp(`(<template data-part="${line}">)([^]*?)(</template>)`),
    (_all, start: string, part: string, end: string) =>
      start + end + part.replaceAll(/<span data-text="([^"]*)"><\/span>/g, '$1'),
  );

/** A page of the copy that is shown before it is known to be the newest: its script asks (`browser/offline.ts`). */
export const unasked = (html: string): string => html.replace(' data-copy ', ' data-copy data-unasked ');
