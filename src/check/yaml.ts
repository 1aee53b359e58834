import { LineCounter, isAlias, isCollection, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Node, ScalarTag, YAMLError } from 'yaml';
import type { Path } from './report.ts';
import { quote } from './report.ts';

/** A text fault with its line, before it is known which file it is in. */
export interface LineFault {
  line: number;
  field?: string | undefined;
  problem: string;
  remedy: string;
}

/** YAML with the places of its fields. */
export interface YamlSource {
  /** undefined if the text cannot be read at all. */
  data: unknown;
  /** Line of the key at a path; of what holds it if the key is missing; undefined for a key missing at the top. */
  lineOf: (path: Path) => number | undefined;
  /** A single value as it stands in the file; of an empty one the comment behind it, with its `#`. */
  written: (path: Path) => string | undefined;
  faults: LineFault[];
}

/**
 * Astro reads what looks like a date as an instant, and 30 February as 2 March. Here only a day that exists
 * is a date; anything else becomes an invalid one, which every schema refuses.
 */
const timestamp: ScalarTag = {
  tag: 'tag:yaml.org,2002:timestamp',
  default: true,
  test: /^\d{4}-(\d\d-\d\d|\d\d?-\d\d?([Tt]|[ \t]+)\d\d?:\d\d:\d\d.*)$/,
  resolve: (text) => {
    const date = new Date(`${text}T00:00:00Z`);
    const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
    return exists ? date : new Date(Number.NaN);
  },
};

const quoteIt = 'Đặt cả giá trị trong dấu nháy đơn hoặc nháy kép';

/** What each kind of broken YAML usually is in an editor's hands. */
const syntax: Record<string, [problem: string, remedy: string]> = {
  BLOCK_AS_IMPLICIT_KEY: [
    'giá trị có dấu hai chấm, hoặc dòng này thụt lề khác các dòng cùng nhóm',
    `${quoteIt}, hoặc thụt lề cho thẳng hàng`,
  ],
  MULTILINE_IMPLICIT_KEY: [
    'dòng này không có dạng “trường: giá trị”',
    'Viết tên trường, dấu hai chấm, một dấu cách, rồi giá trị',
  ],
  TAB_AS_INDENT: ['dòng này thụt lề bằng phím Tab', 'Thụt lề bằng dấu cách, mỗi bậc hai dấu cách'],
  BAD_INDENT: ['dòng này thụt lề không thẳng với các dòng cùng nhóm', 'Thụt lề bằng dấu cách cho thẳng hàng'],
  BAD_SCALAR_START: ['giá trị bắt đầu bằng dấu đặc biệt (@, %, hoặc dấu huyền rời)', quoteIt],
  BAD_DQ_ESCAPE: ['dấu gạch chéo ngược \\ trong dấu nháy kép', 'Dùng dấu nháy đơn, hoặc viết hai dấu \\\\'],
  MULTIPLE_DOCS: ['dòng --- thừa giữa tệp', 'Xóa dòng --- này'],
  UNEXPECTED_TOKEN: ['có chữ hoặc dấu thừa sau giá trị', quoteIt],
  DUPLICATE_KEY: ['trường này đã ghi ở trên', 'Chỉ giữ lại một dòng'],
};

const missingCharacter = (message: string): [string, string] =>
  message.includes('quote')
    ? ['dấu nháy mở mà chưa đóng', 'Đóng dấu nháy ở cuối giá trị']
    : /Flow|expected|end with/.test(message)
      ? ['dấu ngoặc [ hoặc { mở mà chưa đóng', 'Đóng ngoặc, hoặc đặt cả giá trị trong dấu nháy']
      : ['dòng này thiếu dấu hai chấm', 'Viết tên trường, dấu hai chấm, một dấu cách, rồi giá trị'];

const startsWithSign = (sign: string): [string, string] => [
  `giá trị bắt đầu bằng dấu ${sign} mà không đặt trong dấu nháy`,
  quoteIt,
];

/** `line` is the line as it stands in the file. */
const wordsFor = ({ code, message }: YAMLError, line: string): [string, string] => {
  const sign = /(?:^|:\s+|-\s+)([!*&])/.exec(line)?.[1];
  if (sign) return startsWithSign(sign);
  if (code === 'MISSING_CHAR') return missingCharacter(message);
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return missingCharacter(message);
  return (
    syntax[code] ?? [
      'dòng này không đúng cú pháp YAML',
      `Viết theo dạng “trường: giá trị”; ${quoteIt.toLowerCase()} nếu có dấu đặc biệt`,
    ]
  );
};

/**
 * What YAML takes for something else than the words an editor wrote: `{giờ}: …` for a key, `*` and `&` for
 * references within the file, which the content has no use for.
 */
const oddities = (doc: Document, lineAt: (offset: number) => number): LineFault[] => {
  const found: LineFault[] = [];
  const add = (node: Node, problem: string) =>
    found.push({ line: lineAt(node.range?.[0] ?? 0), problem, remedy: quoteIt });
  visit(doc, {
    Pair: (_, { key }) => {
      if (isCollection(key)) add(key, 'giá trị bắt đầu bằng dấu { hoặc [ mà không đặt trong dấu nháy');
      else if (isScalar(key) && (key.value === null || key.value === '')) {
        add(key, 'có dấu hai chấm mà trước đó không có tên trường');
      }
    },
    Node: (_, node) => {
      if (isAlias(node)) add(node, startsWithSign('*')[0]);
      else if (node.anchor !== undefined) add(node, startsWithSign('&')[0]);
    },
  });
  return found.slice(0, 1);
};

/** Reads YAML whose first line is line `firstLine` of its file. Reports all double keys, else the first fault. */
export function readYaml(text: string, firstLine = 1): YamlSource {
  const lineCounter = new LineCounter();
  const doc = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    logLevel: 'silent',
    customTags: (tags) => [...tags, timestamp],
  });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1;
  const places = placesIn(doc, lineAt);
  const errors = [...doc.errors, ...doc.warnings];
  const broken = errors.filter(({ code }) => code !== 'DUPLICATE_KEY').slice(0, 1);
  const described = (broken.length ? broken : errors).map((error): LineFault => {
    const line = lineAt(error.pos[0]);
    const shown = text.split('\n')[line - firstLine]?.trim() ?? '';
    const [problem, remedy] = wordsFor(error, shown);
    const key = error.code === 'DUPLICATE_KEY' ? /[^\s:]+/.exec(text.slice(error.pos[0]))?.[0] : undefined;
    return { line, field: key, problem: key || !shown ? problem : `${quote(shown)}: ${problem}`, remedy };
  });
  const faults = described.length ? described : oddities(doc, lineAt);
  const readable = faults.every(({ field }) => field !== undefined);
  return { ...places, data: readable ? doc.toJS() : undefined, faults };
}

/** Finds keys and values of a document by their path. */
const placesIn = (doc: Document, lineAt: (offset: number) => number) => {
  const follow = (path: Path): { node: unknown; line: number | undefined } => {
    let node: unknown = doc.contents;
    let line: number | undefined;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
        if (!pair) return { node: undefined, line };
        line = lineAt((pair.key as Node).range?.[0] ?? 0);
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        const range = (node as Node | undefined)?.range;
        if (range) line = lineAt(range[0]);
      } else return { node: undefined, line };
    }
    return { node, line };
  };
  return {
    lineOf: (path: Path) => follow(path).line,
    written: (path: Path) => {
      const { node } = follow(path);
      if (!isScalar(node)) return undefined;
      // `ink: #123456` without quotation marks is a comment after nothing.
      return node.value === null && node.comment ? `#${node.comment}` : (node.source ?? String(node.value));
    },
  };
};
