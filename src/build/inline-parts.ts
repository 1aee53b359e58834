import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';
import type { InlineHashes } from './hosts/policy.ts';

/** What stands inside a built page and needs a hash in its policy: styles and speculation rules. */

type Element = Tree.Element;

function* elementsOf(node: Tree.Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('content' in node) yield* elementsOf(node.content);
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

const ownText = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

/** As Content Security Policy writes it, without quotes. */
const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Blocks that no browser runs. */
const isData = (type: string): boolean => /\bjson$/.test(type) && type !== 'importmap';

/** A script that stands in the page and may stay there. */
function rulesOf(script: Element): string[] {
  const type = attribute(script, 'type') ?? '';
  if (attribute(script, 'src') !== undefined || isData(type)) return [];
  if (type === 'speculationrules') return [hashOf(ownText(script))];
  throw new Error('a page has a script inside it; scripts are files');
}

/** Attributes that a strict policy blocks. */
function refuseAttributes({ attrs, tagName }: Element): void {
  const blocked = attrs.find(({ name }) => name === 'style' || name.startsWith('on'));
  if (blocked !== undefined) throw new Error(`<${tagName}> has an attribute ${blocked.name}`);
}

/**
 * The hashes of a page's inline parts, each once, sorted.
 * @throws if it holds what the policy would block: a script, a handler or a style attribute
 */
export function inlineHashes(html: string): InlineHashes {
  const styles = new Set<string>();
  const rules = new Set<string>();
  for (const element of elementsOf(parse(html))) {
    refuseAttributes(element);
    if (element.tagName === 'style') styles.add(hashOf(ownText(element)));
    if (element.tagName === 'script') for (const hash of rulesOf(element)) rules.add(hash);
  }
  return { styles: [...styles].toSorted(), rules: [...rules].toSorted() };
}
