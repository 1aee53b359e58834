import { type DefaultTreeAdapterTypes as Tree, parseFragment } from 'parse5';

/** Plain text of rendered HTML, in the parts that its headings make. */

type Node = Tree.ChildNode;

export interface TextSection {
  /** Of the heading it stands under, and that heading's id; empty before the first heading. */
  title: string;
  anchor: string;
  text: string;
}

const block = /^(p|li|ul|ol|div|h[1-6]|dt|dd|table|tr|td|th|blockquote|br|section)$/;

const textOf = (node: Node): string => {
  if ('value' in node) return node.value;
  if (!('childNodes' in node) || node.tagName === 'script' || node.tagName === 'style') return '';
  const inside = node.childNodes.map(textOf).join('');
  return block.test(node.tagName) ? `\n${inside}\n` : inside;
};

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The text of a piece of HTML in one line. */
export const htmlText = (html: string): string =>
  inOneLine(parseFragment(html).childNodes.map(textOf).join(''));

const isElement = (node: Node): node is Tree.Element => 'tagName' in node;

/** Headings and what stands between them, in order, as far as they are not in boxes of their own. */
const flat = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => (isElement(node) && node.tagName === 'div' ? flat(node.childNodes) : [node]));

/** The sections of a text; each ends where the next heading, of whatever level, begins. */
export const textSections = (html: string): TextSection[] => {
  const sections: TextSection[] = [{ title: '', anchor: '', text: '' }];
  for (const node of flat(parseFragment(html).childNodes)) {
    if (isElement(node) && /^h[1-6]$/.test(node.tagName)) {
      const anchor = node.attrs.find(({ name }) => name === 'id')?.value ?? '';
      sections.push({ title: inOneLine(textOf(node)), anchor, text: '' });
    } else {
      const last = sections.at(-1);
      if (last) last.text += textOf(node);
    }
  }
  return sections
    .map((section) => ({ ...section, text: inOneLine(section.text) }))
    .filter(({ title, text }) => title !== '' || text !== '');
};
