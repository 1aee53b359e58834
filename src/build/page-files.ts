import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';

/** What a built page says about itself to the offline copy: files it loads, and its place in the copy. */

type Node = Tree.Node;
type Element = Tree.Element;

export interface PageFacts {
  /** Addresses of everything it loads, as written. */
  loads: string[];
  /** The copy's page for what is not in it. */
  isFallback: boolean;
  /** Place among the news, 0 for the newest; undefined if it is no news. */
  newsRank?: number | undefined;
  /** The clock of its build, in milliseconds since the epoch. */
  built: number;
}

function* elementsOf(node: Node, without: ReadonlySet<string> = new Set()): Generator<Element> {
  if ('tagName' in node) {
    if (without.has(node.tagName)) return;
    yield node;
  }
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child, without);
}

/** Photos, recordings and previews of downloads are not in the copy: there is no room for them, and their words are. */
const large = new Set(['picture', 'video', 'audio']);

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

/** `apple-touch-icon` is not among them: it is loaded once, when the site goes to the home screen. */
const loadingRel = /(^|\s)(icon|stylesheet|preload|modulepreload|prefetch|manifest)(\s|$)/;

const candidates = (srcset: string | undefined): string[] =>
  (srcset ?? '').split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');

export const addressesInCss = (css: string): string[] =>
  [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map((match) => match[1] ?? '');

const ownText = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

function addressesOf(element: Element): string[] {
  const named = (...names: string[]) => names.map((name) => attribute(element, name) ?? '');
  switch (element.tagName) {
    case 'link':
      return loadingRel.test(attribute(element, 'rel') ?? '') ? named('href') : [];
    case 'script':
    case 'img':
    case 'source':
      return [...named('src'), ...candidates(attribute(element, 'srcset'))];
    case 'image':
    case 'use':
      return named('href');
    case 'style':
      return addressesInCss(ownText(element));
    default:
      return [];
  }
}

/** Place of a page among the news, from its first tag, where `layouts/Page.astro` writes it. */
export const newsRankOf = (page: Buffer): number | undefined => {
  const [, rank] = /<html\b[^>]* data-news="(\d+)"/.exec(page.toString('utf8', 0, 200)) ?? [];
  return rank === undefined ? undefined : Number(rank);
};

/** The other marks are those of `components/Offline.astro`. */
export function factsOf(page: Buffer): PageFacts {
  const document = parse(page.toString('utf8'));
  const elements = [...elementsOf(document)];
  const mark = (name: string) =>
    elements.map((each) => attribute(each, name)).find((value) => value !== undefined);
  return {
    loads: [...new Set([...elementsOf(document, large)].flatMap(addressesOf))].filter(
      (address) => address !== '',
    ),
    isFallback: elements.some((each) => attribute(each, 'data-part') === 'missing'),
    newsRank: newsRankOf(page),
    built: Number(mark('data-built') ?? 0),
  };
}

export interface PageMetadata {
  /** Address under which the page wants to be known; undefined for pages that want to be found by nobody. */
  canonical: string | undefined;
  /** When what it says last changed, `2030-05-17`. */
  changed: string | undefined;
  /** The same page in every language, itself among them; none where there is one language. */
  alternates: { hreflang: string; href: string }[];
}

/** What `components/Metadata.astro` wrote into the head of a page; all else is escaped there, or is no such tag. */
export function metadataOf(page: Buffer): PageMetadata {
  const head = page.toString('utf8', 0, Math.max(0, page.indexOf('<style')));
  const [, canonical] = /<link rel="canonical" href="([^"]*)">/.exec(head) ?? [];
  const [, changed] = /<meta name="DC\.date" content="([^"]*)">/.exec(head) ?? [];
  const alternates = [...head.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">/g)].map(
    ([, hreflang = '', href = '']) => ({ hreflang, href }),
  );
  return { canonical, changed, alternates };
}
