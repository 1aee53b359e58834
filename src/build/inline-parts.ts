import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import type { InlineHashes } from './hosts/policy.ts';

/**
 * What stands inside a built page and needs a hash in its policy: styles, speculation rules, and the one script that has to
 * run before the page is drawn (`components/layout/EarlySettings.astro`).
 */

/** As Content Security Policy writes it, without quotes. */
const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Blocks that no browser runs. */
const isData = (type: string): boolean => /\bjson$/.test(type) && type !== 'importmap';

type Attributes = Record<string, string>;

/** What the text of an element is hashed as; nothing where it needs no hash. */
function kindOf(name: string, { src, type = '', ...others }: Attributes): keyof InlineHashes | undefined {
  if (name === 'style') return 'styles';
  if (name !== 'script' || src !== undefined || isData(type)) return undefined;
  if (type === 'speculationrules' || 'data-early' in others) return 'rules';
  throw new Error('a page has a script inside it; scripts are files');
}

/** Attributes that a strict policy blocks. */
function refuseAttributes(tagName: string, attributes: Attributes): void {
  const blocked = Object.keys(attributes).find((name) => name === 'style' || name.startsWith('on'));
  if (blocked !== undefined) throw new Error(`<${tagName}> has an attribute ${blocked}`);
}

/**
 * The hashes of a page's inline parts, each once, sorted. Reads tag by tag: a tree of each page took a tenth of a build
 * with a thousand articles.
 * @throws if it holds what the policy would block: a script, a handler or a style attribute
 */
export function inlineHashes(html: string): InlineHashes {
  const texts = { styles: new Set<string>(), rules: new Set<string>() };
  let open: { kind: keyof InlineHashes; text: string } | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      refuseAttributes(name, attributes);
      const kind = kindOf(name, attributes);
      open = kind && { kind, text: '' };
    },
    ontext(text) {
      if (open) open.text += text;
    },
    onclosetag() {
      if (open) texts[open.kind].add(open.text);
      open = undefined;
    },
  });
  parser.end(html);
  return {
    styles: [...texts.styles].map(hashOf).toSorted(),
    rules: [...texts.rules].map(hashOf).toSorted(),
  };
}
