import type { Banner, Conference } from '../conference/types.ts';
import { typstDate, documentDate } from './document-date.ts';
import type { PrintContext, PrintSource } from './source.ts';
import type { Size } from './svg.ts';
import type { TypstInput } from './typst.ts';

/** Banners for a stage or a street, at a tenth of their size. */

/** In metres, for a banner whose size nobody has given. */
const usualSize = { width: 6, height: 3 };

/** Metres to millimetres of a drawing at 1:10. */
const atOneToTen = 100;

/** What is printed beyond the edge to be cut off, in millimetres of the drawing at 1:10. */
export const bannerBleed = 5;

/** Around the drawing in print, in millimetres: the bleed, and white for the scale and the marks to cut by. */
export const bannerMargin = 20;

const isCapitals = (line: string): boolean => line === line.toUpperCase();

/**
 * How large a line is beside the others. The line that says whose conference it is stays smaller, a line of one
 * or two words (what is held) larger, place and date smallest: so the title is what the back row reads.
 */
const shareOf = (line: string, { name }: Conference): { share: number; accent: boolean } => {
  if (!isCapitals(line)) return { share: 0.6, accent: false };
  if (line === name.over.toUpperCase()) return { share: 0.74, accent: true };
  return { share: line.split(' ').length <= 2 ? 1.5 : 1, accent: false };
};

export const bannerSources = ['conference', 'brand'];

/** Width and height of the drawing, in millimetres. */
export const drawingSize = ({ size = usualSize }: Banner): Size => ({
  width: size.width * atOneToTen,
  height: size.height * atOneToTen,
});

/** `bare`: the drawing alone; otherwise with a margin that says its scale. */
export function bannerInput(
  banner: Banner,
  bare: boolean,
  site: PrintSource,
  context: PrintContext,
): TypstInput {
  const { conference, brand } = site;
  const { t, dates, numbers } = context.language;
  const size = banner.size ?? usualSize;
  const version = documentDate(bannerSources, site, context);
  const low = size.width / size.height > 4;
  return {
    template: 'banner.typ',
    data: {
      title: `${banner.title} – ${conference.name.short}`,
      author: conference.responsible.body,
      language: context.locale,
      date: typstDate(version),
      ...drawingSize(banner),
      margin: bare ? 0 : bannerMargin,
      bleed: bare ? 0 : bannerBleed,
      // A low banner is all text; on a high one the currents have the lower part.
      room: low ? 0.76 : 0.7,
      motif: low ? 0.1 : 0.18,
      note: t.print.scale(
        numbers.decimal(size.width),
        numbers.decimal(size.height),
        banner.title,
        `${t.print.version} ${dates.compactDate(version)}`,
      ),
      lines: banner.lines.map((text) => ({ text, ...shareOf(text, conference) })),
      currents: brand.currents,
      colours: brand.light,
    },
  };
}
