import { mdxToMdast } from 'satteri';
import { mdxComponents } from '../markdown/elements.ts';
import { addressFault } from './link.ts';
import { say, type Sayings } from '../languages.ts';
import { bodyName, type LineFault, quote } from './report.ts';
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

const allowed = {
  vi: `Chỉ dùng Markdown và các thành phần ${mdxComponents.map((name) => `<${name}>`).join(', ')}`,
  en: `Use Markdown and the elements ${mdxComponents.map((name) => `<${name}>`).join(', ')} only`,
};
const escapeBrace = {
  vi: 'Xóa dấu ngoặc nhọn, hoặc viết \\{ và \\} nếu cần chính dấu ấy',
  en: 'Delete the brace, or write \\{ and \\} if you need the brace itself',
};

const fault = (line: number, problem: Sayings, remedy: Sayings): LineFault => ({
  line,
  field: bodyName(),
  problem: say(problem),
  remedy: say(remedy),
});

/** The parser's words, for what editors do; every message starts with line and column. */
const syntaxFault = (message: string): LineFault => {
  const line = Number(/^(\d+):/.exec(message)?.[1] ?? 1);
  const tag = /`<\/?([^>`]*)>`/.exec(message)?.[1];
  if (message.includes('create a comment'))
    return fault(
      line,
      { vi: 'có chú thích <!-- -->', en: 'there is a comment <!-- -->' },
      {
        vi: 'Xóa chú thích; ghi chú cho người biên tập viết sau dấu # ở phần đầu tệp',
        en: 'Delete the comment; notes for editors go after a # in the fields above the text',
      },
    );
  if (message.includes('expression'))
    return fault(
      line,
      { vi: 'có dấu { mà trang hiểu là lệnh', en: 'there is a { that the site takes for a command' },
      escapeBrace,
    );
  if (message.includes('Unexpected closing tag'))
    return fault(
      line,
      {
        vi: `thẻ đóng </${tag}> không khớp với thẻ mở nào`,
        en: `the closing tag </${tag}> has no opening tag`,
      },
      allowed,
    );
  if (tag !== undefined && (mdxComponents as readonly string[]).includes(tag)) {
    return fault(
      line,
      {
        vi: `<${tag}> mở mà chưa đóng trong cùng đoạn`,
        en: `<${tag}> is opened and not closed in the same paragraph`,
      },
      {
        vi: `Thêm </${tag}> ở cuối, hoặc viết <${tag} /> nếu không có chữ bên trong`,
        en: `Add </${tag}> at the end, or write <${tag} /> if there are no words in it`,
      },
    );
  }
  if (tag !== undefined)
    return fault(
      line,
      { vi: `không dùng được thẻ <${tag}>`, en: `the tag <${tag}> cannot be used` },
      allowed,
    );
  return fault(
    line,
    {
      vi: 'có dấu < mà trang hiểu là mở thẻ',
      en: 'there is a < that the site takes for the beginning of a tag',
    },
    {
      vi: `Viết \\< nếu cần chính dấu ấy. ${allowed.vi}`,
      en: `Write \\< if you need the sign itself. ${allowed.en}`,
    },
  );
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

const elementFault = ({ name, attributes: given = [] }: Node): [Sayings, Sayings] | undefined => {
  const component = mdxComponents.find((known) => known === name);
  if (component === undefined)
    return [
      { vi: `không dùng được thẻ <${name ?? ''}>`, en: `the tag <${name ?? ''}> cannot be used` },
      allowed,
    ];
  const known = attributes[component] ?? [];
  const wrong = given.find(
    ({ type, name: key }) => type !== 'mdxJsxAttribute' || key === undefined || !known.includes(key),
  );
  if (wrong) {
    return [
      {
        vi: `<${component}> không nhận thuộc tính ${quote(wrong.name ?? '{…}')}`,
        en: `<${component}> does not take the attribute ${quote(wrong.name ?? '{…}')}`,
      },
      known.length
        ? {
            vi: `Chỉ viết ${known.map((key) => `${key}="…"`).join(' ')}`,
            en: `Write ${known.map((key) => `${key}="…"`).join(' ')} only`,
          }
        : { vi: 'Xóa thuộc tính này', en: 'Delete this attribute' },
    ];
  }
  const absent = known.find((key) => typeof given.find((one) => one.name === key)?.value !== 'string');
  return absent === undefined
    ? undefined
    : [
        { vi: `<${component}> thiếu ${absent}="…"`, en: `<${component}> lacks ${absent}="…"` },
        { vi: `Viết <${component} ${absent}="…" />`, en: `Write <${component} ${absent}="…" />` },
      ];
};

/** Nothing would say whose a picture is, and what is to be seen in it. */
const pictureFault: [Sayings, Sayings] = [
  {
    vi: 'hình viết bằng ![…](…) không có nguồn',
    en: 'a picture written as ![…](…) does not tell where it comes from',
  },
  {
    vi: 'Đặt tệp ảnh vào media/ rồi viết <Anh id="…" />',
    en: 'Put the photo into media/ and write <Anh id="…" />',
  },
];

const nodeFault = (node: Node): [Sayings, Sayings] | undefined => {
  if (node.type === 'mdxjsEsm')
    return [
      {
        vi: 'có dòng bắt đầu bằng import hoặc export, là lệnh lập trình',
        en: 'there is a line that begins with import or export, which is a command of a program',
      },
      {
        vi: 'Xóa dòng này, hoặc bắt đầu câu bằng chữ khác',
        en: 'Delete this line, or begin the sentence with another word',
      },
    ];
  if (node.type.endsWith('Expression'))
    return [
      {
        vi: `${quote(`{${node.value ?? ''}}`)} là lệnh lập trình`,
        en: `${quote(`{${node.value ?? ''}}`)} is a command of a program`,
      },
      escapeBrace,
    ];
  if (node.type.startsWith('mdxJsx')) return elementFault(node);
  if (node.type === 'html') return [{ vi: 'có mã HTML', en: 'there is HTML in it' }, allowed];
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
        fault(
          line,
          {
            vi: 'tiêu đề cấp một (#) dành cho tên trang',
            en: 'a heading of the first level (#) is for the title of the page',
          },
          {
            vi: 'Dùng ## cho tiêu đề lớn nhất trong phần chữ',
            en: 'Use ## for the largest headings in the text',
          },
        ),
      ];
    if (depth > above + 1)
      return [
        fault(
          line,
          { vi: `tiêu đề ${marks} nhảy cấp`, en: `the heading ${marks} skips a level` },
          {
            vi: `Dùng ${'#'.repeat(Math.max(2, above + 1))} ở đây`,
            en: `Use ${'#'.repeat(Math.max(2, above + 1))} here`,
          },
        ),
      ];
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
    return words ? [{ line: firstLine + index, field: bodyName(), ...words }] : [];
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
