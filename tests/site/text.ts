import { attribute, type Element, isElement, templateOf } from './dom.ts';

/** The text of elements as a reader meets it, for comparing with the plan's words. */

/** One spelling for one text: NFC, any white space a single space, lower case; invisible marks dropped. */
export const normaliseText = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\u00AD\u200B\u2060]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLocaleLowerCase('vi');

const unread = new Set(['script', 'style', 'template', 'noscript', 'head']);

/** Elements that do not break the line, so that words may run through them. */
const inline = new Set(
  'a abbr b bdi cite dfn em i mark q s small span strong sub sup time u wbr svg path'.split(' '),
);

const isHidden = (element: Element): boolean =>
  unread.has(element.tagName) || attribute(element, 'hidden') !== undefined;

function collect(element: Element, between: (child: Element) => string): string {
  if (isHidden(element)) return '';
  let text = '';
  for (const node of element.childNodes) {
    if (isElement(node)) text += between(node) + collect(node, between) + between(node);
    else if (node.nodeName === '#text' && 'value' in node) text += node.value;
  }
  return text;
}

/** Pages are read by dozens of checks: each element's text is made once. */
function remembered(make: (element: Element) => string): (element: Element) => string {
  const known = new WeakMap<Element, string>();
  return (element) => {
    const text = known.get(element) ?? make(element);
    known.set(element, text);
    return text;
  };
}

/** The text with a space wherever a new line or block starts. */
export const readText = remembered((element) =>
  normaliseText(collect(element, (child) => (inline.has(child.tagName) ? '' : ' '))),
);

/** The text with a space around every element: time and title in two columns are two words. */
export const spacedText = remembered((element) => normaliseText(collect(element, () => ' ')));

/** What a control says is no fact of a conference. */
const notRead = new Set(['script', 'style', 'head', 'select', 'button']);

/** What a text browser (lynx, w3m) shows of an element, in order: it knows neither `hidden` nor `<template>`. */
export const readEverything = (element: Element): string => {
  if (notRead.has(element.tagName)) return '';
  const own = element.childNodes.map((node) => {
    if (isElement(node)) return inline.has(node.tagName) ? readEverything(node) : ` ${readEverything(node)} `;
    return node.nodeName === '#text' && 'value' in node ? node.value : '';
  });
  return [...own, ...templateOf(element).map(readEverything)].join('').replaceAll(/\s+/g, ' ');
};

/** A page's HTML without the spans that keep words together (`i18n/typography.ts`). */
export const withoutSpans = (html: string): string =>
  html.replaceAll(/<span class="nb">([^<]*)<\/span>/g, '$1');
