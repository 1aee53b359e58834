/** What a language asks of running text. */
export interface Typography {
  /** Spelled out at their first use on a page. */
  abbreviations: ReadonlyMap<string, string>;
  /** Matches words that no line may part. */
  together: RegExp;
}

const untouched = /^<(script|style|title|abbr|svg|textarea|time|option)\b/i;

/** Pieces of HTML: tags and comments at odd places, the text between them at even ones. A value may have a `>`. */
const tagsAndText = (html: string): string[] => html.split(/(<!--[\s\S]*?-->|<(?:[^>"']|"[^"]*"|'[^']*')+>)/);

/** The first time an abbreviation stands alone in a text. */
const alone = new Map<string, RegExp>();
const aloneOf = (short: string): RegExp => {
  const known = alone.get(short) ?? new RegExp(`(?<![\\p{L}.])${short}(?!\\p{L})`, 'u');
  alone.set(short, known);
  return known;
};

/** Elements whose lines are balanced: browsers give that up where a span inside forbids a break. */
const balanced = /^<(h[1-6])\b|^<(\w+)[^>]*\btext-balance\b/i;

/**
 * The page with its running text set as the language asks: abbreviations explained once, numbers kept with
 * their words by spans (a no-break space would travel into whatever a reader copies), in headings by no-break
 * spaces. Only text inside `<main>` is touched, and never what is inside scripts, styles and drawings.
 */
export const typeset = (html: string, { abbreviations, together }: Typography): string => {
  const start = html.indexOf('<main');
  const end = html.lastIndexOf('</main>');
  if (start < 0 || end < start) return html;
  const unexplained = new Map(abbreviations);
  let skip = '';
  let heading = '';
  const set = (text: string): string => {
    let result = text.replace(together, (words) =>
      heading ? words.replaceAll(' ', '\u00A0') : `<span class="nb">${words}</span>`,
    );
    for (const [short, long] of unexplained) {
      const explained = result.replace(aloneOf(short), `<abbr title="${long}">${short}</abbr>`);
      if (explained !== result) unexplained.delete(short);
      result = explained;
    }
    return result;
  };
  const main = tagsAndText(html.slice(start, end)).map((part, index) => {
    if (index % 2 === 0) return skip ? part : set(part);
    const closes = (name: string) => part.toLowerCase().startsWith(`</${name}`);
    const [, level, element] = balanced.exec(part) ?? [];
    heading = closes(heading) ? '' : heading || (level ?? element ?? '').toLowerCase();
    const opened = untouched.exec(part)?.[1];
    if (!skip && opened && !part.endsWith('/>')) skip = opened.toLowerCase();
    else if (skip && closes(skip)) skip = '';
    return part;
  });
  return html.slice(0, start) + main.join('') + html.slice(end);
};
