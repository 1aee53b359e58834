import { toHtml } from 'hast-util-to-html';
import { mdxToHast } from 'satteri';
import { slug } from '../conference/slug.ts';
import { mdxComponents } from '../reader/collections.ts';

/**
 * An editor's text (MDX without programs: the check has refused those) as HTML. The elements that editors may use stay
 * in it as elements of those names, for `components/TextParts.astro` to put components in their place.
 */

interface Element {
  type: 'element';
  tagName: string;
  properties: Record<string, unknown>;
  children: Node[];
}

/** What is needed of a node of the syntax tree; the library's own types name each kind apart. */
interface Node {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
  value?: string;
  name?: string | null;
  attributes?: { name?: string; value?: unknown }[];
}

const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');

/** An element of MDX as one of HTML, with its attributes. */
const asElement = ({ name, attributes = [], children = [] }: Node): Element => ({
  type: 'element',
  tagName: name ?? 'span',
  properties: Object.fromEntries(attributes.map((each) => [each.name, each.value])),
  children,
});

/** Gives each heading an id to link to, apart from those of the page: `muc-noi-dung`, the second one `muc-noi-dung-2`. */
const headingIds = (): ((text: string) => string | undefined) => {
  const seen = new Map<string, number>();
  return (text) => {
    const name = slug(text);
    if (name === '') return undefined;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? `muc-${name}` : `muc-${name}-${count}`;
  };
};

/** Columns of a table are aligned by classes: the site has no `style` attributes (Content Security Policy). */
const aligned: Record<string, string> = {
  'text-align: left': 'text-left',
  'text-align: center': 'text-center',
  'text-align: right': 'text-right',
};

interface Changes {
  idOf: ReturnType<typeof headingIds>;
  inBase: (path: string) => string;
}

const changed = (node: Node, changes: Changes): Node => {
  const children = node.children?.map((child) => changed(child, changes));
  const inside = { ...node, ...(children && { children }) };
  if (node.type.startsWith('mdxJsx')) return asElement(inside);
  if (node.type !== 'element') return inside;
  const { style, ...properties } = node.properties ?? {};
  if (typeof style === 'string') properties['className'] = aligned[style];
  if (/^h[2-6]$/.test(node.tagName ?? '')) properties['id'] = changes.idOf(textOf(node));
  const { href } = properties;
  if (typeof href === 'string' && href.startsWith('/')) properties['href'] = changes.inBase(href);
  return { ...inside, properties };
};

/** `inBase` makes an address of this site that of wherever it is mounted. */
export const mdxHtml = (text: string, inBase: (path: string) => string): string =>
  toHtml(
    changed(mdxToHast(text, { position: false }) as Node, {
      idOf: headingIds(),
      inBase,
    }) as unknown as Parameters<typeof toHtml>[0],
  );

/** A piece of HTML, or one of the editors' elements: its `id`, empty for one that has none, and the HTML inside it. */
export type Part = string | { name: (typeof mdxComponents)[number]; id: string; inside: string };

const elements = new RegExp(`<(${mdxComponents.join('|')})(?: id="([^"]*)")?>(.*?)</\\1>`, 'gs');

/** The HTML of a text, cut where its elements are. */
export const partsOf = (html: string): Part[] => {
  const parts: Part[] = [];
  let end = 0;
  for (const match of html.matchAll(elements)) {
    const [whole, name, id = '', inside = ''] = match;
    parts.push(html.slice(end, match.index), { name: name as (typeof mdxComponents)[number], id, inside });
    end = match.index + whole.length;
  }
  return [...parts, html.slice(end)];
};
