import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';

/** The few questions that the checks ask of parsed HTML. */

export type Element = Tree.Element;
type Node = Tree.Node;

export const isElement = (node: Node): node is Element => 'tagName' in node;

export const childElements = (node: Node): Element[] =>
  'childNodes' in node ? node.childNodes.filter(isElement) : [];

/** Every element under a node, in document order. */
export function* elementsOf(node: Node): Generator<Element> {
  for (const child of childElements(node)) {
    yield child;
    yield* elementsOf(child);
  }
}

/** What waits in a `<template>`, which is no child of it. */
export const templateOf = (element: Element): Element[] =>
  'content' in element ? childElements(element.content as Tree.DocumentFragment) : [];

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

/** The first element of that name; every parsed page has `html`, `head` and `body`. */
export function firstOf(node: Node, tagName: string): Element {
  for (const element of elementsOf(node)) if (element.tagName === tagName) return element;
  throw new Error(`no <${tagName}> in the page`);
}

export const parseHtml = (html: string): Tree.Document => parse(html);

/** The text directly in an element, such as that of a `<style>` or `<script>`. */
export const ownText = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
