import type { Palette } from '../conference/types.ts';
import type { Document } from './blocks.ts';
import { cached } from './cache.ts';
import type { PrintContext, PrintSource } from './source.ts';
import { type Piece, setPdf } from './typst.ts';

/** From a document in blocks to the bytes of its PDF. */

const noBreak = '\u00A0';

/** Every text anywhere in a value, changed. */
const mapTexts = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, change)]));
};

/** Paper is white; the other colours are the brand's. */
const coloursOf = ({ field, current, ink, muted, link, open, line, now }: Palette) => ({
  field,
  current,
  ink,
  muted,
  link,
  open,
  line,
  now,
});

/** The day of the edition: the newest change of what it shows. */
export const versionOf = (document: Document, site: PrintSource, context: PrintContext): string =>
  site.lastUpdate(document.sources) ?? context.today;

export function pieceOf(document: Document, site: PrintSource, context: PrintContext): Piece {
  const { dates, print, typography } = context.language;
  const { paper, cover, title, over, under, code, blocks, pictures, address } = document;
  const version = versionOf(document, site, context);
  const [year, month, day] = version.split('-').map(Number);
  // Where no line may part a number and its word; addresses have no such words.
  const together = (text: string) =>
    text.replaceAll(typography.together, (words) => words.replaceAll(' ', noBreak));
  return {
    template: 'document.typ',
    data: {
      ...(mapTexts({ title, over, under, blocks }, together) as object),
      paper,
      cover,
      code,
      address,
      language: context.locale,
      conference: site.conference.name.short,
      author: site.conference.responsible.body,
      date: { year, month, day },
      version: `${print.version} ${dates.compactDate(version)}`,
      pageOf: print.pageOf.split('{}'),
      newest: print.newest,
      contents: print.contents,
      currents: site.brand.currents,
      colours: coloursOf(site.brand.light),
    },
    pictures: { ...pictures, '/mark.svg': site.brand.markSvg },
  };
}

/** The PDF of a document. */
export const documentPdf = (
  document: Document,
  site: PrintSource,
  context: PrintContext,
): Promise<Buffer> => {
  const piece = pieceOf(document, site, context);
  return cached(piece, 'pdf', () => setPdf(piece));
};
