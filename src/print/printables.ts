import { markVariants } from '../conference/brand.ts';
import type { PrintKind } from '../conference/press.ts';
import type { IsoDate } from '../conference/types.ts';
import { bannerBleed, bannerInput, bannerMargin, bannerSources, drawingSize } from './banner.ts';
import { cached } from './cache.ts';
import { qrCodeWithMargin } from './qr-codes.ts';
import { documentsOf } from './documents/index.ts';
import { typstDate, documentDate } from './document-date.ts';
import { markSources, markSvg } from './mark.ts';
import { pngEncoding, pngOf } from './picture.ts';
import { withBoxes } from './pdf-boxes.ts';
import { unsuspected } from './pdf-marks.ts';
import { showTitle } from './pdf-title.ts';
import { documentInput } from './set-document.ts';
import type { PrintContext, PrintSource } from './source.ts';
import { firstPage, inSize, plainSvg } from './svg.ts';
import { type TypstInput, setPdf, setSvg } from './typst.ts';

/** Everything that is printed: documents, banners, the mark, each in its forms. */

interface Form {
  format: 'pdf' | 'svg' | 'png';
  bytes: () => Promise<Buffer>;
}

export interface Printable {
  kind: PrintKind;
  id?: string | undefined;
  /** What it is among others of its kind, in words: a delegation, a form of the mark, the page of a code. */
  label?: string | undefined;
  /** The day of this edition. */
  date: IsoDate;
  forms: Form[];
  /** SVG of it, or of its first page: what a list shows of it. */
  drawing: () => Promise<string>;
}

/** Pixels across, of previews and of the mark. */
const widths = { banner: 1600, mark: 2000 };

const pdf = (input: TypstInput): Form => ({
  format: 'pdf',
  bytes: async () => showTitle(unsuspected(await cached(input, 'pdf', () => setPdf(input)))),
});

const svgOf = async (input: TypstInput): Promise<string> =>
  plainSvg((await cached(input, 'svg', () => setSvg(input))).toString('utf8'));

const png = (svg: string, width: number, ground?: string): Promise<Buffer> =>
  cached([svg, ground, pngEncoding], `png-${width}`, () => pngOf(svg, width, ground));

/** Height of a page by its width: all papers here are of the A series (ISO 216). */
const paperRatio = Math.SQRT2;

const bannerForms = (printed: TypstInput, drawing: () => Promise<string>, ground: string): Form[] => [
  {
    format: 'pdf',
    bytes: async () => withBoxes(await pdf(printed).bytes(), bannerMargin, bannerBleed),
  },
  { format: 'svg', bytes: async () => Buffer.from(await drawing()) },
  // Its edges hardly ever are whole pixels: what is missing of the last ones is field, not nothing.
  { format: 'png', bytes: async () => png(await drawing(), widths.banner, ground) },
];

const markPrintables = (site: PrintSource, context: PrintContext): Printable[] =>
  markVariants.map((variant) => {
    const { brand, conference } = site;
    const svg = markSvg(brand.markSvg, variant, brand.light);
    const date = documentDate(markSources, site, context);
    const input: TypstInput = {
      template: 'mark.typ',
      data: {
        title: `${context.language.t.print.marks[variant]} – ${conference.name.short}`,
        author: conference.responsible.body,
        language: context.locale,
        date: typstDate(date),
      },
      pictures: { '/picture.svg': svg },
    };
    return {
      kind: 'mark',
      id: context.language.files.marks[variant],
      label: context.language.t.print.marks[variant],
      date,
      forms: [
        pdf(input),
        { format: 'svg', bytes: async () => Buffer.from(svg) },
        { format: 'png', bytes: () => png(svg, widths.mark) },
      ],
      drawing: async () => svg,
    };
  });

/** Codes for the main pages: the start, what people look for on the spot, and what reporters need. They change with the address of the site only. */
const qrCodePrintables = (site: PrintSource, context: PrintContext): Printable[] =>
  (
    [
      'home',
      'programme',
      'venue',
      ...(site.delegations.length > 0 ? ['delegations' as const] : []),
      ...(site.visits.length > 0 ? ['visit' as const] : []),
      'press',
    ] as const
  ).map((route) => {
    const svg = qrCodeWithMargin(context.pageOf(route));
    const { files, routes, t } = context.language;
    return {
      kind: 'code',
      id: route === 'home' ? files.home : routes[route],
      label: route === 'home' ? t.navigation.home : t.pages[route],
      date: documentDate(markSources, site, context),
      forms: [{ format: 'svg', bytes: async () => Buffer.from(svg) }],
      drawing: async () => svg,
    };
  });

/** `texts`: what editors wrote below the front matter, by entry: `pages/ke-hoach`, `releases/khai-mac`. */
export const printablesOf = (
  site: PrintSource,
  context: PrintContext,
  texts: ReadonlyMap<string, string>,
): Printable[] => [
  ...documentsOf(site, context, texts).map(({ kind, id, document }): Printable => {
    const input = documentInput(document, site, context);
    return {
      kind,
      id,
      label: site.delegations.find((one) => kind === 'delegation' && one.id === id)?.shortName,
      date: documentDate(document.sources, site, context),
      forms: [pdf(input)],
      drawing: async () => firstPage(await svgOf(input), paperRatio),
    };
  }),
  ...site.conference.banners.map((banner): Printable => {
    const bare = bannerInput(banner, true, site, context);
    const drawing = async () => inSize(await svgOf(bare), drawingSize(banner));
    return {
      kind: 'banner',
      id: banner.id,
      date: documentDate(bannerSources, site, context),
      forms: bannerForms(bannerInput(banner, false, site, context), drawing, site.brand.light.field),
      drawing,
    };
  }),
  ...markPrintables(site, context),
  ...qrCodePrintables(site, context),
];
