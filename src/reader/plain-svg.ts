import {
  parseXml,
  XmlComment,
  XmlDocumentType,
  XmlElement,
  XmlError,
  type XmlNode,
  XmlText,
} from '@rgrove/parse-xml';
import { element, escapeText } from '../formats/xml.ts';

/**
 * A drawing that goes into every page and onto paper, written anew from what is on the lists below: shapes, colours and
 * references within the file. What drawing programs note for themselves is left out; what loads, runs, moves or styles
 * is refused. Pages and printed pieces get what was read here, not the file.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const shapes = words(
  'svg g path circle ellipse rect line polyline polygon defs use symbol clipPath mask linearGradient radialGradient stop text tspan',
);
const withWords = words('text tspan');
/** Words about the picture. In a page the inside of `title` and `desc` would be read as HTML. */
const notDrawn = words('metadata title desc');
const mayRefer = words('use linearGradient radialGradient');

/** Presentation properties (SVG 2, section 6.6), as attributes or in `style`. */
const looks =
  words(`fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color stop-color stop-opacity clip-path clip-rule mask
  display visibility font-family font-size font-weight font-style text-anchor letter-spacing`);
const geometry =
  words(`id viewBox preserveAspectRatio x y width height cx cy r rx ry x1 y1 x2 y2 d points transform
  pathLength offset gradientUnits gradientTransform spreadMethod fx fy fr clipPathUnits maskUnits maskContentUnits dx dy`);
/** Without a meaning for the picture here. */
const leftOut = words('class version baseProfile role focusable enable-background overflow lang mask-type');
/** Properties of `style` that change the picture and cannot be kept. */
const changing = words('filter mix-blend-mode marker marker-start marker-mid marker-end transform');

const functions = words('rgb rgba hsl hsla matrix translate scale rotate skewX skewY url');

const namespaces = {
  svg: 'http://www.w3.org/2000/svg',
  xlink: 'http://www.w3.org/1999/xlink',
  html: 'http://www.w3.org/1999/xhtml',
};

export type SvgProblem =
  | 'not-xml'
  | 'declaration'
  | 'no-svg'
  | 'no-view-box'
  | 'element'
  | 'handler'
  | 'style'
  | 'attribute'
  | 'value'
  | 'reference'
  | 'missing-id'
  | 'same-id'
  | 'circle'
  | 'too-many'
  | 'text';

/** Why a drawing is not taken: what kind of thing, its name or value, and its line from 1. */
export class SvgFault extends Error {
  readonly problem: SvgProblem;
  readonly about: string;
  readonly line: number | undefined;

  constructor(problem: SvgProblem, about = '', line?: number) {
    super(problem);
    this.problem = problem;
    this.about = about;
    this.line = line;
  }
}

interface Reading {
  /** A fault at a node. */
  fail: (node: XmlNode, problem: SvgProblem, about?: string) => never;
  byId: ReadonlyMap<string, XmlElement>;
  /** Ids that something refers to. Others could only meet those of the page. */
  referred: ReadonlySet<string>;
}

/** Letters, digits and signs of numbers, colours and lists; functions of the list; `url(#…)` to an id of the file. */
const checkValue = (node: XmlNode, name: string, value: string, { fail, byId }: Reading): void => {
  if (name === 'font-family' ? !/^[\p{L}\d ,'"-]*$/u.test(value) : !/^[\w\s.,#%+()'"-]*$/.test(value))
    fail(node, /[a-z]\s*\(|:|\\/i.test(value) ? 'reference' : 'value', `${name}="${value}"`);
  for (const [, called = ''] of value.matchAll(/([\w-]*)\s*\(/g))
    if (!functions.has(called)) fail(node, 'reference', `${name}="${value}"`);
  for (const [whole] of value.matchAll(/url\([^)]*\)?/g)) {
    const id = /^url\(\s*(['"]?)#([\w.-]+)\1\s*\)$/.exec(whole)?.[2];
    if (id === undefined) fail(node, 'reference', `${name}="${value}"`);
    else if (!byId.has(id)) fail(node, 'missing-id', id);
  }
};

/** The namespace of a prefix where an element stands; prefixes are declared on it or above it. */
const namespaceOf = (holder: XmlElement, prefix: string): string | undefined => {
  const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  for (let node: XmlNode | null = holder; node instanceof XmlElement; node = node.parent) {
    const found = node.attributes[name];
    if (found !== undefined) return found;
  }
  return undefined;
};

/** What drawing programs keep for themselves, and words about the picture. */
const isLeftOut = (one: XmlElement): boolean => {
  const [prefix = '', local = ''] = one.name.includes(':') ? one.name.split(':') : ['', one.name];
  const space = namespaceOf(one, prefix);
  return notDrawn.has(local) || (prefix !== '' && space !== namespaces.svg && space !== namespaces.html);
};

const drawnChildren = (parent: XmlElement): XmlElement[] =>
  parent.children.filter((child) => child instanceof XmlElement).filter((child) => !isLeftOut(child));

const descendants = (parent: XmlElement): XmlElement[] =>
  drawnChildren(parent).flatMap((child) => [child, ...descendants(child)]);

const isReference = (name: string): boolean => /(^|:)href$/i.test(name);

/** Ids that an element refers to, as they stand there. */
const referredBy = ({ attributes }: XmlElement): string[] =>
  Object.entries(attributes).flatMap(([name, value]) =>
    isReference(name)
      ? [value.replace('#', '')]
      : Array.from(value.matchAll(/url\(\s*['"]?#([\w.-]+)/g), ([, id = '']) => id),
  );

/** A mark has some hundreds. */
const mostDrawn = 5000;
/** A mask or clip is a picture of its own: 500 of them took Chromium four seconds. */
const layers = words('mask clipPath');
const layerAmount = 20;

/**
 * Refuses what is drawn without end: an element counts as often as it is drawn, by copies, masks and clips, too. Ten
 * copies of ten copies of ten… are few lines and more than any browser draws.
 */
const checkAmount = (root: XmlElement, { fail, byId }: Pick<Reading, 'fail' | 'byId'>): void => {
  const known = new Map<XmlElement, number>();
  const open = new Set<XmlElement>();
  const drawn = (node: XmlElement): number => {
    if (open.has(node)) return fail(node, 'circle', node.attributes['id'] ?? node.name);
    const before = known.get(node);
    if (before !== undefined) return before;
    open.add(node);
    const used = referredBy(node).flatMap((id) => byId.get(id) ?? []);
    const own = 1 + layerAmount * used.filter(({ name }) => layers.has(name)).length;
    const amount = [...drawnChildren(node), ...used].reduce((sum, one) => sum + drawn(one), own);
    open.delete(node);
    known.set(node, amount);
    return amount > mostDrawn ? fail(node, 'too-many') : amount;
  };
  drawn(root);
};

const checkReference = (node: XmlElement, value: string, { fail, byId }: Reading): void => {
  const target = /^#[\w.-]+$/.test(value) ? value.slice(1) : undefined;
  if (target === undefined || !mayRefer.has(node.name)) return fail(node, 'reference', value);
  if (!byId.has(target)) fail(node, 'missing-id', target);
};

/** `style="fill:red"` as attributes. */
const fromStyle = (node: XmlElement, style: string, reading: Reading): [string, string][] =>
  style.split(';').flatMap((declaration): [string, string][] => {
    if (declaration.trim() === '') return [];
    const [name = '', ...rest] = declaration.split(':');
    const [property, value] = [name.trim(), rest.join(':').trim()];
    if (!/^-?[a-z-]+$/.test(property) || value === '') reading.fail(node, 'style', declaration.trim());
    if (property.startsWith('-inkscape-')) return [];
    checkValue(node, property, value, reading);
    if (changing.has(property) && !['none', 'normal'].includes(value))
      reading.fail(node, 'style', declaration.trim());
    return looks.has(property) ? [[property, value]] : [];
  });

const attributesOf = (node: XmlElement, reading: Reading): Record<string, string> => {
  const kept = Object.entries(node.attributes).flatMap(([name, value]): [string, string][] => {
    if (name === 'xmlns') return value === namespaces.svg ? [] : reading.fail(node, 'element', node.name);
    if (name.startsWith('xmlns:')) return [];
    if (/(^|:)on/i.test(name)) reading.fail(node, 'handler', name);
    const [prefix, local] = name.includes(':') ? (name.split(':') as [string, string]) : ['', name];
    const isXlink = prefix !== '' && (prefix === 'xlink' || namespaceOf(node, prefix) === namespaces.xlink);
    if (/^(href|src)$/i.test(local) && (prefix === '' || isXlink)) {
      if (local !== 'href') reading.fail(node, 'reference', value);
      checkReference(node, value, reading);
      return [[isXlink ? 'xlink:href' : 'href', value]];
    }
    // Of drawing programs' own namespaces nothing reaches the page.
    if (prefix !== '' || /^(data|aria)-/.test(name) || leftOut.has(name)) return [];
    if (name === 'style' || (name === 'id' && !reading.referred.has(value))) return [];
    if (!looks.has(name) && !geometry.has(name)) reading.fail(node, 'attribute', name);
    checkValue(node, name, value, reading);
    return [[name, value]];
  });
  return Object.fromEntries([...kept, ...fromStyle(node, node.attributes['style'] ?? '', reading)]);
};

const written = (node: XmlElement, reading: Reading, root: Record<string, string>): string => {
  const children = node.children.flatMap((child): string[] => {
    if (child instanceof XmlComment) return [];
    if (child instanceof XmlText) {
      if (withWords.has(node.name)) return [escapeText(child.text)];
      return child.text.trim() === '' ? [] : reading.fail(child, 'text', child.text.trim());
    }
    if (!(child instanceof XmlElement)) return reading.fail(child, 'declaration');
    if (isLeftOut(child)) return [];
    if (!shapes.has(child.name)) return reading.fail(child, 'element', child.name);
    return [written(child, reading, {})];
  });
  const empty = element(node.name, { ...root, ...attributesOf(node, reading) });
  const inner = children.join('');
  return inner === '' ? empty : `${empty.slice(0, -2)}>${inner}</${node.name}>`;
};

/**
 * The drawing as it goes into pages and onto paper.
 *
 * @throws {SvgFault} at the first thing that is not taken
 */
export function plainSvg(text: string): string {
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  const fail: Reading['fail'] = (node, problem, about) => {
    throw new SvgFault(problem, about, lineAt(node.start));
  };
  const parsed = (() => {
    try {
      return parseXml(text, { includeOffsets: true, preserveComments: true, preserveDocumentType: true });
    } catch (error) {
      throw new SvgFault('not-xml', '', error instanceof XmlError ? error.line : undefined);
    }
  })();
  for (const node of parsed.children) {
    const isPlain =
      node instanceof XmlDocumentType
        ? node.internalSubset === null
        : node instanceof XmlComment || node instanceof XmlElement;
    if (!isPlain) fail(node, 'declaration');
  }
  const { root } = parsed;
  if (root?.name !== 'svg' || root.attributes['xmlns'] !== namespaces.svg) throw new SvgFault('no-svg');
  if (root.attributes['viewBox'] === undefined) fail(root, 'no-view-box');
  const byId = new Map<string, XmlElement>();
  const all = [root, ...descendants(root)];
  for (const one of all) {
    const { id } = one.attributes;
    if (id === undefined) continue;
    if (byId.has(id)) fail(one, 'same-id', id);
    byId.set(id, one);
  }
  checkAmount(root, { fail, byId });
  const refers = all.some((one) => Object.keys(one.attributes).some((name) => name.endsWith(':href')));
  const referred = new Set(all.flatMap(referredBy));
  return written(
    root,
    { fail, byId, referred },
    { xmlns: namespaces.svg, ...(refers && { 'xmlns:xlink': namespaces.xlink }) },
  );
}
