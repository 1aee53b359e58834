import type { IsoDate } from '../conference/types.ts';
import { language } from '../i18n/index.ts';
import type { Locale } from '../i18n/paths.ts';
import { cached } from './cache.ts';
import { typstDate } from './document-date.ts';
import { titleLines } from './line-breaks.ts';
import { pngOf } from './picture.ts';
import type { PrintSource } from './source.ts';
import { plainSvg } from './svg.ts';
import { type Piece, setSvg } from './typst.ts';

/** The picture that Zalo, Facebook and others show of a shared link (Open Graph): 1200 × 630 pixels. */

export const previewSize = { width: 1200, height: 630 };

export interface Preview {
  title: string;
  /** One line below the title: when, where, or what kind of page. */
  under: string;
}

/** Day of the drawing: the picture shows no date of its own. */
const undated: IsoDate = '2000-01-01';

export async function previewPng(
  { title, under }: Preview,
  { conference, brand }: Pick<PrintSource, 'conference' | 'brand'>,
  locale: Locale,
): Promise<Buffer> {
  const piece: Piece = {
    template: 'preview.typ',
    data: {
      title: titleLines(title, language[locale].typography),
      under,
      over: conference.name.brand,
      language: locale,
      date: typstDate(undated),
      currents: brand.currents,
      colours: brand.light,
    },
    pictures: { '/mark.svg': brand.markSvg },
  };
  return cached(piece, `png-${previewSize.width}`, async () =>
    pngOf(plainSvg(await setSvg(piece)), previewSize.width),
  );
}
