import { type DefaultTreeAdapterTypes as Tree, parse, serialize } from 'parse5';

/**
 * The floor of a page: the same words as bare HTML, with no style, script, font or picture. Nothing that
 * says the same can be faster.
 */

/** What is not words. */
const dropped = new Set(['script', 'style', 'link', 'svg', 'img', 'picture', 'video', 'audio', 'noscript']);

/** Tags of the head that change how the words are read. */
const keptInHead = (element: Tree.Element): boolean =>
  element.tagName === 'title' ||
  (element.tagName === 'meta' &&
    element.attrs.some(({ name, value }) => name === 'charset' || value === 'viewport'));

const keptAttributes = new Set(['href', 'lang', 'charset', 'name', 'content', 'colspan', 'rowspan', 'scope']);

const isElement = (node: Tree.ChildNode): node is Tree.Element => 'tagName' in node;

const isShown = (element: Tree.Element): boolean =>
  !dropped.has(element.tagName) && !element.attrs.some(({ name }) => name === 'hidden');

function strip(parent: Tree.ParentNode, keeps: (element: Tree.Element) => boolean): void {
  parent.childNodes = parent.childNodes.filter((node) =>
    isElement(node) ? keeps(node) : node.nodeName !== '#comment',
  );
  for (const element of parent.childNodes.filter(isElement)) {
    element.attrs = element.attrs.filter(({ name }) => keptAttributes.has(name));
    strip(element, element.tagName === 'head' ? keptInHead : isShown);
  }
}

export const floorOf = (html: string): string => {
  const document = parse(html);
  strip(document, () => true);
  return serialize(document).replaceAll(/\s+/g, ' ');
};
