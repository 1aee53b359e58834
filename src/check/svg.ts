import { defaultTreeAdapter, parseFragment } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';
import { quote } from './report.ts';

/** Everything a mark may consist of; what moves, runs, loads or styles is not among it. */
const shapes = new Set(
  'svg g path circle ellipse rect line polyline polygon defs use symbol title desc clipPath mask linearGradient radialGradient stop text tspan'.split(
    ' ',
  ),
);

const draw = 'Xuất lại tệp từ phần mềm vẽ dưới dạng SVG thuần (plain SVG), chỉ gồm hình vẽ';

type Element = DefaultTreeAdapterMap['element'];

const attributeFault = ({ name, value }: Element['attrs'][number]): string | undefined => {
  if (/^on/i.test(name)) return `có lệnh chạy ${quote(name)}`;
  if (name === 'style') return 'có thuộc tính style, trang không hiển thị';
  if (name === 'href' && !value.startsWith('#')) return `có liên kết ra ngoài ${quote(value)}`;
  return /url\(\s*(?!['"]?#)/i.test(value) || /javascript:/i.test(value)
    ? `có liên kết ra ngoài ${quote(value)}`
    : undefined;
};

const elementFault = (element: Element): string | undefined => {
  if (!shapes.has(element.tagName)) return `có thẻ <${element.tagName}> không được dùng`;
  for (const attribute of element.attrs) {
    const problem = attributeFault(attribute);
    if (problem) return problem;
  }
  for (const child of element.childNodes) {
    const problem = defaultTreeAdapter.isElementNode(child) ? elementFault(child) : undefined;
    if (problem) return problem;
  }
  return undefined;
};

/** What is wrong with an SVG that goes into every page; undefined for a plain picture. */
export function markFault(svg: string): { problem: string; remedy: string } | undefined {
  if (/<!(DOCTYPE|ENTITY|\[CDATA)|<\?xml-/i.test(svg))
    return { problem: 'có phần khai báo ngoài hình vẽ (DOCTYPE, ENTITY, CDATA)', remedy: draw };
  const roots = parseFragment(svg).childNodes.filter((node) => defaultTreeAdapter.isElementNode(node));
  const [root] = roots;
  if (roots.length !== 1 || root?.tagName !== 'svg')
    return { problem: 'tệp không phải là một hình SVG', remedy: draw };
  if (!root.attrs.some(({ name }) => name === 'viewBox'))
    return { problem: 'thẻ <svg> thiếu viewBox', remedy: draw };
  const problem = elementFault(root);
  return problem === undefined ? undefined : { problem, remedy: draw };
}
