import { mdxToMdast } from 'satteri';
import { mdxComponents } from '../markdown/elements.ts';
import { addressFault } from './link.ts';
import { type LineFault, quote } from './report.ts';
import { lineFault } from './text.ts';

/** What the checks need of a node of the syntax tree. */
interface Node {
  type: string;
  position?: { start: { line: number } } | undefined;
  children?: Node[] | undefined;
  name?: string | null | undefined;
  attributes?: { type: string; name?: string; value?: unknown }[] | undefined;
  depth?: number | undefined;
  url?: string | undefined;
  value?: string | undefined;
}

export interface Body {
  faults: LineFault[];
  /** Banners shown in the text, to be looked up among those of the conference. */
  banners: { id: string; line: number }[];
  /** Photos shown in the text, to be looked up among those supplied. */
  pictures: { id: string; line: number }[];
  /** Links to pages of this site, `/chuong-trinh/#ngay-2`. */
  links: { url: string; line: number }[];
}

/** Attributes that an element takes; all others would be ignored, or worse, put HTML into the page. */
const attributes: Partial<Record<(typeof mdxComponents)[number], string[]>> = {
  MaKet: ['id'],
  Anh: ['id'],
};

const allowed = `Chỉ dùng Markdown và các thành phần ${mdxComponents.map((name) => `<${name}>`).join(', ')}`;
const escapeBrace = 'Xóa dấu ngoặc nhọn, hoặc viết \\{ và \\} nếu cần chính dấu ấy';
const field = 'phần chữ';

const fault = (line: number, problem: string, remedy: string): LineFault => ({
  line,
  field,
  problem,
  remedy,
});

/** The parser's words, for what editors do; every message starts with line and column. */
const syntaxFault = (message: string): LineFault => {
  const line = Number(/^(\d+):/.exec(message)?.[1] ?? 1);
  const tag = /`<\/?([^>`]*)>`/.exec(message)?.[1];
  if (message.includes('create a comment'))
    return fault(
      line,
      'có chú thích <!-- -->',
      'Xóa chú thích; ghi chú cho người biên tập viết sau dấu # ở phần đầu tệp',
    );
  if (message.includes('expression')) return fault(line, 'có dấu { mà trang hiểu là lệnh', escapeBrace);
  if (message.includes('Unexpected closing tag'))
    return fault(line, `thẻ đóng </${tag}> không khớp với thẻ mở nào`, allowed);
  if (tag !== undefined && (mdxComponents as readonly string[]).includes(tag)) {
    return fault(
      line,
      `<${tag}> mở mà chưa đóng trong cùng đoạn`,
      `Thêm </${tag}> ở cuối, hoặc viết <${tag} /> nếu không có chữ bên trong`,
    );
  }
  if (tag !== undefined) return fault(line, `không dùng được thẻ <${tag}>`, allowed);
  return fault(line, 'có dấu < mà trang hiểu là mở thẻ', `Viết \\< nếu cần chính dấu ấy. ${allowed}`);
};

/** The lines of the paragraph around a line, emptied, so that the rest can be read. */
const withoutParagraph = (text: string, line: number): string => {
  const lines = text.split('\n');
  let first = line - 1;
  let last = line - 1;
  while (first > 0 && lines[first - 1]?.trim()) first -= 1;
  while (last < lines.length - 1 && lines[last + 1]?.trim()) last += 1;
  return lines.map((content, index) => (index >= first && index <= last ? '' : content)).join('\n');
};

const parse = (text: string): { tree: Node; faults: LineFault[] } => {
  const faults: LineFault[] = [];
  let rest = text;
  for (;;) {
    try {
      return { tree: mdxToMdast(rest) as Node, faults };
    } catch (error) {
      const message = error instanceof Error ? error.message : '';
      const found = syntaxFault(message);
      // A closing tag without its opening one is what an earlier, emptied paragraph leaves behind.
      if (!faults.length || !message.includes('Unexpected closing tag')) faults.push(found);
      const shorter = withoutParagraph(rest, found.line);
      if (shorter === rest) return { tree: { type: 'root' }, faults };
      rest = shorter;
    }
  }
};

const allNodes = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(allNodes)];

const elementFault = ({ name, attributes: given = [] }: Node): [string, string] | undefined => {
  const component = mdxComponents.find((known) => known === name);
  if (component === undefined) return [`không dùng được thẻ <${name ?? ''}>`, allowed];
  const known = attributes[component] ?? [];
  const wrong = given.find(
    ({ type, name: key }) => type !== 'mdxJsxAttribute' || key === undefined || !known.includes(key),
  );
  if (wrong) {
    return [
      `<${component}> không nhận thuộc tính ${quote(wrong.name ?? '{…}')}`,
      known.length ? `Chỉ viết ${known.map((key) => `${key}="…"`).join(' ')}` : 'Xóa thuộc tính này',
    ];
  }
  const absent = known.find((key) => typeof given.find((one) => one.name === key)?.value !== 'string');
  return absent === undefined
    ? undefined
    : [`<${component}> thiếu ${absent}="…"`, `Viết <${component} ${absent}="…" />`];
};

/** Nothing would say whose a picture is, and what is to be seen in it. */
const pictureFault: [string, string] = [
  'hình viết bằng ![…](…) không có nguồn',
  'Đặt tệp ảnh vào media/ rồi viết <Anh id="…" />',
];

const nodeFault = (node: Node): [string, string] | undefined => {
  if (node.type === 'mdxjsEsm')
    return [
      'có dòng bắt đầu bằng import hoặc export, là lệnh lập trình',
      'Xóa dòng này, hoặc bắt đầu câu bằng chữ khác',
    ];
  if (node.type.endsWith('Expression'))
    return [`${quote(`{${node.value ?? ''}}`)} là lệnh lập trình`, escapeBrace];
  if (node.type.startsWith('mdxJsx')) return elementFault(node);
  if (node.type === 'html') return ['có mã HTML', allowed];
  if (node.type === 'image' || node.type === 'imageReference') return pictureFault;
  return node.url === undefined ? undefined : addressFault(node.url);
};

/** A page's own title is its h1: a text starts with h2 and goes down one level at a time. */
const headingFaults = (headings: Node[]): LineFault[] =>
  headings.flatMap(({ depth = 0, position }, index) => {
    const above = headings[index - 1]?.depth ?? 1;
    const line = position?.start.line ?? 1;
    const marks = '#'.repeat(depth);
    if (depth === 1)
      return [
        fault(line, 'tiêu đề cấp một (#) dành cho tên trang', 'Dùng ## cho tiêu đề lớn nhất trong phần chữ'),
      ];
    if (depth > above + 1)
      return [fault(line, `tiêu đề ${marks} nhảy cấp`, `Dùng ${'#'.repeat(Math.max(2, above + 1))} ở đây`)];
    return [];
  });

/** Checks the text under the front matter, which starts at line `firstLine` of its file. */
export function readBody(text: string, firstLine: number): Body {
  const { tree, faults } = parse('\n'.repeat(firstLine - 1) + text);
  const nodes = allNodes(tree);
  const found = nodes.flatMap((node) => {
    const words = nodeFault(node);
    return words ? [fault(node.position?.start.line ?? firstLine, ...words)] : [];
  });
  const letters = text.split('\n').flatMap((line, index) => {
    const words = lineFault(line);
    return words ? [fault(firstLine + index, words.problem, words.remedy)] : [];
  });
  const idsIn = (element: (typeof mdxComponents)[number]) =>
    nodes
      .filter(({ name }) => name === element)
      .flatMap(({ attributes: given = [], position }) => {
        const id = given.find(({ name }) => name === 'id')?.value;
        return typeof id === 'string' ? [{ id, line: position?.start.line ?? firstLine }] : [];
      });
  const headings = headingFaults(nodes.filter(({ type }) => type === 'heading'));
  const links = nodes.flatMap(({ type, url, position }) =>
    (type === 'link' || type === 'definition') && url?.startsWith('/')
      ? [{ url, line: position?.start.line ?? firstLine }]
      : [],
  );
  return {
    faults: [...faults, ...found, ...headings, ...letters],
    banners: idsIn('MaKet'),
    pictures: idsIn('Anh'),
    links,
  };
}
