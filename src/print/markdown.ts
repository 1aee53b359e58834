import { mdxToMdast } from 'satteri';
import type { Banner } from '../conference/types.ts';
import { type Language, tentativeLead } from '../i18n/index.ts';
import type { Block, Run } from './blocks.ts';

/** An editor's text (Markdown and the elements that editors may use) as blocks of a printed document. */

interface Node {
  type: string;
  value?: string;
  name?: string | null;
  depth?: number;
  ordered?: boolean | null;
  start?: number | null;
  url?: string;
  children?: Node[];
  attributes?: { name?: string; value?: unknown }[];
}

interface Words {
  banners: readonly Banner[];
  language: Language;
  /** Absolute address of a path of the site. */
  absolute: (path: string) => string;
}

const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');

/** A line break in running text is a space. */
const joined = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ');

const runsOf = (node: Node, words: Words): Run[] => {
  const { t } = words.language;
  switch (node.type) {
    case 'text':
      return [joined(node.value ?? '')];
    case 'strong':
      return [{ text: joined(textOf(node)), look: 'strong' }];
    case 'link': {
      // Paper cannot be pressed: the address stands behind the words, unless they are the address.
      const address = (node.url ?? '').startsWith('/') ? words.absolute(node.url ?? '') : (node.url ?? '');
      const shown = address.replace(/^(mailto|tel):/, '');
      const said = (node.children ?? []).flatMap((child) => runsOf(child, words));
      return textOf(node) === shown ? said : [...said, { text: ` (${shown})`, look: 'muted' }];
    }
    case 'mdxJsxTextElement':
      // Photos are on the page only.
      if (node.name === 'Anh') return [];
      return node.name === 'DuKien'
        ? [{ text: tentativeLead(words.language), look: 'open' }]
        : [
            { text: t.common.open, look: 'open' },
            ...(node.children?.length ? [`: ${joined(textOf(node))}`] : []),
          ];
    default:
      return node.children === undefined
        ? [joined(node.value ?? '')]
        : node.children.flatMap((child) => runsOf(child, words));
  }
};

/** Lines of a paragraph whose author broke them. */
const linesOf = (node: Node): string[] =>
  (node.children ?? [])
    .map((child) => (child.type === 'break' ? '\n' : joined(textOf(child))))
    .join('')
    .split('\n')
    .map((line) => line.trim());

const itemOf = (node: Node, words: Words) => {
  const children = node.children ?? [];
  const nested = children.filter(({ type }) => type === 'list').flatMap(({ children: items = [] }) => items);
  return {
    runs: children.filter(({ type }) => type !== 'list').flatMap((child) => runsOf(child, words)),
    items: nested.map((item) => runsOf(item, words)),
  };
};

const blocksOf = (node: Node, words: Words): Block[] => {
  switch (node.type) {
    case 'heading':
      // A page's text begins at the second level: the first is the page's title.
      return [
        {
          kind: 'heading',
          level: Math.min(3, Math.max(1, (node.depth ?? 2) - 1)) as 1 | 2 | 3,
          text: textOf(node),
        },
      ];
    case 'list':
      return [
        {
          kind: 'list',
          items: (node.children ?? []).map((item) => itemOf(item, words)),
          ...(node.ordered && { start: node.start ?? 1 }),
        },
      ];
    case 'table':
      return [
        {
          kind: 'table',
          rows: (node.children ?? []).map((row) => (row.children ?? []).map((cell) => runsOf(cell, words))),
        },
      ];
    case 'mdxJsxFlowElement': {
      if (node.name === 'Anh') return [];
      const id = node.attributes?.find(({ name }) => name === 'id')?.value;
      const banner = words.banners.find((one) => one.id === id);
      if (banner) return [{ kind: 'banner', lines: banner.lines }];
      return [{ kind: 'paragraph', runs: runsOf({ ...node, type: 'mdxJsxTextElement' }, words) }];
    }
    case 'paragraph':
      return node.children?.some(({ type }) => type === 'break')
        ? [{ kind: 'signature', lines: linesOf(node) }]
        : [{ kind: 'paragraph', runs: runsOf(node, words) }];
    default:
      return (node.children ?? []).flatMap((child) => blocksOf(child, words));
  }
};

export const markdownBlocks = (text: string, words: Words): Block[] =>
  blocksOf(mdxToMdast(text) as unknown as Node, words);
