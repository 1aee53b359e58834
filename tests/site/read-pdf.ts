import { readFileSync } from 'node:fs';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist';

/** PDFs read by another program than the one that wrote them: PDF.js, the reader of Firefox. */

export interface ReadPdf {
  title: unknown;
  author: unknown;
  language: unknown;
  /** `D:20250101000000Z` */
  created: unknown;
  tagged: boolean;
  /** The title stands in the window, not the name of the file. */
  showsTitle: boolean;
  /** Names of the fonts in it, with the six letters of a subset. */
  fonts: string[];
  /** Width and height in millimetres, of the first page. */
  size: [number, number];
  /** What a reader can select, page by page, with single spaces. */
  pages: string[];
  /** How far down each line of text stands, in parts of the page, page by page, without the foot. */
  lines: number[][];
  /** Role of each element of the tag tree, page by page: one that runs over two pages comes twice. */
  roles: string[];
}

interface TagNode {
  role?: string;
  children?: TagNode[];
}

const rolesOf = (node: TagNode | null): string[] =>
  node ? [node.role ?? '', ...(node.children ?? []).flatMap(rolesOf)] : [];

const textOf = async (page: PDFPageProxy): Promise<string> => {
  const { items } = await page.getTextContent();
  return items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .normalize('NFC');
};

/** Below this part of a page stands its foot. */
const foot = 0.937;

const linesOf = async (page: PDFPageProxy): Promise<number[]> => {
  const [, , , top = 1] = page.view;
  const { items } = await page.getTextContent();
  const heights = items.flatMap((item) =>
    'str' in item && item.str.trim() !== '' ? [1 - Number(item.transform[5]) / top] : [],
  );
  return [...new Set(heights.filter((height) => height < foot).map((height) => Number(height.toFixed(3))))];
};

/** The same of a PDF in memory. */
export async function linesOfPdf(pdf: Uint8Array): Promise<number[][]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return Promise.all(numbers.map(async (number) => linesOf(await document.getPage(number))));
}

/**
 * Sheets that are a waste of paper: one before the last that is less than half filled, or a last one with a line or two.
 * Pages from `notes` on are ruled for notes down to their foot.
 */
export const wastedSheets = ({ lines }: Pick<ReadPdf, 'lines'>, notes = lines.length): string[] =>
  lines.slice(0, notes).flatMap((page, index) => {
    const isLast = index === lines.length - 1;
    const isWaste = isLast ? page.length < 3 : Math.max(0, ...page) < 0.5;
    return isWaste ? [`page ${index + 1}: ${page.length} lines`] : [];
  });

/** Fonts are loaded when a page is drawn, under names of the reader's own. */
const fontsOf = async (page: PDFPageProxy): Promise<string[]> => {
  const { fnArray, argsArray } = await page.getOperatorList();
  const loaded = argsArray.flatMap((args: unknown[], index) =>
    fnArray[index] === OPS.setFont ? [String(args[0])] : [],
  );
  return loaded.map((name) => String((page.commonObjs.get(name) as { name?: string }).name));
};

const millimetres = (points: number): number => Math.round((points / 72) * 25.4);

export async function readPdf(file: string): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const { info } = await document.getMetadata();
  const fields = info as Record<string, unknown>;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)),
  );
  const trees = await Promise.all(pages.map((page) => page.getStructTree()));
  const [, , right = 0, top = 0] = pages[0]?.view ?? [];
  return {
    title: fields['Title'],
    author: fields['Author'],
    language: fields['Language'],
    created: fields['CreationDate'],
    tagged: ((await document.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true,
    showsTitle:
      ((await document.getViewerPreferences()) as { DisplayDocTitle?: boolean } | null)?.DisplayDocTitle ===
      true,
    fonts: [...new Set((await Promise.all(pages.map(fontsOf))).flat())],
    size: [millimetres(right), millimetres(top)],
    pages: await Promise.all(pages.map(textOf)),
    lines: await Promise.all(pages.map(linesOf)),
    roles: trees.flatMap((tree) => rolesOf(tree as TagNode | null)),
  };
}
