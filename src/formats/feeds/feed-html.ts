import { type DefaultTreeAdapterTypes as Tree, parseFragment, serialize } from 'parse5';

/** HTML of this site for readers outside it. */

const addresses = new Set(['href', 'src']);

/** What only helps to lay out a page of this site. */
const ofPage = new Set(['class', 'srcset', 'sizes', 'loading', 'decoding']);

const visit = (node: Tree.ParentNode, change: (element: Tree.Element) => void): void => {
  // A picture has one address, that of its `img`.
  node.childNodes = node.childNodes.filter(({ nodeName }) => nodeName !== 'source');
  for (const child of node.childNodes) {
    if ('tagName' in child) {
      change(child);
      visit(child, change);
    }
  }
};

/**
 * A text as a feed can carry it: links and pictures with their whole address, and without the site's class names.
 * `page` is the absolute address of the page the text is on.
 */
export const feedHtml = (html: string, page: string): string => {
  const fragment = parseFragment(html);
  visit(fragment, (element) => {
    element.attrs = element.attrs
      .filter(({ name }) => !ofPage.has(name) && !name.startsWith('data-'))
      .map((each) => (addresses.has(each.name) ? { ...each, value: new URL(each.value, page).href } : each));
  });
  return serialize(fragment);
};

/** Plain text as HTML that shows it. */
export const htmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Lines of plain text as paragraphs. */
export const paragraphs = (lines: readonly string[]): string =>
  lines.map((line) => `<p>${htmlText(line)}</p>`).join('');
