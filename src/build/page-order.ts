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

const style = /<style>([^]*?)<\/style>\s*/g;

/**
 * The page with its styles in one element, where the last of them stood, in their order: each element more is a hash more in
 * the policy, which no compression makes shorter. A sheet that loads between them keeps its place before the last.
 */
export const stylesTogether = (html: string): string => {
  const head = html.slice(0, html.indexOf('</head>'));
  const styles = [...head.matchAll(style)];
  const last = styles.at(-1);
  if (last === undefined) return html;
  const all = styles.map(([, css = '']) => css).join('');
  const rest = head.slice(0, last.index).replaceAll(style, '');
  return `${rest}<style>${all}</style>${head.slice(last.index + last[0].length)}${html.slice(head.length)}`;
};
