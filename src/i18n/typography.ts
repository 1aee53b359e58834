/** Where a line begins, as `dir` has it. */
export type Direction = 'ltr' | 'rtl';

/** What a language asks of running text. */
export interface Typography {
  direction: Direction;
  /** Spelled out at their first use on a page. */
  abbreviations: ReadonlyMap<string, string>;
  /** Matches numbers with their words. */
  numbers: RegExp;
  /** Matches all that no line may part: these, and words and names of several pieces. */
  together: RegExp;
  /** Matches what is surely in this language, inside a text of another one; undefined where no letter tells. */
  recognised: RegExp | undefined;
}

export const untouched = /^<(script|style|title|abbr|svg|textarea|option)\b/i;

/** Pieces of HTML: tags and comments at odd places, the text between them at even ones. A value may have a `>`. */
export const tagsAndText = (html: string): string[] =>
  html.split(/(<!--[\s\S]*?-->|<(?:[^>"']|"[^"]*"|'[^']*')+>)/);

/** The first time an abbreviation stands alone in a text. */
const shorts = new Map<string, RegExp>();
const aloneOf = (short: string): RegExp => {
  const known = shorts.get(short) ?? new RegExp(`(?<![\\p{L}.])${short}(?!\\p{L})`, 'u');
  shorts.set(short, known);
  return known;
};

/** Boxes that make a column of each piece of their text: right inside them only no-break spaces leave it whole. */
export const boxes = /^<(?:button|summary|a\b[^>]*\bclass="(?:[^"]*[\s-])?(?:flex|grid|button))[\s">]/i;

/** Tags that no closing one follows. */
export const alone = /^<(?:br|hr|img|input|wbr|!)|\/>$/i;

/** Attributes whose words a script puts on the page: it can make no spans of a text, so these have no-break spaces. */
const shownByScript = / data-(?:text|when|place|begun|chosen)="[^"]*/g;

/**
 * The page with its text set as the language asks: abbreviations explained once, and what belongs together kept together,
 * by spans (a no-break space would travel into whatever a reader copies, and large letters could not part it). What is no
 * span's place has no-break spaces: the footer, boxes, what scripts show. Abbreviations are explained inside `<main>`;
 * nothing is touched in scripts, styles and drawings.
 */
export const typeset = (html: string, { abbreviations, together }: Typography): string => {
  const start = html.indexOf('<body');
  const end = html.lastIndexOf('</body>');
  if (start < 0 || end < start) return html;
  const unexplained = new Map(abbreviations);
  let skip = '';
  /** How many elements are open in a box, with the box. */
  let depth = 0;
  let room = '';
  /** In header and footer, whose menus have labels that must part when letters are large. */
  let isMenu = false;
  const glue = (words: string): string => words.replace(together, (one) => one.replaceAll(/\s+/g, '\u00A0'));
  const set = (text: string): string => {
    if (room !== 'main') return room === '' || isMenu ? text : glue(text);
    let result = depth === 1 ? glue(text) : text.replace(together, '<span class="nb">$&</span>');
    for (const [short, long] of unexplained) {
      const explained = result.replace(aloneOf(short), `<abbr title="${long}">${short}</abbr>`);
      if (explained !== result) unexplained.delete(short);
      result = explained;
    }
    return result;
  };
  const body = tagsAndText(html.slice(start, end)).map((part, index) => {
    if (index % 2 === 0) return skip ? part : set(part);
    const opened = untouched.exec(part)?.[1];
    const isSkipped = skip !== '';
    if (!skip && opened && !part.endsWith('/>')) skip = opened.toLowerCase();
    else if (skip && part.toLowerCase().startsWith(`</${skip}`)) skip = '';
    if (depth === 0) depth = boxes.test(part) ? 1 : 0;
    else if (!alone.test(part) && !(isSkipped && skip)) depth += part.startsWith('</') ? -1 : 1;
    const [, slash, name] = /^<(\/?)(main|header|footer)\b/i.exec(part) ?? [];
    if (name !== undefined && (room !== 'main' || name === 'main')) room = slash ? '' : name;
    if (/^<\/?nav\b/i.test(part)) isMenu = !part.startsWith('</');
    return part.replace(shownByScript, glue);
  });
  return html.slice(0, start) + body.join('') + html.slice(end);
};
