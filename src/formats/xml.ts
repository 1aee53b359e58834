/** Writing XML 1.0: elements as strings, with everything that comes from content escaped. */

/** Characters that XML cannot hold in any way: section 2.2. */
const forbidden = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // In an attribute a parser would turn these into spaces: section 3.3.3.
  '\n': '&#10;',
  '\t': '&#9;',
};

const clean = (text: string): string =>
  text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(forbidden, '\uFFFD');

/** Text between tags. */
export const escapeText = (text: string): string =>
  clean(text).replaceAll(/[&<>]/g, (one) => entities[one] ?? '');

const escapeAttribute = (text: string): string =>
  clean(text).replaceAll(/[&<>"\n\t]/g, (one) => entities[one] ?? '');

const lines = (elements: readonly string[]): string => (elements.length ? `\n${elements.join('\n')}\n` : '');

type Attributes = Record<string, string | number | undefined>;

/**
 * An element. `content` is text, or a list of elements that are written already, each on lines of its own.
 * Attributes without a value are left out.
 */
export const element = (
  name: string,
  attributes: Attributes,
  content: string | readonly string[] = [],
): string => {
  const start = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
    .join('');
  const inner = typeof content === 'string' ? escapeText(content) : lines(content);
  return inner === '' ? `<${name}${start}/>` : `<${name}${start}>${inner}</${name}>`;
};

/** A whole document, in UTF-8. */
export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
