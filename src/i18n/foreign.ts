import { language as languages, otherDirection } from './index.ts';
import { defaultLocale, type Locale } from './paths.ts';
import { alone, boxes, type Direction, tagsAndText, untouched } from './typography.ts';

/** What of a page is in another language than the page. */
export interface Foreign {
  /** The other language, as `lang` has it. */
  language: string;
  /** Where its lines begin, if that is not where the page's do. */
  direction?: Direction | undefined;
  /** Whole texts that are in it: those without a translation. */
  texts: ReadonlySet<string>;
  /** Words and names that are surely in it. */
  recognised: RegExp | undefined;
}

/** What is not in the language of a page, but in the original's; undefined in the original. */
export const foreignTo = (locale: Locale, untranslated: ReadonlySet<string>): Foreign | undefined =>
  locale === defaultLocale
    ? undefined
    : {
        language: defaultLocale,
        direction: otherDirection(locale, defaultLocale),
        texts: untranslated,
        recognised: languages[defaultLocale].typography.recognised,
      };

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Whether a text is in the other language, or has words that are. */
export const hasForeign = (text: string, foreign: Foreign | undefined): boolean =>
  foreign !== undefined &&
  (foreign.texts.has(plain(text)) ||
    (foreign.recognised !== undefined && text.search(foreign.recognised) >= 0));

/**
 * The page with each piece of text that is in another language marked as such (WCAG 3.1.2), so that it is read aloud and
 * translated rightly: a title that has no translation, a name in a sentence. What stands in an element that says its
 * language is left alone.
 */
export const markForeign = (html: string, { language, direction, texts, recognised }: Foreign): string => {
  const start = html.indexOf('<body');
  if (start < 0) return html;
  const open: { isBox: boolean; isLeft: boolean }[] = [];
  const tag = `<span lang="${language}"${direction ? ` dir="${direction}"` : ''}>`;
  const mark = (words: string): string => `${tag}${words}</span>`;
  const set = (text: string): string => {
    if (texts.has(plain(text))) return text.replace(/\S(?:[^]*\S)?/, mark);
    const marked = recognised === undefined ? text : text.replace(recognised, mark);
    // In a box each piece would be a column of its own.
    return marked !== text && open.at(-1)?.isBox ? `<span>${marked}</span>` : marked;
  };
  const body = tagsAndText(html.slice(start)).map((part, index) => {
    const inside = open.at(-1);
    if (index % 2 === 0) return inside?.isLeft || plain(part) === '' ? part : set(part);
    if (part.startsWith('</')) open.pop();
    else if (!alone.test(part))
      open.push({
        isBox: boxes.test(part),
        isLeft: inside?.isLeft === true || untouched.test(part) || / lang="/.test(part),
      });
    return part;
  });
  return html.slice(0, start) + body.join('');
};
