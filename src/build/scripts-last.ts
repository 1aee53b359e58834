const script = /<script type="module" src="[^"]+"><\/script>\s*/g;

/**
 * The page with its scripts at the end of its body, in their order. They run after it has arrived, wherever they stand
 * (HTML, `type=module`); but where one stands browsers stop, and draw half a page, which then moves.
 */
export const scriptsLast = (html: string): string => {
  const scripts = (html.match(script) ?? []).map((each) => each.trim());
  return scripts.length === 0
    ? html
    : html.replaceAll(script, '').replace(/(?=<\/body>)/, () => scripts.join(''));
};
