import { parseFragment } from 'parse5';
import { ownText } from './dom.ts';

/** The ways a text may be written in a file, for looking for what must not be there. */

/** Lower case, composed, without any white space: line breaks and spacing hide nothing. */
export const withoutSpaces = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\s\u00AD\u200B\u2060]/g, '')
    .toLocaleLowerCase('vi');

const unescapeJson = (text: string): string =>
  text.replaceAll(/\\u([0-9a-f]{4})/gi, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

/** iCalendar escapes commas and semicolons (RFC 5545, 3.3.11). */
const unescapeCalendar = (text: string): string => text.replaceAll(/\\([,;\\])/g, '$1');

/** What a browser makes of `&amp;` and `&#7897;`. */
const decode = (text: string): string => {
  const [node] = parseFragment(`<title>${text.replaceAll('</title', '')}</title>`).childNodes;
  return node !== undefined && 'tagName' in node ? ownText(node) : '';
};

const withoutTags = (text: string): string => decode(text.replaceAll(/<[^>]*>/g, ''));

/** The text as it stands, decoded in every way that a file of the site may use. */
export const textVersions = (text: string): string[] =>
  [text, decode(text), withoutTags(text), unescapeJson(text), unescapeCalendar(text)].map(withoutSpaces);
